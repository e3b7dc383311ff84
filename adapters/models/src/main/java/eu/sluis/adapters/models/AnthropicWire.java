package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Messages as Anthropic made them, streamed. It knows no seed, no penalties and no reasoning
 * effort; those stay behind. An answer must have a longest length: the client's, else the
 * catalogue's, else {@link AnthropicChat#ANSWER_TOKENS_USUAL}.
 *
 * <p>See <a href="https://docs.anthropic.com/en/api/messages">Messages</a>.
 */
final class AnthropicWire implements Wire {

  /** The version of the protocol that is written and read here. */
  private static final String VERSION = "2023-06-01";

  @Override
  public URI address(ModelServer server, ModelCall call) {
    String base = server.url().toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "messages");
  }

  @Override
  public Map<String, String> headers(Optional<ApiKey> key) {
    var headers = new HashMap<>(Map.of("anthropic-version", VERSION));
    key.ifPresent(known -> headers.put("x-api-key", known.value()));
    return headers;
  }

  @Override
  public Body body(ModelCall call, ModelServer server) throws ModelFailure {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = OpenAiWire.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("model", server.model());
      json.writeBooleanField("stream", true);
      var chat = new AnthropicChat(json, server);
      switch (call) {
        case ModelCall.Grounded grounded -> chat.write(grounded);
        case ModelCall.Conversation(var prompt) -> chat.write(prompt);
        case ModelCall.Texts _, ModelCall.Candidates _, ModelCall.Spoken _ -> throw cannot();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("a call could not be written as JSON");
    }
    return Body.json(bytes.toByteArray());
  }

  @Override
  public Reply reply(ModelId model, ModelCall call, Sink sink) {
    return switch (call) {
      case ModelCall.Conversation(var prompt) ->
          new AnthropicReply(
              model,
              sink,
              prompt.tools().stream().map(ChatPrompt.Tool::name).collect(Collectors.toSet()),
              false);
      case ModelCall.Grounded _, ModelCall.Texts _, ModelCall.Candidates _, ModelCall.Spoken _ ->
          new AnthropicReply(model, sink, Set.of(), true);
    };
  }

  /** The catalogue gives such a model no such work. */
  private static ModelFailure cannot() {
    return new ModelFailure(Cause.BROKEN, "the protocol of Anthropic has only conversations");
  }
}
