package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.StubModelServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One answer to one request. */
final class Performance {

  /** What {@link Behaviour#EMPTY_ANSWER} and the quoting behaviours say without material. */
  static final String NO_MATERIAL = "Dat staat niet in de bronnen.";

  private static final Duration FOR_EVER = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final int TOKENS_PER_CHUNK = 3;
  private static final int QUOTED_PASSAGES = 2;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PASSAGE =
      Pattern.compile("^\\[(\\d+)]\\n((?:\\| .*(?:\\n|\\z))+)", Pattern.MULTILINE);
  private static final Pattern SENTENCE = Pattern.compile("\\S.*?[.!?](?=\\s|\\z)|\\S.*");
  private static final Pattern TOKEN = Pattern.compile("\\s*\\S+");

  private final Wire wire;
  private final Request request;
  private final Duration betweenPieces;
  private final Dialect dialect;

  Performance(Wire wire, Request request, Duration betweenPieces) {
    this.wire = wire;
    this.request = request;
    this.betweenPieces = betweenPieces;
    this.dialect = Dialect.of(request.path());
  }

  /**
   * @return whether the connection can take a next request
   */
  boolean play(Behaviour behaviour) throws IOException {
    return switch (behaviour) {
      case QUOTE, ZERO_USAGE, NO_USAGE -> whole(quoted(), behaviour);
      case ECHO -> whole(request.question(), behaviour);
      case EMPTY_ANSWER -> whole("", behaviour);
      case NO_DONE -> {
        begin();
        pieces(tokens(quoted()));
        wire.chunk(dialect.finish(0, "stop"));
        wire.endStream();
        yield false;
      }
      case LINGER -> {
        begin();
        pieces(tokens(quoted()));
        wire.chunk(dialect.finish(0, "stop"));
        yield silence();
      }
      case CRLF -> crlf();
      case SPLIT_UTF8 -> splitCharacters();
      case THINKS_ALOUD -> {
        begin();
        wire.chunk(dialect.thinking("Even denken."));
        yield rest(quoted());
      }
      case SILENT -> silence();
      case ONLY_COMMENTS -> {
        begin();
        while (true) {
          wire.chunk(": nog even\n\n");
          wire.pause(SHORT);
        }
      }
      case SLOW_FIRST -> {
        wire.pause(Duration.ofSeconds(1));
        yield whole(quoted(), Behaviour.QUOTE);
      }
      case STALL -> {
        begin();
        pieces(List.of("Een", " half", " antwoord"));
        yield silence();
      }
      case HALF -> {
        begin();
        pieces(List.of("Een", " half", " antwoord"));
        // A client that finds the end at once may never see what came before it.
        wire.pause(SHORT);
        yield false;
      }
      case HALF_DONE -> {
        begin();
        pieces(List.of("Een", " half", " antwoord"));
        wire.chunk(dialect.done());
        yield end();
      }
      case LENGTH -> halfThen("length");
      case CONTENT_FILTER -> halfThen("content_filter");
      case ERROR_AFTER_TEN -> {
        begin();
        for (int piece = 0; piece < 10; piece++) {
          wire.chunk(dialect.text(0, "stuk" + piece + " "));
        }
        wire.chunk(dialect.error("internal error"));
        yield end();
      }
      case ERROR_FIRST -> {
        begin();
        wire.chunk(dialect.error("internal error about: " + request.question()));
        yield end();
      }
      case ENDLESS -> {
        begin();
        while (true) {
          wire.chunk(dialect.text(0, "nog een stuk "));
          wire.pause(SHORT);
        }
      }
      case ENDLESS_LINE -> {
        begin();
        wire.chunk("data: ");
        while (true) {
          wire.chunk("x".repeat(16 * 1024));
        }
      }
      case GARBAGE -> {
        wire.raw("\0\1\2 dit is geen http " + request.question() + "\r\n\r\n");
        yield false;
      }
      case WRONG_JSON -> {
        begin();
        wire.chunk("data: {\"dit is\": geen json, " + request.question() + "\n\n");
        yield end();
      }
      case HTML -> status(200, "text/html", "", "<p>Welkom</p>");
      case NOTHING -> false;
      case EMPTY_BODY -> {
        begin();
        yield end();
      }
      case TOOL_CALLS -> {
        begin();
        wire.chunk(dialect.callBegun(0, "mail") + dialect.callPart(0, "{}"));
        wire.chunk(dialect.finish(0, "tool_calls"));
        wire.chunk(dialect.done());
        yield end();
      }
      case ECHO_CALLS -> echoCalls();
      case USES_TOOL -> usesTool();
      case SCHOOLBOOK -> {
        new Schoolbook(wire, request, dialect).answer();
        yield true;
      }
      case ECHO_SEVERAL -> echoSeveral();
      case REFUSES_KEY -> status(401, "application/json", "", error("wrong key").toString());
      case TOO_LONG ->
          status(
              400,
              "application/json",
              "",
              "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\""
                  + "This model's maximum context length is 8 tokens\"}}");
      case BAD_REQUEST -> status(400, "application/json", "", error(request.question()).toString());
      case TOO_BUSY ->
          status(429, "application/json", "Retry-After: 7\r\n", error("busy").toString());
      case SERVER_ERROR ->
          status(500, "application/json", "", error(request.question()).toString());
      case REDIRECT -> status(307, "text/plain", "Location: " + request.path() + "?2\r\n", "");
    };
  }

