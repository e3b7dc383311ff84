package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A search by meaning, with a model of the catalogue: what it gets, who finds what, and without.
 */
class MeaningScenario {

  private static final String SEARCH = "/api/v1/search";
  private static final String ABOUT_HELP = "{\"query\":\"huishoudelijke hulp\",\"limit\":5}";
  private static final Duration WAIT_MAX = Duration.ofMinutes(2);

  private final ModelledSluis lock =
      ModelledSluis.alone(
          Map.of(
              "SLUIS_SEARCH_VECTORS", "proefvectoren",
              "SLUIS_SEARCH_RERANKER", "proefvectoren",
              "SLUIS_ANSWERS_ENTAILMENT", "proefvectoren",
              "SLUIS_SEARCH_VECTORS_EVERY", "1s"));
  private final RunningSluis sluis = lock.sluis();

  @AfterEach
  void stop() {
    lock.modelAway();
    sluis.close();
  }

  @Test
  void vectors_are_made_searched_with_rights_and_missed_by_nobody() throws InterruptedException {
    Visitor manager = Visitor.loggedIn(sluis, "fatma.aydin");
    waitFor(manager, "Sluis zoekt op woorden en op betekenis.");
    assertThat(manager.get("/bronnen").body()).contains("mogen niet naar dit model");
    String sent = sent();
    // What the rules keep back went nowhere; what they let go went without who it is about.
    assertThat(sent).contains("huishoudelijke hulp").doesNotContain("schikkingsruimte");
    assertThat(sluis.database().lastOutcome()).contains("\"ending\":\"answered\"");

    var noor = Program.of(sluis, "Noor van Dalen", "wmo-consulent");
    assertThat(titles(noor, ABOUT_HELP)).isNotEmpty();
    assertThat(sent()).contains("\"query\":\"huishoudelijke hulp\"");
    String secret = "{\"query\":\"schikkingsruimte claim Lage Kade\",\"limit\":50}";
    assertThat(titles(noor, secret)).noneMatch(title -> title.contains("chikking"));
    var anouk = Program.of(sluis, "Anouk Tjon", "juridisch");
    assertThat(titles(anouk, secret)).anyMatch(title -> title.contains("chikking"));

    // What a model makes of it in words of its own is held against what it cites.
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    String claim = "Na zes weken afwezigheid stopt de huishoudelijke hulp dus.";
    Visitor.Reply answered =
        Visitor.loggedIn(sluis, "noor.van.dalen").question("wmo-consulent", claim);
    assertThat(answered.status()).as(answered.body()).isLessThan(400);
    assertThat(sent()).contains("\"query\":\"" + claim + "\",\"documents\"");

    lock.model().behave(Behaviour.SERVER_ERROR, Duration.ZERO);
    assertThat(titles(noor, "{\"query\":\"wie betaalt de eigen bijdrage\",\"limit\":5}"))
        .isNotEmpty();
    assertThat(manager.get("/bronnen").body()).contains("antwoordde niet op de laatste vraag");
  }

  private String sent() {
    var all = new StringBuilder();
    lock.model().requests().forEach(request -> all.append(request.body()).append('\n'));
    return all.toString();
  }

  static void waitFor(Visitor manager, String sentence) throws InterruptedException {
    Instant until = Instant.now().plus(WAIT_MAX);
    while (!manager.get("/bronnen/betekenis").body().contains(sentence)) {
      assertThat(Instant.now()).as("vectors are made in time").isBefore(until);
      Thread.sleep(250);
    }
  }

  static List<String> titles(Program program, String body) {
    Program.Reply reply = program.post(SEARCH, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    var titles = new ArrayList<String>();
    for (JsonNode result : parsed(reply.body()).path("results")) {
      titles.add(result.path("title").asText());
    }
    return titles;
  }
}
