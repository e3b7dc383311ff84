package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Image;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.privacy.PseudonymisedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the conversation of a client as the fields of a chat completion. Every field is written
 * from what was read and lowered; no byte of the client is copied.
 */
final class OpenAiChat {

  private final JsonGenerator json;
  private final ModelServer server;

  OpenAiChat(JsonGenerator json, ModelServer server) {
    this.json = json;
    this.server = server;
  }

  void write(ChatPrompt<PseudonymisedText> prompt) throws IOException {
    json.writeArrayFieldStart("messages");
    for (Message<PseudonymisedText> message : prompt.messages()) {
      message(message);
    }
    json.writeEndArray();
    if (!prompt.tools().isEmpty()) {
      json.writeArrayFieldStart("tools");
      for (Tool<PseudonymisedText> tool : prompt.tools()) {
        tool(tool);
      }
      json.writeEndArray();
    }
    choice(prompt.toolChoice());
    flag("parallel_tool_calls", prompt.parallelToolCalls());
    shape(prompt.shape());
    if (!prompt.stops().isEmpty()) {
      json.writeArrayFieldStart("stop");
      for (PseudonymisedText stop : prompt.stops()) {
        json.writeString(stop.text());
      }
      json.writeEndArray();
    }
    sampling(prompt.sampling());
  }

  private void message(Message<PseudonymisedText> message) throws IOException {
    json.writeStartObject();
    switch (message) {
      case Message.Instructions<PseudonymisedText>(var texts) -> {
        json.writeStringField("role", "system");
        content(texts);
      }
      case Message.FromUser<PseudonymisedText> user -> {
        json.writeStringField("role", "user");
        content(user.images(), user.all());
      }
      case Message.FromModel<PseudonymisedText>(var texts, var calls) -> {
        json.writeStringField("role", "assistant");
        content(texts);
        if (!calls.isEmpty()) {
          json.writeArrayFieldStart("tool_calls");
          for (ToolCall<PseudonymisedText> call : calls) {
            call(call);
          }
          json.writeEndArray();
        }
      }
      case Message.FromTool<PseudonymisedText>(var call, var texts) -> {
        json.writeStringField("role", "tool");
        json.writeStringField("tool_call_id", call);
        content(texts);
      }
    }
    json.writeEndObject();
  }

  private void content(List<PseudonymisedText> texts) throws IOException {
    content(List.of(), texts);
  }

  /** One text as a text, because not every server reads parts. */
  private void content(List<Image> images, List<PseudonymisedText> texts) throws IOException {
    if (images.isEmpty() && texts.isEmpty()) {
      json.writeNullField("content");
    } else if (images.isEmpty() && texts.size() == 1) {
      json.writeStringField("content", texts.getFirst().text());
    } else {
      json.writeArrayFieldStart("content");
      for (Image image : images) {
        json.writeStartObject();
        json.writeStringField("type", "image_url");
        json.writeObjectFieldStart("image_url");
        json.writeStringField("url", "data:" + image.mediaType() + ";base64," + image.base64());
        json.writeEndObject();
        json.writeEndObject();
      }
      for (PseudonymisedText text : texts) {
        json.writeStartObject();
        json.writeStringField("type", "text");
        json.writeStringField("text", text.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void call(ToolCall<PseudonymisedText> call) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", call.id());
    json.writeStringField("type", "function");
    json.writeObjectFieldStart("function");
    json.writeStringField("name", call.name());
    json.writeStringField("arguments", LoweredJson.text(call.arguments()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void tool(Tool<PseudonymisedText> tool) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "function");
    json.writeObjectFieldStart("function");
    json.writeStringField("name", tool.name());
    described(tool.description());
    if (tool.parameters().isPresent()) {
      json.writeFieldName("parameters");
      LoweredJson.value(json, tool.parameters().get());
    }
    flag("strict", tool.strict());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void choice(ToolChoice choice) throws IOException {
    switch (choice) {
      case ToolChoice.Unsaid _ -> {}
      case ToolChoice.Auto _ -> json.writeStringField("tool_choice", "auto");
      case ToolChoice.None _ -> json.writeStringField("tool_choice", "none");
      case ToolChoice.Required _ -> json.writeStringField("tool_choice", "required");
      case ToolChoice.Named(String name) -> {
        json.writeObjectFieldStart("tool_choice");
        json.writeStringField("type", "function");
        json.writeObjectFieldStart("function");
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeEndObject();
      }
    }
  }

  private void shape(Shape<PseudonymisedText> shape) throws IOException {
    switch (shape) {
      case Shape.Words<PseudonymisedText> _ -> {}
      case Shape.AnyJson<PseudonymisedText> _ -> {
        json.writeObjectFieldStart("response_format");
        json.writeStringField("type", "json_object");
        json.writeEndObject();
      }
      case Shape.OfSchema<PseudonymisedText>(var name, var described, var schema, var strict) -> {
        json.writeObjectFieldStart("response_format");
        json.writeStringField("type", "json_schema");
        json.writeObjectFieldStart("json_schema");
        json.writeStringField("name", name);
        described(described);
        if (schema.isPresent()) {
          json.writeFieldName("schema");
          LoweredJson.value(json, schema.get());
        }
        flag("strict", strict);
        json.writeEndObject();
        json.writeEndObject();
      }
    }
  }

  private void sampling(Sampling sampling) throws IOException {
    number("temperature", sampling.temperature());
    number("top_p", sampling.topP());
    number("presence_penalty", sampling.presencePenalty());
    number("frequency_penalty", sampling.frequencyPenalty());
    if (sampling.answers() > 1) {
      json.writeNumberField("n", sampling.answers());
    }
    if (sampling.seed().isPresent()) {
      json.writeNumberField("seed", sampling.seed().getAsLong());
    }
    if (sampling.effort().isPresent()) {
      json.writeStringField(
          "reasoning_effort", sampling.effort().get().name().toLowerCase(Locale.ROOT));
    }
    int asked = sampling.answerTokens().orElse(Integer.MAX_VALUE);
    int most = Math.min(asked, server.answerTokens().orElse(Integer.MAX_VALUE));
    if (most < Integer.MAX_VALUE) {
      json.writeNumberField("max_tokens", most);
    }
  }

  private void described(Optional<PseudonymisedText> description) throws IOException {
    if (description.isPresent()) {
      json.writeStringField("description", description.get().text());
    }
  }

  private void flag(String name, Optional<Boolean> value) throws IOException {
    if (value.isPresent()) {
      json.writeBooleanField(name, value.get());
    }
  }

  private void number(String name, Optional<BigDecimal> value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.get());
    }
  }
}