  private boolean whole(String answer, Behaviour behaviour) throws IOException {
    begin();
    pieces(tokens(answer));
    wire.chunk(dialect.finish(0, "stop"));
    if (behaviour != Behaviour.NO_USAGE) {
      boolean zero = behaviour == Behaviour.ZERO_USAGE;
      wire.chunk(
          dialect.usage(
              zero ? 0 : tokens(request.body().path("messages").toString()).size(),
              zero ? 0 : tokens(answer).size()));
    }
    wire.chunk(dialect.done());
    return end();
  }

  private boolean rest(String answer) throws IOException {
    pieces(tokens(answer));
    wire.chunk(dialect.finish(0, "stop"));
    wire.chunk(dialect.done());
    return end();
  }

  private boolean halfThen(String reason) throws IOException {
    begin();
    pieces(List.of("Een", " half", " antwoord"));
    wire.chunk(dialect.finish(0, reason));
    wire.chunk(dialect.done());
    return end();
  }

  private boolean crlf() throws IOException {
    wire.beginStream();
    wire.chunk("\uFEFF: welkom\r\n\r\nevent: chunk\r\nid: 7\r\nretry: 10\r\n");
    for (String piece : tokens(quoted())) {
      String event = dialect.text(0, piece);
      int from = event.indexOf("data: ");
      String json = event.substring(from + "data: ".length()).strip();
      int cut = json.indexOf(",") + 1;
      wire.chunk(
          event.substring(0, from).replace("\n", "\r\n") + "data:" + json.substring(0, cut) + "\r");
      wire.chunk("\ndata: " + json.substring(cut) + "\r\n\r");
      wire.chunk("\n: nog hier\r\n");
    }
    wire.chunk((dialect.finish(0, "stop") + dialect.done()).replace("\n", "\r\n"));
    return end();
  }

  private boolean splitCharacters() throws IOException {
    wire.beginStream();
    for (String piece : tokens(quoted())) {
      for (byte one : dialect.text(0, piece).getBytes(StandardCharsets.UTF_8)) {
        wire.chunk(new byte[] {one});
      }
    }
    wire.chunk(dialect.finish(0, "stop"));
    wire.chunk(dialect.done());
    return end();
  }

  private boolean usesTool() throws IOException {
    begin();
    if (request.afterTool()) {
      wire.chunk(dialect.text(0, "Dat is gedaan."));
      wire.chunk(dialect.finish(0, "stop"));
    } else {
      wire.chunk(dialect.callBegun(0, request.lastTool()));
      String arguments = JSON.createObjectNode().put("q", request.question()).toString();
      wire.chunk(dialect.callPart(0, arguments));
      wire.chunk(dialect.finish(0, "tool_calls"));
    }
    wire.chunk(dialect.done());
    return end();
  }

  private boolean echoCalls() throws IOException {
    begin();
    String arguments = JSON.createObjectNode().put("tekst", request.question()).toString();
    for (int call = 0; call < 2; call++) {
      wire.chunk(dialect.callBegun(call, request.tool()));
    }
    for (String part : signs(arguments)) {
      for (int call = 0; call < 2; call++) {
        wire.chunk(dialect.callPart(call, part));
      }
    }
    wire.chunk(dialect.finish(0, "tool_calls"));
    wire.chunk(dialect.done());
    return end();
  }

  private boolean echoSeveral() throws IOException {
    begin();
    int choices = request.body().path("n").asInt(1);
    for (String sign : signs(request.question())) {
      for (int choice = 0; choice < choices; choice++) {
        wire.chunk(dialect.text(choice, sign));
      }
    }
    for (int choice = 0; choice < choices; choice++) {
      wire.chunk(dialect.finish(choice, "stop"));
    }
    wire.chunk(dialect.usage(10, 20));
    wire.chunk(dialect.done());
    return end();
  }

  /** One by one; a sign of two code units stays whole, because half of it is no text. */
  private static List<String> signs(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private boolean silence() throws IOException {
    wire.pause(FOR_EVER);
    return false;
  }

  private boolean status(int status, String type, String moreHeaders, String body)
      throws IOException {
    wire.respond(status, type, moreHeaders, body);
    return true;
  }

  /** As real servers do: the role alone first, and now and then no choice at all. */
  private void begin() throws IOException {
    wire.beginStream();
    wire.chunk(dialect.begin());
  }

  private boolean end() throws IOException {
    wire.endStream();
    return true;
  }

  private void pieces(List<String> tokens) throws IOException {
    for (int from = 0; from < tokens.size(); from += TOKENS_PER_CHUNK) {
      int to = Math.min(from + TOKENS_PER_CHUNK, tokens.size());
      wire.chunk(dialect.text(0, String.join("", tokens.subList(from, to))));
      wire.pause(betweenPieces);
    }
  }

  private String quoted() {
    var quotes = new ArrayList<String>();
    Matcher passages = PASSAGE.matcher(request.system());
    while (passages.find() && quotes.size() < QUOTED_PASSAGES) {
      Matcher sentence = SENTENCE.matcher(passages.group(2).replaceAll("(?m)^\\| ", ""));
      if (sentence.find()) {
        quotes.add(sentence.group() + " [" + passages.group(1) + "]");
      }
    }
    return quotes.isEmpty() ? NO_MATERIAL : String.join(" ", quotes);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }

  private static ObjectNode error(String message) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("error").put("message", message).put("type", "server_error");
    return json;
  }
}
