package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.adapters.models.stub.StubModelServer.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model of a few facts, for suites of tests that others wrote and that ask for them. */
final class Schoolbook {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("\\s*\\S+");
  private static final Pattern PLACE = Pattern.compile("\\bin ((?:\\p{Lu}[\\p{L}-]*\\s?)+)");
  private static final Pattern COLOUR = Pattern.compile("colou?r is (\\p{L}+)");
  private static final String CAPITAL = "Berlin";
  private static final List<String> SUBJECTS = List.of("weather", "time");
  private static final int STORY_WORDS = 200;

  private final Wire wire;
  private final Request request;
  private final Dialect dialect;

  Schoolbook(Wire wire, Request request, Dialect dialect) {
    this.wire = wire;
    this.request = request;
    this.dialect = dialect;
  }

  void answer() throws IOException {
    wire.beginStream();
    wire.chunk(dialect.begin());
    List<JsonNode> tools = request.afterTool() ? List.of() : needed();
    int said = tools.isEmpty() ? say(text()) : call(tools);
    int asked = tokens(request.body().path("messages").toString()).size();
    wire.chunk(dialect.usage(asked, said));
    wire.chunk(dialect.done());
    wire.endStream();
  }

  private int say(String whole) throws IOException {
    List<String> tokens = tokens(beforeStop(whole));
    int most = request.body().path("max_completion_tokens").asInt(Integer.MAX_VALUE);
    most = request.body().path("max_tokens").asInt(most);
    boolean full = tokens.size() > most;
    List<String> said = full ? tokens.subList(0, most) : tokens;
    for (String token : said) {
      wire.chunk(dialect.text(0, token));
    }
    wire.chunk(dialect.finish(0, full ? "length" : "stop"));
    return said.size();
  }

  private int call(List<JsonNode> tools) throws IOException {
    int call = 0;
    for (JsonNode tool : tools) {
      wire.chunk(dialect.callBegun(call, tool.path("name").asText()));
      wire.chunk(dialect.callPart(call, arguments(tool).toString()));
      call++;
    }
    wire.chunk(dialect.finish(0, "tool_calls"));
    return call;
  }

  /**
   * Those whose name has a word of the question; all of them may be only one when one has to be.
   */
  private List<JsonNode> needed() {
    String question = request.question().toLowerCase(Locale.ROOT);
    var needed = new ArrayList<JsonNode>();
    for (JsonNode tool : request.body().path("tools")) {
      String name = tool.at("/function/name").asText().toLowerCase(Locale.ROOT);
      if (SUBJECTS.stream().anyMatch(one -> name.contains(one) && question.contains(one))) {
        needed.add(tool.path("function"));
      }
    }
    if (needed.isEmpty() && request.body().has("tools")) {
      needed.add(request.body().path("tools").path(0).path("function"));
    }
    return needed;
  }

  private JsonNode arguments(JsonNode tool) {
    List<String> places = places();
    return new FilledSchema(
            tool.path("parameters"),
            name ->
                switch (name) {
                  case "city" -> places.stream().findFirst();
                  case "country" -> places.reversed().stream().findFirst();
                  default -> Optional.empty();
                })
        .fill();
  }

  private List<String> places() {
    Matcher place = PLACE.matcher(request.question());
    return place.results().map(found -> found.group(1).strip()).toList();
  }

  private String text() {
    String said = plain();
    JsonNode format = request.body().path("response_format");
    if (!format.path("type").asText().startsWith("json")) {
      return said;
    }
    JsonNode schema = format.at("/json_schema/schema");
    if (schema.isMissingNode()) {
      return JSON.createObjectNode().put("city", CAPITAL).toPrettyString();
    }
    return new FilledSchema(
            schema,
            name ->
                switch (name) {
                  case "city" -> Optional.of(CAPITAL);
                  case "weather" -> Optional.of(said.contains("sunny") ? "sunny" : "rainy");
                  default -> Optional.empty();
                })
        .fill()
        .toPrettyString();
  }

  private String plain() {
    if (request.afterTool()) {
      var results = new StringBuilder("The tools say:");
      for (JsonNode message : request.body().path("messages")) {
        if (message.path("role").asText().equals("tool")) {
          results.append(' ').append(message.path("content").asText()).append('.');
        }
      }
      return results.toString();
    }
    String question = request.question();
    if (question.contains("capital of Germany")) {
      return "The capital of Germany is " + CAPITAL + ", a city on the river Spree.";
    }
    if (question.contains("I love you")) {
      return "Ich liebe dich.";
    }
    if (question.contains("Hello World")) {
      return "Hello World";
    }
    if (question.contains("story")) {
      return "Once there was a cat. ".repeat(STORY_WORDS / 5).strip();
    }
    Matcher colour = COLOUR.matcher(request.body().path("messages").toString());
    return colour.find() ? "Your favourite colour is " + colour.group(1) + "." : "I do not know.";
  }

  private String beforeStop(String text) {
    int end = text.length();
    for (JsonNode stop : request.body().path("stop")) {
      int at = text.indexOf(stop.asText());
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }
}
