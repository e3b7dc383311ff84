package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Image;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.ModelCall;
import eu.sluis.privacy.PseudonymisedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a call as the fields of Anthropic's messages. There instructions stand apart, turns
 * alternate, a result of a tool is part of a turn of the user, and no text may be empty.
 */
final class AnthropicChat {

  /** How long an answer may be when nobody said so; the field must be there. */
  static final int ANSWER_TOKENS_USUAL = 4_096;

  private static final String USER = "user";
  private static final String ASSISTANT = "assistant";

  /** A part of a turn. */
  private sealed interface Block {
    record Text(String text) implements Block {}

    record Picture(Image image) implements Block {}

    record Use(ToolCall<PseudonymisedText> call) implements Block {}

    record Result(String call, List<PseudonymisedText> texts) implements Block {}
  }

  private record Turn(String role, List<Block> blocks) {}

  private final JsonGenerator json;
  private final ModelServer server;
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> system = new ArrayList<>();

  AnthropicChat(JsonGenerator json, ModelServer server) {
    this.json = json;
    this.server = server;
  }

  void write(ModelCall.Grounded call) throws IOException {
    json.writeNumberField("max_tokens", server.answerTokens().orElse(ANSWER_TOKENS_USUAL));
    json.writeNumberField("temperature", server.temperature().min(BigDecimal.ONE));
    system.add(GroundedPrompt.system(call));
    List<PseudonymisedText> earlier = call.earlier();
    for (int turn = 0; turn < earlier.size(); turn++) {
      text(turn % 2 == 0 ? USER : ASSISTANT, earlier.get(turn));
    }
    text(USER, call.question());
    conversation();
  }

  void write(ChatPrompt<PseudonymisedText> prompt) throws IOException {
    for (Message<PseudonymisedText> message : prompt.messages()) {
      read(message);
    }
    conversation();
    if (!prompt.tools().isEmpty()) {
      json.writeArrayFieldStart("tools");
      for (Tool<PseudonymisedText> tool : prompt.tools()) {
        tool(tool);
      }
      json.writeEndArray();
      choice(prompt.toolChoice(), prompt.parallelToolCalls());
    }
    if (!prompt.stops().isEmpty()) {
      json.writeArrayFieldStart("stop_sequences");
      for (PseudonymisedText stop : prompt.stops()) {
        json.writeString(stop.text());
      }
      json.writeEndArray();
    }
    sampling(prompt.sampling());
  }

  private void read(Message<PseudonymisedText> message) {
    switch (message) {
      case Message.Instructions<PseudonymisedText>(var texts) ->
          texts.forEach(text -> system.add(text.text()));
      case Message.FromUser<PseudonymisedText> user -> {
        user.images().forEach(image -> add(USER, new Block.Picture(image)));
        user.all().forEach(text -> text(USER, text));
      }
      case Message.FromModel<PseudonymisedText>(var texts, var calls) -> {
        texts.forEach(text -> text(ASSISTANT, text));
        calls.forEach(call -> add(ASSISTANT, new Block.Use(call)));
      }
      case Message.FromTool<PseudonymisedText>(var call, var texts) ->
          add(USER, new Block.Result(call, texts));
    }
  }

  private void text(String role, PseudonymisedText text) {
    if (!text.text().isBlank()) {
      add(role, new Block.Text(text.text()));
    }
  }

  private void add(String role, Block block) {
    if (turns.isEmpty() || !turns.getLast().role().equals(role)) {
      turns.add(new Turn(role, new ArrayList<>()));
    }
    turns.getLast().blocks().add(block);
  }

  private void conversation() throws IOException {
    if (!system.isEmpty()) {
      json.writeStringField("system", String.join("\n\n", system));
    }
    json.writeArrayFieldStart("messages");
    for (Turn turn : turns) {
      json.writeStartObject();
      json.writeStringField("role", turn.role());
      json.writeArrayFieldStart("content");
      for (Block block : turn.blocks()) {
        block(block);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void block(Block block) throws IOException {
    json.writeStartObject();
    switch (block) {
      case Block.Text(String text) -> {
        json.writeStringField("type", "text");
        json.writeStringField("text", text);
      }
      case Block.Picture(Image image) -> {
        json.writeStringField("type", "image");
        json.writeObjectFieldStart("source");
        json.writeStringField("type", "base64");
        json.writeStringField("media_type", image.mediaType());
        json.writeStringField("data", image.base64());
        json.writeEndObject();
      }
      case Block.Use(var call) -> {
        json.writeStringField("type", "tool_use");
        json.writeStringField("id", call.id());
        json.writeStringField("name", call.name());
        json.writeFieldName("input");
        input(call.arguments());
      }
      case Block.Result(String call, var texts) -> {
        json.writeStringField("type", "tool_result");
        json.writeStringField("tool_use_id", call);
        json.writeArrayFieldStart("content");
        for (PseudonymisedText text : texts) {
          if (!text.text().isBlank()) {
            block(new Block.Text(text.text()));
          }
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  /** An object, because nothing else is taken; what is none goes along inside one. */
  private void input(Json<PseudonymisedText> arguments) throws IOException {
    if (arguments instanceof Json.Members<PseudonymisedText>) {
      LoweredJson.value(json, arguments);
    } else {
      json.writeStartObject();
      json.writeStringField("value", LoweredJson.text(arguments));
      json.writeEndObject();
    }
  }

  private void tool(Tool<PseudonymisedText> tool) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", tool.name());
    if (tool.description().isPresent()) {
      json.writeStringField("description", tool.description().get().text());
    }
    json.writeFieldName("input_schema");
    if (tool.parameters().isPresent()) {
      LoweredJson.value(json, tool.parameters().get());
    } else {
      json.writeStartObject();
      json.writeStringField("type", "object");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void choice(ToolChoice choice, Optional<Boolean> parallel) throws IOException {
    boolean oneByOne = parallel.isPresent() && !parallel.get();
    if (choice instanceof ToolChoice.Unsaid && !oneByOne) {
      return;
    }
    json.writeObjectFieldStart("tool_choice");
    switch (choice) {
      case ToolChoice.Unsaid _, ToolChoice.Auto _ -> json.writeStringField("type", "auto");
      case ToolChoice.None _ -> json.writeStringField("type", "none");
      case ToolChoice.Required _ -> json.writeStringField("type", "any");
      case ToolChoice.Named(String name) -> {
        json.writeStringField("type", "tool");
        json.writeStringField("name", name);
      }
    }
    if (oneByOne && !(choice instanceof ToolChoice.None)) {
      json.writeBooleanField("disable_parallel_tool_use", true);
    }
    json.writeEndObject();
  }

  private void sampling(Sampling sampling) throws IOException {
    int most = server.answerTokens().orElse(Integer.MAX_VALUE);
    int asked = sampling.answerTokens().orElse(Math.min(most, ANSWER_TOKENS_USUAL));
    json.writeNumberField("max_tokens", Math.min(asked, most));
    if (sampling.temperature().isPresent()) {
      json.writeNumberField("temperature", sampling.temperature().get().min(BigDecimal.ONE));
    }
    if (sampling.topP().isPresent()) {
      json.writeNumberField("top_p", sampling.topP().get());
    }
  }
}
