package eu.sluis.gateway.internal.openai.chat;

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

/** Reads the messages of one request, for one thread. */
final class MessageReader {

  /** Of a message, and no part of what the model has to know. */
  private static final Set<String> NOT_PASSED =
      Set.of("name", "annotations", "reasoning", "reasoning_content");

  private final Set<String> notPassed;
  private final CallIds callIds = new CallIds();

  /**
   * @param notPassed gets the names of fields that are read and go nowhere
   */
  MessageReader(Set<String> notPassed) {
    this.notPassed = notPassed;
  }

  List<Message<TypedText>> read(Fields body) throws ClientProblem {
    body.required("messages");
    var messages = new ArrayList<Message<TypedText>>();
    for (Item item : body.items("messages", Limits.MESSAGES_MAX)) {
      messages.add(message(item.fields()));
    }
    if (messages.isEmpty()) {
      throw Fields.wrong("messages", "een lijst met minstens één bericht", "a list of messages");
    }
    return messages;
  }

  private Message<TypedText> message(Fields message) throws ClientProblem {
    for (String name : NOT_PASSED) {
      if (message.get(name).filter(value -> !value.isEmpty() || value.isTextual()).isPresent()) {
        notPassed.add("messages." + name);
      }
    }
    switch (message.text("role").orElse("")) {
      case "system", "developer" -> {
        only(message, Set.of());
        return new Message.Instructions<>(texts(message));
      }
      case "user" -> {
        only(message, Set.of());
        var images = new ArrayList<Image>();
        List<TypedText> texts = parts(message, Optional.of(images));
        if (texts.isEmpty() && images.isEmpty()) {
          throw Fields.wrong(message.at("content"), "tekst", "text");
        }
        return new Message.FromUser<>(images, List.of(), texts);
      }
      case "assistant" -> {
        only(message, Set.of("tool_calls", "refusal"));
        return fromModel(message);
      }
      case "tool" -> {
        only(message, Set.of("tool_call_id"));
        String known = callIds.answered(message, "tool_call_id");
        return new Message.FromTool<>(known, texts(message));
      }
      default ->
          throw Fields.wrong(
              message.at("role"),
              "`system`, `developer`, `user`, `assistant` of `tool`",
              "`system`, `developer`, `user`, `assistant` or `tool`");
    }
  }

  private static void only(Fields message, Set<String> more) throws ClientProblem {
    var known = new java.util.TreeSet<>(more);
    known.addAll(NOT_PASSED);
    known.add("role");
    known.add("content");
    message.only(known);
  }

  private Message<TypedText> fromModel(Fields message) throws ClientProblem {
    var texts = new ArrayList<TypedText>(parts(message, Optional.empty()));
    message.text("refusal").map(TypedText::of).ifPresent(texts::add);
    var calls = new ArrayList<ToolCall<TypedText>>();
    for (Item item : message.items("tool_calls", Limits.TOOLS_MAX)) {
      Fields call = item.fields();
      call.only(Set.of("id", "type", "function", "index"));
      Fields function = Fields.of(call.required("function"), call.at("function"));
      function.only(Set.of("name", "arguments"));
      calls.add(
          new ToolCall<>(
              callIds.made(call, "id"),
              function.name("name"),
              JsonTexts.arguments(function.text("arguments").orElse("{}"))));
    }
    if (texts.isEmpty() && calls.isEmpty()) {
      throw Fields.wrong(message.at("content"), "tekst", "text");
    }
    return new Message.FromModel<>(texts, calls);
  }

  private static List<TypedText> texts(Fields message) throws ClientProblem {
    List<TypedText> parts = parts(message, Optional.empty());
    if (parts.isEmpty()) {
      throw Fields.wrong(message.at("content"), "tekst", "text");
    }
    return parts;
  }

  /**
   * @param images gets the pictures; empty where none may stand
   */
  private static List<TypedText> parts(Fields message, Optional<List<Image>> images)
      throws ClientProblem {
    Optional<JsonNode> content = message.get("content");
    if (content.isEmpty()) {
      return List.of();
    }
    if (content.get().isTextual()) {
      return List.of(TypedText.of(content.get().asText()));
    }
    var texts = new ArrayList<TypedText>();
    for (Item item : message.items("content", Limits.PARTS_MAX)) {
      Fields part = item.fields();
      switch (part.text("type").orElse("")) {
        case "text" -> {
          part.only(Set.of("type", "text"));
          part.required("text");
          texts.add(TypedText.of(part.text("text").orElse("")));
        }
        case "refusal" -> {
          part.only(Set.of("type", "refusal"));
          texts.add(TypedText.of(part.text("refusal").orElse("")));
        }
        case "image_url" -> {
          part.only(Set.of("type", "image_url"));
          List<Image> taken = images.orElseThrow(() -> Answers.notText(item.path()));
          Fields image = Fields.of(part.required("image_url"), part.at("image_url"));
          image.only(Set.of("url", "detail"));
          taken.add(Pictures.ofDataUrl(image.required("url").asText(), image.at("url")));
        }
        default -> throw Answers.notText(item.path());
      }
    }
    return texts;
  }
}
