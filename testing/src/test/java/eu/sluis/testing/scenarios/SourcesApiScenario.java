package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that keep the documents of a source: `/api/v1/sources`. */
class SourcesApiScenario {

  private static final String SOURCES = "/api/v1/sources";
  private static final String BOUNDARY = "----------------sluis";
  private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
  private static final Pattern SECRET = Pattern.compile("value=\"(sluis_[0-9a-z]{88})\"");
  private static final Pattern SOURCE = Pattern.compile("/bronnen/([0-9a-f-]{36})");

  private final RunningSluis sluis = RunningSluis.shared();
  private final Visitor fatma = Visitor.loggedIn(sluis, "fatma.aydin");

  @Test
  void a_program_adds_replaces_and_withdraws_a_document() {
    Program keeper = keeper("documents_change");
    String source = emptySource();
    String documents = SOURCES + "/" + source + "/documents";
    try {
      Program.Reply added = keeper.send("POST", documents, FORM, file("a.txt", "Kwikstaart."));
      assertThat(added.status()).as(added.body()).isEqualTo(201);
      JsonNode document = parsed(added.body());
      assertThat(document.path("name").asText()).isEqualTo("a.txt");
      assertThat(document.path("readers").toString()).isEqualTo("[\"iedereen\"]");
      assertThat(document.path("passages").asInt()).isEqualTo(1);
      String one = documents + "/" + document.path("id").asText();
      assertThat(added.headers()).containsEntry("location", one);
      assertThat(keeper.get(one).body()).isEqualTo(added.body());
      assertThat(found("kwikstaart")).isEqualTo(1);

      Program.Reply again = keeper.send("PUT", one, FORM, file("b.txt", "Boomklever."));
      assertThat(again.status()).as(again.body()).isEqualTo(200);
      assertThat(parsed(again.body()).path("name").asText()).isEqualTo("a.txt");
      assertThat(parsed(again.body()).path("id")).isEqualTo(document.path("id"));
      assertThat(found("kwikstaart")).isZero();
      assertThat(found("boomklever")).isEqualTo(1);
      assertThat(keeper.send("POST", documents, FORM, file("a.txt", "Winterkoning.")).status())
          .as("a document of that name is there")
          .isEqualTo(200);

      assertThat(keeper.send("DELETE", one, "application/json", new byte[0]).status())
          .isEqualTo(204);
      assertThat(found("winterkoning")).isZero();
      assertThat(keeper.get(one).status()).isEqualTo(404);
      assertThat(parsed(keeper.get(documents).body()).path("count").asInt()).isZero();
      assertThat(fatma.get("/account").status()).isEqualTo(200);
      assertThat(sluis.database().lastOutcome()).doesNotContain("Winterkoning", "a.txt");
    } finally {
      fatma.post("/bronnen/" + source + "/verwijderen", Map.of());
    }
  }

