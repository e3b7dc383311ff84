package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that look something up, or have a sentence checked: `/api/v1`. */
class SearchScenario {

  private static final String SEARCH = "/api/v1/search";
  private static final String CHECK = "/api/v1/check";

  private final RunningSluis sluis = RunningSluis.shared();
  private final Program noor = Program.of(sluis, "Noor van Dalen", "wmo-consulent");

  @Test
  void a_program_finds_what_its_holder_may_read_and_where_it_stands() {
    Program.Reply reply =
        noor.post(SEARCH, "{\"query\":\"huishoudelijke hulp bij afwezigheid\",\"limit\":5}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("api-version", "1.0.0").containsKey("sluis-record");
    JsonNode found = parsed(reply.body());
    assertThat(found.path("results")).hasSizeBetween(1, 5);
    assertThat(found.at("/results/0/text").asText()).contains("afwezig");
    assertThat(found.at("/results/0/title").asText()).isNotBlank();
    assertThat(found.at("/rights/ceiling").asText()).isEqualTo("zaakvertrouwelijk");
    assertThat(found.path("enough").asBoolean()).isTrue();
    assertThat(found.path("certainty").asDouble(-1)).isBetween(0.0, 1.0);
    assertThat(sluis.database().lastOutcome()).doesNotContain("afwezigheid", "Noor");
  }

  @Test
  void nobody_finds_what_they_may_not_read() {
    String secret = "{\"query\":\"schikkingsruimte claim Lage Kade\",\"limit\":50}";
    assertThat(titles(noor.post(SEARCH, secret))).noneMatch(title -> title.contains("chikking"));
    var anouk = Program.of(sluis, "Anouk Tjon", "juridisch");
    assertThat(titles(anouk.post(SEARCH, secret))).anyMatch(title -> title.contains("chikking"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {} | `query`
          {'query':''} | `query`
          {'query':7} | `query`
          {'query':'a','limit':0} | `limit`
          {'query':'a','limit':51} | `limit`
          {'query':'a','limit':'veel'} | `limit`
          {'query':'a','rechten':'alles'} | onbekend veld
          [] | geen JSON-object
          {'query' | geen JSON
          {'query':'a','query':'b'} | geen JSON
          """)
  void a_mistake_is_named(String body, String message) {
    Program.Reply reply = noor.post(SEARCH, body.replace('\'', '"'));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers().get("content-type")).contains("application/problem+json");
    assertThat(reply.body()).contains(message);
  }

  @Test
  void without_a_key_nothing_is_read() {
    Program.Reply reply = Program.showing(sluis, "").post(SEARCH, "{}");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("sleutel");
  }

  @Test
  void a_sentence_is_held_against_passages() {
    String passage = "De eigen bijdrage is € 21,00 per maand. Wie bijstand krijgt, betaalt niets.";
    assertThat(support(passage, "De eigen bijdrage is 21 euro per maand.")).isEqualTo("supported");
    assertThat(support(passage, "De eigen bijdrage is 12 euro per maand."))
        .isNotEqualTo("supported");
    JsonNode wrong =
        parsed(noor.post(CHECK, "{\"sentence\":\"Het kost 99 euro.\",\"passages\":[]}").body());
    assertThat(wrong.path("support").asText()).isEqualTo("not");
    assertThat(wrong.path("missing").toString()).contains("99");
    assertThat(noor.post(CHECK, "{\"sentence\":\"Ja.\",\"passages\":[7]}").status()).isEqualTo(400);
  }

  private String support(String passage, String sentence) {
    var body = ChatJson.object().put("sentence", sentence);
    body.putArray("passages").add(passage);
    return parsed(noor.post(CHECK, body.toString()).body()).path("support").asText();
  }

  private static List<String> titles(Program.Reply reply) {
    var titles = new ArrayList<String>();
    parsed(reply.body()).path("results").forEach(one -> titles.add(one.path("title").asText()));
    return titles;
  }
}
