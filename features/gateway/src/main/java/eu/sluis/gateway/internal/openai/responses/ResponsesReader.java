package eu.sluis.gateway.internal.openai.responses;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.internal.openai.Functions;
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
 * Reads the body of a request for a response. Fields are understood, harmless to leave out and then
 * named to the client, or refused by name.
 */
final class ResponsesReader {

  /** About the client or its user, or about what only the supplier's own tools need. */
  private static final Set<String> NOT_PASSED =
      Set.of(
          "user",
          "metadata",
          "safety_identifier",
          "prompt_cache_key",
          "prompt_cache_retention",
          "service_tier",
          "include",
          "truncation",
          "max_tool_calls",
          "top_logprobs");

  /** What would have to go on without a client, or be kept by another name than its turns. */
  private static final Set<String> KEPT_ELSEWHERE = Set.of("background", "conversation");

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "model",
          "input",
          "instructions",
          "stream",
          "stream_options",
          "tools",
          "tool_choice",
          "parallel_tool_calls",
          "text",
          "temperature",
          "top_p",
          "max_output_tokens",
          "reasoning",
          "store",
          "previous_response_id");

  /** What was kept before. */
  interface Before {

    /** The turn with this name. */
    KeptTurn turn(String name) throws ClientProblem;

    /** All that was said until and with it, as items. */
    List<JsonNode> items(KeptTurn turn) throws ClientProblem;
  }

  private final Set<String> notPassed = new TreeSet<>();
  private final Before before;

  private ResponsesReader(Before before) {
    this.before = before;
  }

  static PromptRequest read(byte[] bytes, Before before) throws ClientProblem {
    return new ResponsesReader(before).read(JsonTexts.fields(bytes));
  }

  private PromptRequest read(Fields body) throws ClientProblem {
    var known = new TreeSet<>(UNDERSTOOD);
    known.addAll(NOT_PASSED);
    known.addAll(KEPT_ELSEWHERE);
    body.only(known);
    for (String name : KEPT_ELSEWHERE) {
      notKept(body, name);
    }
    for (String name : NOT_PASSED) {
      leaveOut(body, name);
    }
    String model = body.required("model").asText();
    var messages = new ArrayList<Message<TypedText>>();
    body.text("instructions")
        .map(text -> new Message.Instructions<>(List.of(TypedText.of(text))))
        .ifPresent(messages::add);
    int instructions = messages.size();
    Optional<String> previous = body.text("previous_response_id");
    Optional<KeptTurn> after =
        previous.isPresent() ? Optional.of(before.turn(previous.get())) : Optional.empty();
    var input = new InputReader(notPassed);
    messages.addAll(input.read(body, after.isPresent() ? before.items(after.get()) : List.of()));
    List<Tool<TypedText>> tools = tools(body);
    Optional<Fields> reasoning = body.object("reasoning");
    if (reasoning.isPresent()) {
      reasoning.get().only(Set.of("effort", "summary", "generate_summary"));
      leaveOut(reasoning.get(), "summary");
      leaveOut(reasoning.get(), "generate_summary");
    }
    Optional<Fields> options = body.object("stream_options");
    if (options.isPresent()) {
      options.get().only(Set.of("include_obfuscation"));
    }
    var prompt =
        new ChatPrompt<>(
            messages,
            tools,
            choice(body, tools),
            body.flag("parallel_tool_calls"),
            shape(body),
            List.of(),
            sampling(body, reasoning));
    Optional<Chat.Kept> kept =
        body.flag("store").orElse(false)
            ? Optional.of(new Chat.Kept(instructions + input.newFrom(), messages.size()))
            : Optional.empty();
    return new PromptRequest(
        model, prompt, body.flag("stream").orElse(false), List.copyOf(notPassed), kept, after);
  }

  private void leaveOut(Fields fields, String name) {
    if (fields.get(name).isPresent()) {
      notPassed.add(fields.at(name));
    }
  }

  private static void notKept(Fields body, String name) throws ClientProblem {
    Optional<JsonNode> given = body.get(name);
    if (given.isPresent() && !(given.get().isBoolean() && !given.get().asBoolean())) {
      throw ClientProblem.field(
          name,
          "nothing_is_kept",
          "`"
              + name
              + "` kan niet. Stuur het hele gesprek mee in `input`, of ga met"
              + " `previous_response_id` verder op een bewaard antwoord.",
          "`"
              + name
              + "` is not possible. Send the whole conversation in `input`, or go on from a kept"
              + " answer with `previous_response_id`.");
    }
  }

  private static List<Tool<TypedText>> tools(Fields body) throws ClientProblem {
    var tools = new ArrayList<Tool<TypedText>>();
    for (Item item : body.items("tools", Limits.TOOLS_MAX)) {
      Fields tool = item.fields();
      if (!tool.text("type").orElse("").equals("function")) {
        throw ClientProblem.field(
            tool.at("type"),
            "only_functions",
            "Sluis geeft alleen functies van uzelf door (`function`). Hulpmiddelen van een"
                + " leverancier zoeken of werken buiten Sluis om.",
            "Sluis passes on functions of your own only (`function`). A supplier's tools search or"
                + " work around Sluis.");
      }
      tool.only(Set.of("type", "name", "description", "parameters", "strict"));
      tools.add(Functions.tool(tool));
    }
    return tools;
  }

  private static ToolChoice choice(Fields body, List<Tool<TypedText>> tools) throws ClientProblem {
    Optional<JsonNode> given = body.get("tool_choice");
    if (given.isEmpty()) {
      return new ToolChoice.Unsaid();
    }
    if (given.get().isTextual()) {
      return Functions.choice(given.get().asText());
    }
    Fields choice = Fields.of(given.get(), "tool_choice");
    if (!choice.text("type").orElse("").equals("function")) {
      throw Fields.wrong(choice.at("type"), "`function`", "`function`");
    }
    choice.only(Set.of("type", "name"));
    return Functions.named(choice, tools);
  }

  private Shape<TypedText> shape(Fields body) throws ClientProblem {
    Optional<Fields> text = body.object("text");
    if (text.isEmpty()) {
      return new Shape.Words<>();
    }
    text.get().only(Set.of("format", "verbosity"));
    leaveOut(text.get(), "verbosity");
    Optional<JsonNode> given = text.get().get("format");
    if (given.isEmpty()) {
      return new Shape.Words<>();
    }
    Fields format = Fields.of(given.get(), text.get().at("format"));
    format.only(Set.of("type", "name", "description", "schema", "strict"));
    return switch (format.text("type").orElse("")) {
      case "text" -> new Shape.Words<>();
      case "json_object" -> new Shape.AnyJson<>();
      case "json_schema" -> Functions.shape(format);
      default ->
          throw Fields.wrong(
              format.at("type"),
              "`text`, `json_object` of `json_schema`",
              "`text`, `json_object` or `json_schema`");
    };
  }

  private static Sampling sampling(Fields body, Optional<Fields> reasoning) throws ClientProblem {
    Optional<Long> tokens = body.whole("max_output_tokens", 1, Limits.TOKENS_MAX);
    return new Sampling(
        body.number("temperature", 0, 2),
        body.number("top_p", 0, 1),
        Optional.empty(),
        Optional.empty(),
        tokens.isPresent() ? OptionalInt.of(tokens.get().intValue()) : OptionalInt.empty(),
        OptionalLong.empty(),
        1,
        reasoning.isPresent() ? Functions.effort(reasoning.get(), "effort") : Optional.empty());
  }
}