  @Test
  void a_list_comes_in_pages_that_lead_to_each_other() {
    Program reader = keeper("documents_read");
    Program.Reply first = reader.get(SOURCES + "?pageSize=2");
    assertThat(first.headers()).containsEntry("api-version", "1.0.0");
    JsonNode list = parsed(first.body());
    assertThat(list.path("results")).hasSize(2);
    assertThat(list.path("count").asInt()).isGreaterThan(2);
    assertThat(list.has("previous")).isFalse();
    String next = list.path("next").asText();
    assertThat(first.headers().get("link")).isEqualTo("<" + next + ">; rel=\"next\"");
    JsonNode second = parsed(reader.get(next).body());
    assertThat(second.path("previous").asText()).isEqualTo(SOURCES + "?page=1&pageSize=2");
    assertThat(second.at("/results/0/id")).isNotEqualTo(list.at("/results/0/id"));
    assertThat(first.body()).doesNotContain(sluis.address()).doesNotContain("location");
    JsonNode folder = list.at("/results/0");
    assertThat(parsed(reader.get(SOURCES + "/" + folder.path("id").asText()).body()))
        .isEqualTo(folder);
    assertThat(
            parsed(reader.get(SOURCES + "/" + folder.path("id").asText() + "/documents").body())
                .path("count"))
        .isEqualTo(folder.path("documents"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=x", "pageSize=101", "page=1&page=2", "zoek=wmo"})
  void a_wrong_parameter_is_named(String query) {
    Program.Reply reply = keeper("documents_read").get(SOURCES + "?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers().get("content-type")).contains("application/problem+json");
    assertThat(reply.headers()).containsEntry("api-version", "1.0.0");
    assertThat(reply.body()).contains("`page");
  }

  @Test
  void a_key_can_do_no_more_than_it_was_made_for() {
    Program reader = keeper("documents_read");
    var folders = new TreeMap<String, String>();
    parsed(reader.get(SOURCES + "?pageSize=100").body())
        .path("results")
        .forEach(one -> folders.put(one.path("kind").asText(), one.path("id").asText()));
    String documents = SOURCES + "/" + folders.get("folder") + "/documents";
    byte[] file = file("a.txt", "Een.");
    assertThat(reader.send("POST", documents, FORM, file).status()).isEqualTo(403);
    assertThat(reader.post("/api/v1/search", "{\"query\":\"wmo\"}").status()).isNotEqualTo(200);
    Program keeper = keeper("documents_change");
    assertThat(keeper.send("POST", documents, FORM, file).status())
        .as("a folder is filled on the server")
        .isEqualTo(409);
    assertThat(keeper.send("POST", SOURCES + "/7/documents", FORM, file).status()).isEqualTo(404);
    Program asks = Program.of(sluis, "Fatma Aydın", "personeel");
    assertThat(asks.get(SOURCES).status()).as("a key to ask with").isEqualTo(403);
    var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
    assertThat(noor.post("/bronnen/programmas", Map.of("waarvoor", "x")).status()).isEqualTo(403);
    assertThat(
            fatma
                .post("/bronnen/programmas", Map.of("waarvoor", "", "mag", "", "dagen", "90"))
                .status())
        .isEqualTo(422);
  }

  private Program keeper(String right) {
    var made =
        fatma.post("/bronnen/programmas", Map.of("waarvoor", "Proef", "mag", right, "dagen", "1"));
    var secret = SECRET.matcher(made.body());
    assertThat(secret.find()).as(made.body()).isTrue();
    return Program.showing(sluis, secret.group(1));
  }

  private String emptySource() {
    var body = new StringBuilder();
    Map.of(
            "csrf", fatma.token(),
            "naam", "Proefbron",
            "soort", "UPLOAD",
            "pad", "",
            "lezers", "iedereen",
            "klasse", "openbaar",
            "vanaf", "",
            "tot", "")
        .forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
    var made = fatma.send("/bronnen/nieuw", "text/html", FORM, closed(body));
    var id = SOURCE.matcher(made.location());
    assertThat(id.find()).as(made.location() + made.body()).isTrue();
    return id.group(1);
  }

  /** How many passages of the proof somebody who reads everything of everybody finds. */
  private long found(String word) {
    var noor = Program.of(sluis, "Noor van Dalen", "wmo-consulent");
    var hits = parsed(noor.post("/api/v1/search", "{\"query\":\"" + word + "\"}").body());
    long found = 0;
    for (JsonNode hit : hits.path("results")) {
      found += hit.path("text").asText().toLowerCase(java.util.Locale.ROOT).contains(word) ? 1 : 0;
    }
    return found;
  }

  private static byte[] file(String name, String text) {
    return closed(new StringBuilder(part("name=\"file\"; filename=\"" + name + "\"", text)));
  }

  private static String part(String disposition, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + value
        + "\r\n";
  }

  private static byte[] closed(StringBuilder body) {
    return body.append("--")
        .append(BOUNDARY)
        .append("--\r\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
