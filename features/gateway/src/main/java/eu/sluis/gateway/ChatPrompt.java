package eu.sluis.gateway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a client sends to a model. The structure is the same on the whole road; only what a text is
 * changes: {@link TypedText} as it came, then with what was detected in it, then {@link
 * eu.sluis.privacy.PseudonymisedText}. So no text can be forgotten on the way.
 *
 * @param stops where the model must stop writing
 */
public record ChatPrompt<T>(
    List<Message<T>> messages,
    List<Tool<T>> tools,
    ToolChoice toolChoice,
    Optional<Boolean> parallelToolCalls,
    Shape<T> shape,
    List<T> stops,
    Sampling sampling) {

  public ChatPrompt {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
    stops = List.copyOf(stops);
  }

  /** One turn, or instructions. Every message has at least one text, or a tool call. */
  public sealed interface Message<T> {

    /** What the model is told about its task. */
    record Instructions<T>(List<T> texts) implements Message<T> {
      public Instructions {
        texts = List.copyOf(texts);
      }
    }

    /**
     * What somebody typed.
     *
     * @param images what they sent along to look at; before all texts
     * @param documents what they sent along, that others wrote; before what was typed
     */
    record FromUser<T>(List<Image> images, List<T> documents, List<T> texts) implements Message<T> {
      public FromUser {
        images = List.copyOf(images);
        documents = List.copyOf(documents);
        texts = List.copyOf(texts);
      }

      /** Without images. */
      public FromUser(List<T> documents, List<T> texts) {
        this(List.of(), documents, texts);
      }

      /** Only texts. */
      public FromUser(List<T> texts) {
        this(List.of(), List.of(), texts);
      }

      /** All of it, in the order in which a model reads it. */
      public List<T> all() {
        return Stream.concat(documents.stream(), texts.stream()).toList();
      }
    }

    record FromModel<T>(List<T> texts, List<ToolCall<T>> toolCalls) implements Message<T> {
      public FromModel {
        texts = List.copyOf(texts);
        toolCalls = List.copyOf(toolCalls);
      }
    }

    /**
     * What a tool gave.
     *
     * @param call the {@link ToolCall#id()} it belongs to
     */
    record FromTool<T>(String call, List<T> texts) implements Message<T> {
      public FromTool {
        texts = List.copyOf(texts);
      }
    }
  }

  /**
   * A picture. Nobody can look in it for personal data: it goes as it is, or not at all.
   *
   * @param mediaType `image/png`, `image/jpeg`, `image/gif` or `image/webp`
   * @param base64 its bytes
   */
  public record Image(String mediaType, String base64) {
    /** Never the picture. */
    @Override
    public String toString() {
      return "Image[" + mediaType + ", " + base64.length() + " characters]";
    }
  }

  /**
   * A call that a model made earlier.
   *
   * @param id tells calls of one prompt apart; made by us, so nothing of the client is in it
   * @param name of a function; structure, 1 to 64 of letters, digits, _ and -
   */
  public record ToolCall<T>(String id, String name, Json<T> arguments) {}

  /** A function that the client offers. */
  public record Tool<T>(
      String name,
      Optional<T> description,
      Optional<Json<T>> parameters,
      Optional<Boolean> strict) {}

  /** Whether the model must call a tool. */
  public sealed interface ToolChoice {
    /** The model's own default. */
    record Unsaid() implements ToolChoice {}

    record Auto() implements ToolChoice {}

    record None() implements ToolChoice {}

    record Required() implements ToolChoice {}

    record Named(String name) implements ToolChoice {}
  }

  /** The form of the answer. */
  public sealed interface Shape<T> {
    record Words<T>() implements Shape<T> {}

    record AnyJson<T>() implements Shape<T> {}

    record OfSchema<T>(
        String name, Optional<T> description, Optional<Json<T>> schema, Optional<Boolean> strict)
        implements Shape<T> {}

    /** Whether the answer is JSON. */
    default boolean structured() {
      return switch (this) {
        case Words<T> _ -> false;
        case AnyJson<T> _, OfSchema<T> _ -> true;
      };
    }
  }

  /** How hard a reasoning model thinks. */
  public enum Effort {
    NONE,
    MINIMAL,
    LOW,
    MEDIUM,
    HIGH
  }

  /**
   * How the model chooses its words; empty leaves it to the model's server.
   *
   * @param answers how many are wanted, 1 to 16
   * @param answerTokens the longest answer
   */
  public record Sampling(
      Optional<BigDecimal> temperature,
      Optional<BigDecimal> topP,
      Optional<BigDecimal> presencePenalty,
      Optional<BigDecimal> frequencyPenalty,
      OptionalInt answerTokens,
      OptionalLong seed,
      int answers,
      Optional<Effort> effort) {

    public static final Sampling USUAL =
        new Sampling(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            1,
            Optional.empty());
  }

  public boolean usesTools() {
    return !tools.isEmpty()
        || messages.stream()
            .anyMatch(
                message ->
                    switch (message) {
                      case Message.FromTool<T> _ -> true;
                      case Message.FromModel<T> model -> !model.toolCalls().isEmpty();
                      case Message.Instructions<T> _, Message.FromUser<T> _ -> false;
                    });
  }

  /** The same with other messages. */
  public ChatPrompt<T> with(List<Message<T>> other) {
    return new ChatPrompt<>(other, tools, toolChoice, parallelToolCalls, shape, stops, sampling);
  }

  /** The pictures in it, in their order. */
  public List<Image> images() {
    return messages.stream()
        .flatMap(
            message ->
                message instanceof Message.FromUser<T> user
                    ? user.images().stream()
                    : Stream.empty())
        .toList();
  }

  /** Whether tools or documents bring in words that nobody typed, now or at a later turn. */
  public boolean bringsWordsOfOthers() {
    return usesTools()
        || messages.stream()
            .anyMatch(
                message ->
                    message instanceof Message.FromUser<T> user && !user.documents().isEmpty());
  }

  /** Every text in it, in a fixed order: that in which {@link #map} visits them. */
  public List<T> texts() {
    var texts = new ArrayList<T>();
    var _ =
        map(
            text -> {
              texts.add(text);
              return text;
            });
    return texts;
  }

  /** The same structure with other texts. */
  public <U> ChatPrompt<U> map(Function<? super T, ? extends U> each) {
    return new ChatPrompt<>(
        messages.stream().map(message -> ChatPrompt.<T, U>message(message, each)).toList(),
        tools.stream().map(tool -> ChatPrompt.<T, U>tool(tool, each)).toList(),
        toolChoice,
        parallelToolCalls,
        ChatPrompt.<T, U>shape(shape, each),
        ChatPrompt.<T, U>all(stops, each),
        sampling);
  }

  private static <T, U> Message<U> message(
      Message<T> message, Function<? super T, ? extends U> each) {
    return switch (message) {
      case Message.Instructions<T>(var texts) -> new Message.Instructions<>(all(texts, each));
      case Message.FromUser<T>(var images, var documents, var texts) ->
          new Message.FromUser<>(images, all(documents, each), all(texts, each));
      case Message.FromModel<T>(var texts, var calls) ->
          new Message.FromModel<>(
              all(texts, each),
              calls.stream()
                  .map(
                      call -> new ToolCall<>(call.id(), call.name(), call.arguments().<U>map(each)))
                  .toList());
      case Message.FromTool<T>(var call, var texts) ->
          new Message.FromTool<>(call, all(texts, each));
    };
  }

  private static <T, U> Tool<U> tool(Tool<T> tool, Function<? super T, ? extends U> each) {
    return new Tool<>(
        tool.name(),
        tool.description().map(each),
        tool.parameters().map(schema -> schema.<U>map(each)),
        tool.strict());
  }

  private static <T, U> Shape<U> shape(Shape<T> shape, Function<? super T, ? extends U> each) {
    return switch (shape) {
      case Shape.Words<T> _ -> new Shape.Words<>();
      case Shape.AnyJson<T> _ -> new Shape.AnyJson<>();
      case Shape.OfSchema<T>(var name, var description, var schema, var strict) ->
          new Shape.OfSchema<>(
              name, description.map(each), schema.map(json -> json.<U>map(each)), strict);
    };
  }

  private static <T, U> List<U> all(List<T> texts, Function<? super T, ? extends U> each) {
    var mapped = new ArrayList<U>(texts.size());
    for (T text : texts) {
      mapped.add(each.apply(text));
    }
    return mapped;
  }
}
