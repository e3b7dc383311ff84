package eu.sluis.gateway.internal.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.Fields.Item;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.internal.protocol.Limits;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the body of a request for a message. Fields are understood, harmless to leave out and then
 * named to the client, or refused by name.
 */
final class MessagesReader {

  /** About the client, or about how a supplier computes. */
  private static final Set<String> NOT_PASSED =
      Set.of("metadata", "service_tier", "thinking", "top_k");

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "model",
          "max_tokens",
          "messages",
          "system",
          "stream",
          "tools",
          "tool_choice",
          "stop_sequences",
          "temperature",
          "top_p");

  private final Set<String> notPassed = new TreeSet<>();

  private MessagesReader() {}

  static PromptRequest read(byte[] bytes) throws ClientProblem {
    return new MessagesReader().read(JsonTexts.fields(bytes));
  }

  private PromptRequest read(Fields body) throws ClientProblem {
    var known = new TreeSet<>(UNDERSTOOD);
    known.addAll(NOT_PASSED);
    body.only(known);
    for (String name : NOT_PASSED) {
      if (body.get(name).isPresent()) {
        notPassed.add(name);
      }
    }
    String model = body.required("model").asText();
    body.required("max_tokens");
    var turns = new TurnReader(notPassed);
    var messages = new ArrayList<Message<TypedText>>();
    List<TypedText> system = turns.texts(body, "system");
    if (!system.isEmpty()) {
      messages.add(new Message.Instructions<>(system));
    }
    messages.addAll(turns.read(body));
    List<Tool<TypedText>> tools = tools(body);
    Optional<Fields> choice = body.object("tool_choice");
    var prompt =
        new ChatPrompt<>(
            messages,
            tools,
            choice.isPresent() ? choice(choice.get(), tools) : new ToolChoice.Unsaid(),
            choice.isPresent()
                ? choice.get().flag("disable_parallel_tool_use").map(disabled -> !disabled)
                : Optional.empty(),
            new Shape.Words<TypedText>(),
            stops(body),
            sampling(body));
    return new PromptRequest(
        model, prompt, body.flag("stream").orElse(false), List.copyOf(notPassed));
  }

  private List<Tool<TypedText>> tools(Fields body) throws ClientProblem {
    var tools = new ArrayList<Tool<TypedText>>();
    for (Item item : body.items("tools", Limits.TOOLS_MAX)) {
      Fields tool = item.fields();
      if (!tool.text("type").orElse("custom").equals("custom")) {
        throw ClientProblem.field(
            tool.at("type"),
            "only_functions",
            "Sluis geeft alleen hulpmiddelen van uzelf door (`custom`). Die van een leverancier"
                + " zoeken of werken buiten Sluis om.",
            "Sluis passes on tools of your own only (`custom`). Those of a supplier search or work"
                + " around Sluis.");
      }
      tool.only(Set.of("type", "name", "description", "input_schema", "cache_control"));
      if (tool.get("cache_control").isPresent()) {
        notPassed.add("tools.cache_control");
      }
      tools.add(
          new Tool<>(
              tool.name("name"),
              tool.text("description").map(TypedText::of),
              Optional.of(JsonTexts.schema(tool.required("input_schema"))),
              Optional.empty()));
    }
    return tools;
  }

  private static ToolChoice choice(Fields choice, List<Tool<TypedText>> tools)
      throws ClientProblem {
    choice.only(Set.of("type", "name", "disable_parallel_tool_use"));
    return switch (choice.text("type").orElse("")) {
      case "auto" -> new ToolChoice.Auto();
      case "any" -> new ToolChoice.Required();
      case "none" -> new ToolChoice.None();
      case "tool" -> {
        String name = choice.name("name");
        if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
          throw Fields.wrong(choice.at("name"), "een van `tools`", "one of `tools`");
        }
        yield new ToolChoice.Named(name);
      }
      default ->
          throw Fields.wrong(
              choice.at("type"),
              "`auto`, `any`, `tool` of `none`",
              "`auto`, `any`, `tool` or `none`");
    };
  }

  private static List<TypedText> stops(Fields body) throws ClientProblem {
    var stops = new ArrayList<TypedText>();
    for (Item item : body.items("stop_sequences", Limits.STOPS_MAX)) {
      JsonNode stop = item.node();
      if (!stop.isTextual()) {
        throw Fields.wrong(item.path(), "tekst", "text");
      }
      stops.add(TypedText.of(stop.asText()));
    }
    return stops;
  }

  private static Sampling sampling(Fields body) throws ClientProblem {
    Optional<Long> tokens = body.whole("max_tokens", 1, Limits.TOKENS_MAX);
    return new Sampling(
        body.number("temperature", 0, 1),
        body.number("top_p", 0, 1),
        Optional.empty(),
        Optional.empty(),
        tokens.isPresent() ? OptionalInt.of(tokens.get().intValue()) : OptionalInt.empty(),
        OptionalLong.empty(),
        1,
        Optional.empty());
  }
}
