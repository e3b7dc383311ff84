package eu.sluis.gateway.internal.openai.chat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.openai.Functions;
import eu.sluis.gateway.internal.protocol.Answers;
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
 * Reads the body of a chat completion. Three kinds of fields: those that are understood, those that
 * are harmless to leave out and are named to the client, and all others, which are refused by name.
 * So nothing is lost without a word, and nothing goes on unread.
 */
final class ChatReader {

  /** About the client or its user, or about what Sluis decides itself. */
  private static final Set<String> NOT_PASSED =
      Set.of(
          "user",
          "metadata",
          "safety_identifier",
          "prompt_cache_key",
          "prompt_cache_retention",
          "service_tier",
          "logprobs",
          "top_logprobs");

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "model",
          "messages",
          "stream",
          "stream_options",
          "tools",
          "tool_choice",
          "parallel_tool_calls",
          "response_format",
          "stop",
          "temperature",
          "top_p",
          "presence_penalty",
          "frequency_penalty",
          "max_tokens",
          "max_completion_tokens",
          "seed",
          "n",
          "reasoning_effort",
          "modalities",
          "store");

  private final Set<String> notPassed = new TreeSet<>();

  private ChatReader() {}

  static ChatRequest read(byte[] bytes) throws ClientProblem {
    return new ChatReader().read(JsonTexts.fields(bytes));
  }

  private ChatRequest read(Fields body) throws ClientProblem {
    var known = new TreeSet<>(UNDERSTOOD);
    known.addAll(NOT_PASSED);
    body.only(known);
    for (String name : NOT_PASSED) {
      if (body.get(name).isPresent()) {
        notPassed.add(name);
      }
    }
    onlyText(body);
    String model = body.required("model").asText();
    var messages = new MessageReader(notPassed).read(body);
    List<Tool<TypedText>> tools = tools(body);
    var prompt =
        new ChatPrompt<>(
            messages,
            tools,
            choice(body, tools),
            body.flag("parallel_tool_calls"),
            shape(body),
            stops(body),
            sampling(body));
    boolean usage = false;
    Optional<Fields> options = body.object("stream_options");
    if (options.isPresent()) {
      options.get().only(Set.of("include_usage", "include_obfuscation"));
      usage = options.get().flag("include_usage").orElse(false);
    }
    return new ChatRequest(
        new PromptRequest(
            model,
            prompt,
            body.flag("stream").orElse(false),
            List.copyOf(notPassed),
            body.flag("store").orElse(false)
                ? Optional.of(new Chat.Kept(0, messages.size()))
                : Optional.empty(),
            Optional.empty()),
        usage);
  }

  private static void onlyText(Fields body) throws ClientProblem {
    for (Item item : body.items("modalities", 2)) {
      if (!item.node().asText().equals("text")) {
        throw Answers.notText(item.path());
      }
    }
  }

  private static List<Tool<TypedText>> tools(Fields body) throws ClientProblem {
    var tools = new ArrayList<Tool<TypedText>>();
    for (Item item : body.items("tools", Limits.TOOLS_MAX)) {
      Fields tool = item.fields();
      tool.only(Set.of("type", "function"));
      if (!tool.text("type").orElse("function").equals("function")) {
        throw Fields.wrong(tool.at("type"), "`function`", "`function`");
      }
      Fields function = Fields.of(tool.required("function"), tool.at("function"));
      function.only(Set.of("name", "description", "parameters", "strict"));
      tools.add(Functions.tool(function));
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
    choice.only(Set.of("type", "function"));
    Fields function = Fields.of(choice.required("function"), choice.at("function"));
    function.only(Set.of("name"));
    return Functions.named(function, tools);
  }

  private static Shape<TypedText> shape(Fields body) throws ClientProblem {
    Optional<Fields> given = body.object("response_format");
    if (given.isEmpty()) {
      return new Shape.Words<>();
    }
    Fields format = given.get();
    format.only(Set.of("type", "json_schema"));
    switch (format.text("type").orElse("")) {
      case "text" -> {
        return new Shape.Words<>();
      }
      case "json_object" -> {
        return new Shape.AnyJson<>();
      }
      case "json_schema" -> {
        Fields schema = Fields.of(format.required("json_schema"), format.at("json_schema"));
        schema.only(Set.of("name", "description", "schema", "strict"));
        return Functions.shape(schema);
      }
      default ->
          throw Fields.wrong(
              format.at("type"),
              "`text`, `json_object` of `json_schema`",
              "`text`, `json_object` or `json_schema`");
    }
  }

  private static List<TypedText> stops(Fields body) throws ClientProblem {
    Optional<JsonNode> given = body.get("stop");
    if (given.isPresent() && given.get().isTextual()) {
      return List.of(TypedText.of(given.get().asText()));
    }
    var stops = new ArrayList<TypedText>();
    for (Item item : body.items("stop", Limits.STOPS_MAX)) {
      if (!item.node().isTextual()) {
        throw Fields.wrong(item.path(), "tekst", "text");
      }
      stops.add(TypedText.of(item.node().asText()));
    }
    return stops;
  }

  private static Sampling sampling(Fields body) throws ClientProblem {
    Optional<Long> tokens = body.whole("max_completion_tokens", 1, Limits.TOKENS_MAX);
    if (tokens.isEmpty()) {
      tokens = body.whole("max_tokens", 1, Limits.TOKENS_MAX);
    }
    Optional<Long> seed = body.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE);
    return new Sampling(
        body.number("temperature", 0, 2),
        body.number("top_p", 0, 1),
        body.number("presence_penalty", -2, 2),
        body.number("frequency_penalty", -2, 2),
        tokens.isPresent() ? OptionalInt.of(tokens.get().intValue()) : OptionalInt.empty(),
        seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty(),
        body.whole("n", 1, Limits.ANSWERS_MAX).orElse(1L).intValue(),
        Functions.effort(body, "reasoning_effort"));
  }
}
