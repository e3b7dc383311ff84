package eu.sluis.gateway.internal.anthropic;

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
 * Reads turns of blocks. A turn of the user may hold results of tools beside what was typed; those
 * are turns of their own here. For one request, on one thread.
 */
final class TurnReader {

  private static final Set<String> ASIDE = Set.of("cache_control", "citations", "caller");

  private final Set<String> notPassed;
  private final CallIds callIds = new CallIds();
  private final List<Message<TypedText>> messages = new ArrayList<>();

  /**
   * @param notPassed gets the names of fields that are read and go nowhere
   */
  TurnReader(Set<String> notPassed) {
    this.notPassed = notPassed;
  }

  List<Message<TypedText>> read(Fields body) throws ClientProblem {
    body.required("messages");
    for (Item item : body.items("messages", Limits.MESSAGES_MAX)) {
      Fields turn = item.fields();
      turn.only(Set.of("role", "content"));
      turn.required("content");
      switch (turn.text("role").orElse("")) {
        case "user" -> user(turn);
        case "assistant" -> model(turn);
        default ->
            throw Fields.wrong(turn.at("role"), "`user` of `assistant`", "`user` or `assistant`");
      }
    }
    if (messages.isEmpty()) {
      throw Fields.wrong("messages", "een lijst met minstens één bericht", "a list of messages");
    }
    return messages;
  }

  /** A text, or blocks with nothing but text; none when the field is absent. */
  List<TypedText> texts(Fields fields, String name) throws ClientProblem {
    Optional<JsonNode> given = fields.get(name);
    if (given.isEmpty()) {
      return List.of();
    }
    if (given.get().isTextual()) {
      return List.of(TypedText.of(given.get().asText()));
    }
    var texts = new ArrayList<TypedText>();
    for (Item item : fields.items(name, Limits.PARTS_MAX)) {
      Fields block = item.fields();
      if (!block.text("type").orElse("").equals("text")) {
        throw Answers.notText(item.path());
      }
      texts.add(text(block));
    }
    return texts;
  }

  private void user(Fields turn) throws ClientProblem {
    if (turn.required("content").isTextual()) {
      messages.add(new Message.FromUser<>(texts(turn, "content")));
      return;
    }
    var typed = new ArrayList<TypedText>();
    var documents = new ArrayList<TypedText>();
    var images = new ArrayList<Image>();
    var results = new ArrayList<Message<TypedText>>();
    for (Item item : turn.items("content", Limits.PARTS_MAX)) {
      Fields block = item.fields();
      switch (block.text("type").orElse("")) {
        case "text" -> typed.add(text(block));
        case "image" -> images.add(image(block));
        case "document" -> documents.add(document(block));
        case "tool_result" -> results.add(result(block));
        default -> throw Answers.notText(item.path());
      }
    }
    messages.addAll(results);
    if (!typed.isEmpty() || !documents.isEmpty() || !images.isEmpty()) {
      messages.add(new Message.FromUser<>(images, documents, typed));
    } else if (results.isEmpty()) {
      throw Fields.wrong(turn.at("content"), "tekst", "text");
    }
  }

  private Image image(Fields block) throws ClientProblem {
    only(block, Set.of("source"));
    Fields source = Fields.of(block.required("source"), block.at("source"));
    if (!source.text("type").orElse("").equals("base64")) {
      throw Answers.notText(source.at("type"));
    }
    source.only(Set.of("type", "media_type", "data"));
    return Pictures.of(
        source.required("media_type").asText(),
        source.required("data").asText(),
        source.at("data"));
  }

  /** One that came as text; what stands in another form cannot be looked at. */
  private TypedText document(Fields block) throws ClientProblem {
    only(block, Set.of("source", "title", "context"));
    Fields source = Fields.of(block.required("source"), block.at("source"));
    var parts = new ArrayList<String>();
    block.text("title").ifPresent(parts::add);
    block.text("context").ifPresent(parts::add);
    switch (source.text("type").orElse("")) {
      case "text" -> {
        source.only(Set.of("type", "media_type", "data"));
        source.required("data");
        parts.add(source.text("data").orElse(""));
      }
      case "content" -> {
        source.only(Set.of("type", "content"));
        source.required("content");
        texts(source, "content").forEach(text -> parts.add(text.text()));
      }
      default -> throw Answers.notText(source.at("type"));
    }
    return TypedText.of(String.join("\n", parts));
  }

  private Message<TypedText> result(Fields block) throws ClientProblem {
    only(block, Set.of("tool_use_id", "content", "is_error"));
    if (block.flag("is_error").orElse(false)) {
      notPassed.add("messages.content.is_error");
    }
    List<TypedText> texts = texts(block, "content");
    return new Message.FromTool<>(
        callIds.answered(block, "tool_use_id"),
        texts.isEmpty() ? List.of(TypedText.of("")) : texts);
  }

  private void model(Fields turn) throws ClientProblem {
    if (turn.required("content").isTextual()) {
      messages.add(new Message.FromModel<>(texts(turn, "content"), List.of()));
      return;
    }
    var said = new ArrayList<TypedText>();
    var called = new ArrayList<ToolCall<TypedText>>();
    for (Item item : turn.items("content", Limits.PARTS_MAX)) {
      Fields block = item.fields();
      switch (block.text("type").orElse("")) {
        case "text" -> said.add(text(block));
        case "tool_use" -> {
          only(block, Set.of("id", "name", "input"));
          called.add(
              new ToolCall<>(
                  callIds.made(block, "id"),
                  block.name("name"),
                  JsonTexts.arguments(block.required("input").toString())));
        }
        case "thinking", "redacted_thinking" -> notPassed.add("messages.content.thinking");
        default -> throw Answers.notText(item.path());
      }
    }
    if (!said.isEmpty() || !called.isEmpty()) {
      messages.add(new Message.FromModel<>(said, called));
    }
  }

  private TypedText text(Fields block) throws ClientProblem {
    only(block, Set.of("text"));
    block.required("text");
    return TypedText.of(block.text("text").orElse(""));
  }

  private void only(Fields block, Set<String> more) throws ClientProblem {
    var known = new java.util.TreeSet<>(more);
    known.addAll(ASIDE);
    known.add("type");
    block.only(known);
    for (String name : ASIDE) {
      if (block.get(name).isPresent()) {
        notPassed.add("messages.content." + name);
      }
    }
  }
}
