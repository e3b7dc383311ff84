package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.openai.Fields.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the messages of one request, for one thread. */
final class MessageReader {

  static final int MESSAGES_MAX = 2_000;
  private static final int PARTS_MAX = 1_000;
  private static final int ID_CHARACTERS_MAX = 200;

  /** Of a message, and no part of what the model has to know. */
  private static final Set<String> NOT_PASSED =
      Set.of("name", "annotations", "reasoning", "reasoning_content");

  private final Set<String> notPassed;
  private final Map<String, String> callIds = new HashMap<>();

  /**
   * @param notPassed gets the names of fields that are read and go nowhere
   */
  MessageReader(Set<String> notPassed) {
    this.notPassed = notPassed;
  }

  List<Message<TypedText>> read(Fields body) throws OpenAiProblem {
    body.required("messages");
    var messages = new ArrayList<Message<TypedText>>();
    for (Item item : body.items("messages", MESSAGES_MAX)) {
      messages.add(message(item.fields()));
    }
    if (messages.isEmpty()) {
      throw Fields.wrong("messages", "een lijst met minstens één bericht", "a list of messages");
    }
    return messages;
  }

  private Message<TypedText> message(Fields message) throws OpenAiProblem {
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
        return new Message.FromUser<>(texts(message));
      }
      case "assistant" -> {
        only(message, Set.of("tool_calls", "refusal"));
        return fromModel(message);
      }
      case "tool" -> {
        only(message, Set.of("tool_call_id"));
        String id = message.required("tool_call_id").asText();
        String known = callIds.get(id);
        if (known == null) {
          throw Fields.wrong(
              message.at("tool_call_id"),
              "het nummer van een eerdere `tool_calls`",
              "that of an earlier call in `tool_calls`");
        }
        return new Message.FromTool<>(known, texts(message));
      }
      default ->
          throw Fields.wrong(
              message.at("role"),
              "`system`, `developer`, `user`, `assistant` of `tool`",
              "`system`, `developer`, `user`, `assistant` or `tool`");
    }
  }

  private static void only(Fields message, Set<String> more) throws OpenAiProblem {
    var known = new java.util.TreeSet<>(more);
    known.addAll(NOT_PASSED);
    known.add("role");
    known.add("content");
    message.only(known);
  }

  private Message<TypedText> fromModel(Fields message) throws OpenAiProblem {
    var texts = new ArrayList<TypedText>(parts(message));
    message.text("refusal").map(TypedText::of).ifPresent(texts::add);
    var calls = new ArrayList<ToolCall<TypedText>>();
    for (Item item : message.items("tool_calls", ChatReader.TOOLS_MAX)) {
      Fields call = item.fields();
      call.only(Set.of("id", "type", "function", "index"));
      Fields function = Fields.of(call.required("function"), call.at("function"));
      function.only(Set.of("name", "arguments"));
      calls.add(
          new ToolCall<>(
              ownId(call.required("id").asText(), call.at("id")),
              function.name("name"),
              JsonTexts.arguments(function.text("arguments").orElse("{}"))));
    }
    if (texts.isEmpty() && calls.isEmpty()) {
      throw Fields.wrong(message.at("content"), "tekst", "text");
    }
    return new Message.FromModel<>(texts, calls);
  }

  /**
   * What a client calls a call can hold anything, so it gets a number of ours; the same in every
   * turn, because the history is. Nine letters and digits, which all servers take.
   */
  private String ownId(String given, String path) throws OpenAiProblem {
    if (given.isEmpty() || given.length() > ID_CHARACTERS_MAX) {
      throw Fields.wrong(
          path,
          "1 tot " + ID_CHARACTERS_MAX + " tekens lang",
          "1 to " + ID_CHARACTERS_MAX + " characters long");
    }
    return callIds.computeIfAbsent(given, _ -> "call%05d".formatted(callIds.size() + 1));
  }

  private static List<TypedText> texts(Fields message) throws OpenAiProblem {
    List<TypedText> parts = parts(message);
    if (parts.isEmpty()) {
      throw Fields.wrong(message.at("content"), "tekst", "text");
    }
    return parts;
  }

  private static List<TypedText> parts(Fields message) throws OpenAiProblem {
    Optional<JsonNode> content = message.get("content");
    if (content.isEmpty()) {
      return List.of();
    }
    if (content.get().isTextual()) {
      return List.of(TypedText.of(content.get().asText()));
    }
    var texts = new ArrayList<TypedText>();
    for (Item item : message.items("content", PARTS_MAX)) {
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
        default -> throw notText(item.path());
      }
    }
    return texts;
  }

  static OpenAiProblem notText(String path) {
    return OpenAiProblem.field(
        path,
        "only_text_allowed",
        "Deze toepassing staat alleen tekst toe: geen beeld, geluid of bestanden. Wat daarin staat,"
            + " kan Sluis niet nakijken op persoonsgegevens.",
        "This use case allows text only: no images, sound or files. Sluis cannot check those for"
            + " personal data.");
  }
}
