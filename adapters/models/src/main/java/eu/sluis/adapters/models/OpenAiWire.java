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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The protocol as OpenAI made it and nearly every server speaks it; chat is streamed. */
final class OpenAiWire implements Wire {

  static final JsonFactory JSON = new JsonFactory();

  @Override
  public URI address(ModelServer server, ModelCall call) {
    String base = server.url().toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path(call));
  }

  /** Below the base address. */
  static String path(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded _, ModelCall.Conversation _ -> "chat/completions";
      case ModelCall.Texts _ -> "embeddings";
      case ModelCall.Candidates _ -> "rerank";
      case ModelCall.Spoken _ -> "audio/transcriptions";
    };
  }

  @Override
  public Map<String, String> headers(Optional<ApiKey> key) {
    return key.map(known -> Map.of("Authorization", known.authorization())).orElse(Map.of());
  }

  @Override
  public Body body(ModelCall call, ModelServer server) {
    return call instanceof ModelCall.Spoken spoken
        ? new RecordingForm(spoken).body(server)
        : Body.json(json(call, server));
  }

  private static byte[] json(ModelCall call, ModelServer server) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("model", server.model());
      switch (call) {
        case ModelCall.Grounded grounded -> {
          streamed(json);
          grounded(json, grounded, server);
        }
        case ModelCall.Conversation(var prompt) -> {
          streamed(json);
          new OpenAiChat(json, server).write(prompt);
        }
        case ModelCall.Texts(var texts, var dimensions) -> {
          texts(json, "input", texts);
          if (dimensions.isPresent()) {
            json.writeNumberField("dimensions", dimensions.getAsInt());
          }
        }
        case ModelCall.Candidates(var query, var documents) -> {
          json.writeStringField("query", query.text());
          texts(json, "documents", documents);
        }
        case ModelCall.Spoken _ -> throw new IllegalArgumentException("sound is no JSON");
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("a call could not be written as JSON");
    }
    return bytes.toByteArray();
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
      case ModelCall.Texts(var texts, var dimensions) ->
          new VectorsReply(model, sink, texts.size(), dimensions);
      case ModelCall.Candidates(_, var documents) -> new ScoresReply(model, sink, documents.size());
      case ModelCall.Spoken spoken -> new TranscriptReply(model, sink, spoken.timed());
    };
  }

  private static void streamed(JsonGenerator json) throws IOException {
    json.writeBooleanField("stream", true);
    json.writeObjectFieldStart("stream_options");
    json.writeBooleanField("include_usage", true);
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String field, List<PseudonymisedText> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (PseudonymisedText text : texts) {
      json.writeString(text.text());
    }
    json.writeEndArray();
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
