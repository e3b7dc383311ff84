package eu.sluis.adapters.models.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.adapters.models.ModelCatalogueFile;
import eu.sluis.adapters.models.ModelCatalogueUnreadable;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Grounding;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Question;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.TurnId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends questions about invented people to a real model server, over the whole road: detector,
 * policy, pseudonyms, model, restoring, record. A tap in between keeps what really left.
 *
 * <p>{@code ModelMeasurement ADDRESS [MODEL] | CATALOGUE.yaml}; ends with 1 when a promise is
 * broken. That a model does not copy well breaks none, and is said.
 */
final class ModelMeasurement {

  private static final List<String> PERSONAL =
      List.of("Yıldız", "Ogunleye", "Zwartkruis", "Zeedijkweg 14", "999990019", "06-12345678");

  private static final List<String> COPY =
      List.of(
          "Repeat these names, each once, and nothing else: mevrouw Yıldız, meneer Ogunleye,"
              + " mevrouw Zwartkruis.",
          "Copy this sentence word for word: Mevrouw Yıldız, BSN 999990019, woont op Zeedijkweg 14"
              + " en belt met 06-12345678.",
          "Write one sentence in which meneer Ogunleye meets mevrouw Zwartkruis.");

  private static final String MATERIAL = "Names are written as they are given.";
  private static final String TALK = "Count from one to three hundred in words, without stopping.";
  private static final int STOP_AFTER_PIECES = 5;
  private static final long HANG_UP_MS_MAX = 2_000;
  private static final Pattern URL = Pattern.compile("(?m)^(\\s*(?:- )?url:\\s*)(\\S+)");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,}|[0-9]{4,}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Surroundings surroundings = new Surroundings();
  private final List<Tap> taps = new ArrayList<>();
  private int broken;

  private ModelMeasurement() {}

  public static void main(String[] arguments) throws InterruptedException {
    // Also after a fault: the taps would keep the process alive.
    int status = 1;
    try {
      status = new ModelMeasurement().run(arguments);
    } catch (RuntimeException | ModelCatalogueUnreadable | IOException failure) {
      System.err.println("the measurement stopped: " + failure);
    }
    System.exit(status);
  }

  private int run(String... arguments)
      throws InterruptedException, IOException, ModelCatalogueUnreadable {
    boolean address = arguments[0].startsWith("http://") || arguments[0].startsWith("https://");
    String yaml =
        address
            ? catalogue(arguments[0], arguments.length > 1 ? arguments[1] : "default")
            : Files.readString(Path.of(arguments[0]));
    Path folder =
        address ? Path.of(".") : Path.of(arguments[0]).toAbsolutePath().resolveSibling(".");
    int server = 0;
    for (Model model : ModelCatalogueFile.ofText(tapped(yaml), folder, System.getenv()).models()) {
      if (model.card().generative()) {
        measure(new Watched(model), taps.get(server++));
      }
    }
    if (address) {
      wrongs(arguments[0]);
    }
    for (Tap tap : taps) {
      tap.close();
    }
    System.out.println(broken == 0 ? "every promise was kept" : broken + " promises were broken");
    return broken == 0 ? 0 : 1;
  }

  private static String catalogue(String address, String model) {
    return """
    models:
      - id: measured
        kind: openai
        name: Measured model
        url: %s
        model: %s
        supplier: whoever runs it
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 4096
        answer_tokens: 600
    """
        .formatted(address, model);
  }

  /** The same catalogue, with a tap before every server. */
  private String tapped(String yaml) {
    return URL.matcher(yaml)
        .replaceAll(
            line -> {
              URI url = URI.create(line.group(2));
              var tap = new Tap(url.resolve("/"));
              taps.add(tap);
              return Matcher.quoteReplacement(line.group(1) + tap.address() + url.getPath());
            });
  }

  private void measure(Watched model, Tap tap) throws InterruptedException {
    System.out.println("== " + model.card().name() + " (" + model.card().id() + ")");
    System.out.printf(
        "%-10s %9s %7s %7s %10s %9s  %s%n",
        "question", "first ms", "pieces", "events", "longest ms", "total ms", "ended");
    for (int at = 0; at < COPY.size(); at++) {
      copy("copy " + (at + 1), COPY.get(at), model, tap);
    }
    hangUp(model, tap);
    tooLong(model, tap);
  }

  private void copy(String name, String text, Watched model, Tap tap) {
    var asked = ask(text, List.of(MATERIAL), model, _ -> {});
    if (tap.passed().isEmpty()) {
      asked.row(name, 0);
      throw new IllegalStateException("nothing reached the model");
    }
    asked.row(name, events(tap.last()));
    promise("it was answered", asked.ended() instanceof Ended.Answered || cutOff(asked.ended()));
    String left = tap.last().request;
    for (String value : PERSONAL) {
      promise("`" + name + "` sends no personal value", !left.contains(value));
    }
    promise("more than one event", events(tap.last()) > 1);
    String raw = raw(tap.last());
    String whole = restored(raw, asked.load());
    promise("restored in pieces is restored as a whole", whole.equals(asked.text()));
    Set<String> standIns = standIns(left, text);
    for (String standIn : standIns) {
      promise("nothing of a stand-in is left", !asked.text().contains(standIn));
    }
    long copied = standIns.stream().filter(raw::contains).count();
    var back = PERSONAL.stream().filter(value -> asked.text().contains(value)).toList();
    promise("a copied name comes back", copied == 0 || !back.isEmpty());
    System.out.printf(
        "           the model copied %d of %d stand-ins; came back: %s%n",
        copied, standIns.size(), back);
  }

  private void hangUp(Watched model, Tap tap) throws InterruptedException {
    var at = new long[1];
    var asked =
        ask(
            TALK,
            List.of(MATERIAL),
            model,
            pieces -> {
              if (pieces == STOP_AFTER_PIECES) {
                at[0] = System.nanoTime();
                Thread.currentThread().interrupt();
              }
            });
    Tap.Passed passed = tap.last();
    for (int wait = 0; wait < 100 && !passed.ended(); wait++) {
      Thread.sleep(50);
    }
    asked.row("hang up", events(passed));
    promise("hanging up ends as cancelled", cause(asked.ended()) == Cause.CANCELLED);
    promise("and is recorded so", ending() == Ending.CANCELLED);
    long gone = passed.clientGoneAt().map(moment -> ms(moment - at[0])).orElse(Long.MAX_VALUE);
    promise("the call to the model stops", gone <= HANG_UP_MS_MAX);
    var next = ask(COPY.getFirst(), List.of(MATERIAL), model, _ -> {});
    next.row("next", events(tap.last()));
    System.out.printf("           the tap saw the connection close after %d ms%n", gone);
  }

  private void tooLong(Watched model, Tap tap) {
    int tokens = model.card().contextTokens();
    int before = tap.passed().size();
    var here = ask("What is it?", List.of("1 2 3 4 5 6 ".repeat(tokens)), model, _ -> {});
    here.row("too long", 0);
    promise("too long by any count is not sent", tap.passed().size() == before);
    promise("and says so", cause(here.ended()) == Cause.TOO_LONG);
    promise("and is recorded", "too_long".equals(recorded("cause")));
    var there = ask("What is it?", List.of("1 2 3 4 ".repeat(tokens / 2)), model, _ -> {});
    there.row("too long 2", 0);
    promise("too long for the server is told apart", cause(there.ended()) == Cause.TOO_LONG);
    promise("and is recorded as failed", ending() == Ending.FAILED);
    System.out.println("           " + model.lastFailure);
  }

  /** A name that the server does not know, and a server that is not there. */
  private void wrongs(String address) throws ModelCatalogueUnreadable {
    var nameless = of(catalogue(address, "there-is-no-such-model"));
    var named = ask(COPY.getFirst(), List.of(MATERIAL), nameless, _ -> {});
    named.row("wrong name", 0);
    if (named.ended() instanceof Ended.Answered) {
      System.out.println("           this server answers to any name of a model");
    } else {
      promise("a wrong name is for an administrator", cause(named.ended()) == Cause.BROKEN);
      promise("and is recorded as failed", ending() == Ending.FAILED);
      System.out.println("           " + nameless.lastFailure);
    }
    // Port 1 is tcpmux, which nothing runs.
    var nowhere = of(catalogue("http://127.0.0.1:1/v1", "any"));
    var asked = ask(COPY.getFirst(), List.of(MATERIAL), nowhere, _ -> {});
    asked.row("no server", 0);
    promise("no server is unreachable", cause(asked.ended()) == Cause.UNREACHABLE);
    promise("and is recorded as failed", ending() == Ending.FAILED);
    System.out.println("           " + nowhere.lastFailure);
  }

  private static Watched of(String catalogue) throws ModelCatalogueUnreadable {
    return new Watched(
        ModelCatalogueFile.ofText(catalogue, Path.of("."), Map.of()).models().getFirst());
  }

  private Asked ask(String text, List<String> material, Model model, IntConsumer onPiece) {
    var asked = new Asked(onPiece);
    var question =
        new Question(
            Surroundings.asker(),
            Surroundings.USE_CASE,
            ConversationId.random(),
            TurnId.random(),
            text,
            new Given(material),
            asked);
    asked.end(surroundings.gateway(List.of(model)).ask(question, asked));
    // Whoever hung up is done with that.
    Thread.interrupted();
    return asked;
  }

  private void promise(String what, boolean kept) {
    if (!kept) {
      broken++;
      System.out.println("  BROKEN: " + what);
    }
  }

  private Ending ending() {
    return surroundings.outcomes.getLast().ending();
  }

  private String recorded(String field) {
    return surroundings.outcomes.getLast().fields().getOrDefault(field, "");
  }

  private static boolean cutOff(Ended ended) {
    return cause(ended) == Cause.CUT_OFF;
  }

  private static Cause cause(Ended ended) {
    return ended instanceof Ended.Broken broken ? broken.cause() : Cause.UNREACHABLE;
  }

  /** What the model itself wrote. */
  private static String raw(Tap.Passed passed) {
    var text = new StringBuilder();
    for (String line : passed.response().lines().toList()) {
      if (line.startsWith("data: {")) {
        try {
          JsonNode choice =
              JSON.readTree(line.substring("data: ".length())).path("choices").path(0);
          text.append(choice.path("delta").path("content").asText(""));
        } catch (JsonProcessingException notWhole) {
          // The last line before someone hung up.
        }
      }
    }
    return text.toString();
  }

  private static int events(Tap.Passed passed) {
    return (int) passed.response().lines().filter(line -> line.startsWith("data: {")).count();
  }

  private static String restored(String raw, PseudonymMap map) {
    var restorer = new Pseudonymiser(map).restorer();
    return restorer.accept(raw) + restorer.finish();
  }

  /** The words and numbers of the question that left and were never typed. */
  private static Set<String> standIns(String request, String typed) {
    try {
      JsonNode messages = JSON.readTree(request).path("messages");
      String question = messages.path(messages.size() - 1).path("content").asText();
      var found = new LinkedHashSet<String>();
      WORD.matcher(question.replaceAll("\\[[^]]*]", ""))
          .results()
          .map(word -> word.group())
          .filter(word -> !typed.contains(word))
          .forEach(found::add);
      return found;
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("the request is no JSON");
    }
  }

  static long ms(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /** The model, with the sentence of its last failure. */
  private static final class Watched implements Model {
    private final Model model;
    private String lastFailure = "";

    Watched(Model model) {
      this.model = model;
    }

    @Override
    public ModelCard card() {
      return model.card();
    }

    @Override
    public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
      try {
        return model.answer(call, sink);
      } catch (ModelFailure failure) {
        lastFailure = String.valueOf(failure.getMessage());
        throw failure;
      }
    }
  }

  private record Given(List<String> texts) implements Grounding {
    @Override
    public List<Material> find(PseudonymisedText question, ReadingRights rights) {
      return texts.stream()
          .map(text -> new Material(text, "", Confidentiality.OPENBAAR, "0".repeat(64)))
          .toList();
    }
  }
}
