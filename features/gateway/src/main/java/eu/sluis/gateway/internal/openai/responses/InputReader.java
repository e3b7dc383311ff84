package eu.sluis.gateway.internal.openai.responses;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.ChatPrompt.Image;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.CallIds;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.Fields.Item;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.internal.protocol.Limits;
import eu.sluis.gateway.internal.protocol.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads `input`: a text, or items. What a model said and the functions it called stand in items of
 * their own; they are one turn. For one request, on one thread.
 */
final class InputReader {

  private final Set<String> notPassed;
  private final CallIds callIds = new CallIds();
  private final List<Message<TypedText>> messages = new ArrayList<>();

  /** What the model said and called, until somebody else speaks. */
  private final List<TypedText> said = new ArrayList<>();

  private final List<ToolCall<TypedText>> called = new ArrayList<>();
  private int newFrom;

  /**
   * @param notPassed gets the names of fields that are read and go nowhere
   */
  InputReader(Set<String> notPassed) {
    this.notPassed = notPassed;
  }

  /**
   * @param before what was said before and was kept, as items
   */
  List<Message<TypedText>> read(Fields body, List<JsonNode> before) throws ClientProblem {
    for (JsonNode item : before) {
      item(Fields.of(item, "previous_response_id"));
    }
    endOfTurn();
    newFrom = messages.size();
    JsonNode input = body.required("input");
    if (input.isTextual()) {
      messages.add(new Message.FromUser<>(List.of(TypedText.of(input.asText()))));
      return messages;
    }
    for (Item item : body.items("input", Limits.MESSAGES_MAX)) {
      item(item.fields());
    }
    endOfTurn();
    if (messages.size() == newFrom) {
      throw Fields.wrong("input", "tekst, of een lijst met berichten", "text, or a list of items");
    }
    return messages;
  }

  /** The first message that was not kept before. */
  int newFrom() {
    return newFrom;
  }

  private void item(Fields item) throws ClientProblem {
    switch (item.text("type").orElse("message")) {
      case "message" -> message(item);
      case "function_call" -> {
        item.only(Set.of("type", "id", "status", "call_id", "name", "arguments"));
        called.add(
            new ToolCall<>(
                callIds.made(item, "call_id"),
                item.name("name"),
                JsonTexts.arguments(item.text("arguments").orElse("{}"))));
      }
      case "function_call_output" -> {
        item.only(Set.of("type", "id", "status", "call_id", "output"));
        endOfTurn();
        item.required("output");
        messages.add(
            new Message.FromTool<>(
                callIds.answered(item, "call_id"), texts(item, "output", Optional.empty())));
      }
      case "reasoning" -> notPassed.add("input.reasoning");
      default ->
          throw Fields.wrong(
              item.at("type"),
              "`message`, `function_call`, `function_call_output` of `reasoning`",
              "`message`, `function_call`, `function_call_output` or `reasoning`");
    }
  }

  private void message(Fields message) throws ClientProblem {
    message.only(Set.of("type", "id", "status", "role", "content", "phase"));
    boolean ofUser = message.text("role").orElse("").equals("user");
    var images = new ArrayList<Image>();
    List<TypedText> texts =
        texts(message, "content", ofUser ? Optional.of(images) : Optional.empty());
    switch (message.text("role").orElse("")) {
      case "system", "developer" -> {
        endOfTurn();
        messages.add(new Message.Instructions<>(some(texts, message)));
      }
      case "user" -> {
        endOfTurn();
        messages.add(
            new Message.FromUser<>(
                images, List.of(), images.isEmpty() ? some(texts, message) : texts));
      }
      case "assistant" -> {
        if (!called.isEmpty()) {
          endOfTurn();
        }
        said.addAll(texts);
      }
      default ->
          throw Fields.wrong(
              message.at("role"),
              "`system`, `developer`, `user` of `assistant`",
              "`system`, `developer`, `user` or `assistant`");
    }
  }

  private void endOfTurn() {
    if (!said.isEmpty() || !called.isEmpty()) {
      messages.add(new Message.FromModel<>(said, called));
      said.clear();
      called.clear();
    }
  }

  private static List<TypedText> some(List<TypedText> texts, Fields message) throws ClientProblem {
    if (texts.isEmpty()) {
      throw Fields.wrong(message.at("content"), "tekst", "text");
    }
    return texts;
  }

  /**
   * @param images gets the pictures; empty where none may stand
   */
  private static List<TypedText> texts(Fields item, String name, Optional<List<Image>> images)
      throws ClientProblem {
    JsonNode content = item.required(name);
    if (content.isTextual()) {
      return List.of(TypedText.of(content.asText()));
    }
    var texts = new ArrayList<TypedText>();
    for (Item one : item.items(name, Limits.PARTS_MAX)) {
      Fields part = one.fields();
      String type = part.text("type").orElse("");
      switch (type) {
        case "input_text", "output_text", "text" -> {
          // Annotations and log-probabilities of an earlier answer say nothing that is not in it.
          part.only(Set.of("type", "text", "annotations", "logprobs"));
          part.required("text");
          texts.add(TypedText.of(part.text("text").orElse("")));
        }
        case "refusal" -> {
          part.only(Set.of("type", "refusal"));
          texts.add(TypedText.of(part.text("refusal").orElse("")));
        }
        case "input_image" -> {
          part.only(Set.of("type", "image_url", "detail"));
          List<Image> taken = images.orElseThrow(() -> Answers.notText(one.path()));
          taken.add(Pictures.ofDataUrl(part.required("image_url").asText(), part.at("image_url")));
        }
        default -> throw Answers.notText(one.path());
      }
    }
    return texts;
  }
}
