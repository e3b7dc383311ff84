package eu.sluis.gateway;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.vocabulary.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of functions and of the form of an answer as a model is told them: without the person that
 * a client named one after. The client gets its own name back.
 *
 * @param toModel what a model is told instead; nothing for a name that stays
 */
record FunctionNames(Map<String, String> toModel) {

  static final FunctionNames AS_THEY_ARE = new FunctionNames(Map.of());

  private static final String SOMEBODY = "persoon";

  /** As a name of a function may be. */
  private static final int CHARS_MAX = 64;

  FunctionNames {
    toModel = Map.copyOf(toModel);
  }

  /** The names in a prompt, each with what is said of it. */
  static Map<String, String> told(ChatPrompt<TypedText> prompt) {
    var told = new LinkedHashMap<String, String>();
    for (Tool<TypedText> tool : prompt.tools()) {
      told.put(tool.name(), tool.description().map(TypedText::text).orElse(""));
    }
    if (prompt.shape() instanceof Shape.OfSchema<TypedText> shape) {
      told.putIfAbsent(shape.name(), shape.description().map(TypedText::text).orElse(""));
    }
    for (Message<TypedText> message : prompt.messages()) {
      if (message instanceof Message.FromModel<TypedText>(var _, var calls)) {
        calls.forEach(call -> told.putIfAbsent(call.name(), ""));
      }
    }
    return told;
  }

  /**
   * Names without these parts.
   *
   * @param persons for every name of the prompt, where somebody is named in it, in order
   */
  static FunctionNames without(Map<String, List<Span>> persons) {
    Set<String> taken = new HashSet<>(persons.keySet());
    var toModel = new LinkedHashMap<String, String>();
    persons.forEach(
        (name, spans) -> {
          if (!spans.isEmpty()) {
            String other = free(other(name, spans), taken);
            taken.add(other);
            toModel.put(name, other);
          }
        });
    return new FunctionNames(toModel);
  }

  private static String other(String name, List<Span> spans) {
    var other = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      other.append(name, at, Math.max(at, span.start()));
      if (!other.toString().endsWith(SOMEBODY)) {
        other.append(SOMEBODY);
      }
      at = Math.max(at, span.end());
    }
    return other.append(name, at, name.length()).toString();
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted.substring(0, Math.min(wanted.length(), CHARS_MAX));
    for (int number = 2; taken.contains(name); number++) {
      String end = "_" + number;
      name = wanted.substring(0, Math.min(wanted.length(), CHARS_MAX - end.length())) + end;
    }
    return name;
  }

  /** The name that the client gave. */
  String original(String told) {
    return toModel.entrySet().stream()
        .filter(entry -> entry.getValue().equals(told))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(told);
  }

  private String toModel(String name) {
    return toModel.getOrDefault(name, name);
  }

  /** The prompt with the names that a model is told. */
  <T> ChatPrompt<T> in(ChatPrompt<T> prompt) {
    if (toModel.isEmpty()) {
      return prompt;
    }
    return new ChatPrompt<>(
        prompt.messages().stream().map(this::message).toList(),
        prompt.tools().stream()
            .map(
                tool ->
                    new Tool<>(
                        toModel(tool.name()), tool.description(), tool.parameters(), tool.strict()))
            .toList(),
        prompt.toolChoice() instanceof ToolChoice.Named(String name)
            ? new ToolChoice.Named(toModel(name))
            : prompt.toolChoice(),
        prompt.parallelToolCalls(),
        shape(prompt.shape()),
        prompt.stops(),
        prompt.sampling());
  }

  private <T> Message<T> message(Message<T> message) {
    return message instanceof Message.FromModel<T>(var texts, var calls)
        ? new Message.FromModel<>(
            texts,
            calls.stream()
                .map(call -> new ToolCall<>(call.id(), toModel(call.name()), call.arguments()))
                .toList())
        : message;
  }

  private <T> Shape<T> shape(Shape<T> shape) {
    return shape instanceof Shape.OfSchema<T>(var name, var description, var schema, var strict)
        ? new Shape.OfSchema<>(toModel(name), description, schema, strict)
        : shape;
  }
}
