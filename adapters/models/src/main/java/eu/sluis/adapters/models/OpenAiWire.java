package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelCall;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.ModelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chat completions as OpenAI made them and nearly every server speaks them, streamed. */
final class OpenAiWire implements Wire {

  static final JsonFactory JSON = new JsonFactory();

  @Override
  public URI address(ModelServer server) {
    String base = server.url().toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
  }

  @Override
  public Map<String, String> credentials(ApiKey key) {
    return Map.of("Authorization", key.authorization());
  }

  @Override
  public byte[] body(ModelCall call, ModelServer server) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("model", server.model());
      json.writeBooleanField("stream", true);
      json.writeObjectFieldStart("stream_options");
      json.writeBooleanField("include_usage", true);
      json.writeEndObject();
      switch (call) {
        case ModelCall.Grounded grounded -> grounded(json, grounded, server);
        case ModelCall.Conversation(var prompt) -> new OpenAiChat(json, server).write(prompt);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("a call could not be written as JSON");
    }
    return bytes.toByteArray();
  }

  @Override
  public long characters(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded grounded -> GroundedPrompt.characters(grounded);
      case ModelCall.Conversation(var prompt) ->
          prompt.texts().stream().mapToLong(text -> text.text().length()).sum();
    };
  }

  @Override
  public Reply reply(ModelId model, ModelCall call, Sink sink) {
    return switch (call) {
      case ModelCall.Grounded _ ->
          new OpenAiReply(model, sink, new OpenAiReply.Expected(1, Set.of(), true));
      case ModelCall.Conversation(var prompt) ->
          new OpenAiReply(
              model,
              sink,
              new OpenAiReply.Expected(
                  prompt.sampling().answers(),
                  prompt.tools().stream().map(ChatPrompt.Tool::name).collect(Collectors.toSet()),
                  false));
    };
  }

  private static void grounded(JsonGenerator json, ModelCall.Grounded call, ModelServer server)
      throws IOException {
    json.writeNumberField("temperature", server.temperature());
    if (server.answerTokens().isPresent()) {
      json.writeNumberField("max_tokens", server.answerTokens().getAsInt());
    }
    json.writeArrayFieldStart("messages");
    message(json, "system", GroundedPrompt.system(call));
    List<PseudonymisedText> earlier = call.earlier();
    for (int turn = 0; turn < earlier.size(); turn++) {
      message(json, turn % 2 == 0 ? "user" : "assistant", earlier.get(turn).text());
    }
    message(json, "user", call.question().text());
    json.writeEndArray();
  }

  private static void message(JsonGenerator json, String role, String content) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", role);
    json.writeStringField("content", content);
    json.writeEndObject();
  }
}
