package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import eu.sluis.testing.running.Visitor.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What an organisation hands to others: the log of a period, an archive, what the Woo asks. */
class HandingOverScenario {

  private static final String QUESTION =
      "Loopt de hulp van mevrouw Okonjo-Brand (BSN 999990019) door bij zes weken afwezigheid?";
  private static final Pattern TRACE = Pattern.compile("\"trace_id\":\"([0-9a-f]{32})\"");

  private static final Pattern SECRET = Pattern.compile("sluis_[0-9a-z]{88}");

  private static final Pattern ACTION = Pattern.compile("\"action\":\"([a-z_]+)\"");

  private final RunningSluis sluis = RunningSluis.shared();
  private final String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

  @Test
  void a_question_is_found_redacted_archived_and_logged_twice_under_one_trace() throws IOException {
    Visitor.loggedIn(sluis, "noor.van.dalen").question("wmo-consulent", QUESTION);
    try (Window window = Window.of(sluis).logIn("ilse.bogaard")) {
      window.open("/toepassingen/wmo-consulent/bewaren").mustBeAccessible("retention");
      window.page().fill("#maanden", "5");
      window.press("Opslaan");
      window.at("#maanden-fout").waitFor();
      window.mustBeAccessible("retention, refused");
      window.page().fill("#maanden", "12");
      window.page().fill("#categorie", "14.1");
      window.press("Opslaan");
      window.page().waitForURL("**/toepassingen/wmo-consulent#bewaren");
      assertThat(window.at("main").textContent())
          .contains("Gesprekken blijven 12 maanden na de laatste vraag");
      window.open("/patronen");
      window.page().click("#drempels summary");
      window.mustBeAccessible("thresholds of patterns");
      window.page().fill("#begin", "20:00");
      window.press("Drempels bewaren");
      window.at("#drempels-fout").waitFor();
      window.mustBeAccessible("thresholds of patterns, refused");
      window.page().fill("#begin", "08:30");
      window.page().selectOption("#tijdzone", "America/Kralendijk");
      window.press("Drempels bewaren");
      assertThat(window.at("main").textContent()).contains("voor 08:30", "America/Kralendijk");
      window.open("/archief").mustBeAccessible("archive");
      window.open("/logboek/exporteren").mustBeAccessible("export of the log");
      window.open("/woo").mustBeAccessible("woo");
      window.press("Zoeken");
      window.at("#woorden-fout").waitFor();
      window.mustBeAccessible("woo, refused");
      window.page().fill("#woorden", "afwezigheid okonjo");
      window.press("Zoeken");
      window.at("#gevonden").waitFor();
      window.mustBeAccessible("woo, found");
      assertThat(window.at("main ul.cards").textContent())
          .contains("zes weken afwezigheid")
          .doesNotContain("Okonjo")
          .doesNotContain("999990019");
      window.page().fill("#woorden", "zeppelinhangar");
      window.press("Zoeken");
      window.at(".empty").waitFor();
      window.mustBeAccessible("woo, nothing found");
    }
    var ilse = Visitor.loggedIn(sluis, "ilse.bogaard");
    Map<String, String> days = Map.of("vanaf", today, "tot", today);
    String processings = ilse.post("/logboek/exporteren/verwerkingen", days).body();
    assertThat(processings)
        .contains("/toepassingen/wmo-consulent\"", "\"status\":\"Ok\"")
        .doesNotContain("person", "actor");
    assertThat(ilse.post("/logboek/exporteren/handelingen", days).status()).isEqualTo(403);
    Reply acts =
        Visitor.loggedIn(sluis, "willem.de.ruiter").post("/logboek/exporteren/handelingen", days);
    assertThat(acts.body()).contains("\"actor\":", "conversations_searched", "keeping_changed");
    var traces = TRACE.matcher(processings);
    assertThat(traces.find()).isTrue();
    assertThat(acts.body()).contains(traces.group(1));
    assertThat(acts.body()).doesNotContain("okonjo", "zeppelinhangar");

    byAProgram(ilse, traces.group(1));

    var search = new HashMap<>(days);
    search.putAll(Map.of("woorden", "okonjo", "toepassing", "", "reden", "woo_request"));
    Map<String, String> redacted = unzipped(ilse, "/woo/export", search);
    assertThat(redacted.get("vragen.html"))
        .contains("[naam verwijderd]")
        .doesNotContain("Okonjo", "999990019");
    var fatma = Visitor.loggedIn(sluis, "fatma.aydin");
    Map<String, String> archive = unzipped(fatma, "/archief/wmo-consulent", days);
    assertThat(archive.get("serie.mdto.xml")).contains("<begripCode>14.1</begripCode>");
    assertThat(archive.keySet()).anyMatch(name -> name.endsWith(".json.bestand.mdto.xml"));
    assertThat(fatma.post("/archief/bestaat-niet", days).status()).isEqualTo(404);
    assertThat(fatma.post("/archief/wmo-consulent", Map.of("vanaf", "x")).status()).isEqualTo(422);
    assertThatWhatChangesSomethingHasAnIntentAndAnOutcome();
  }

  /** Of all that was done so far in this Sluis, here and in scenarios before. */
  private void assertThatWhatChangesSomethingHasAnIntentAndAnOutcome() {
    var events = new TreeSet<String>();
    var outcomes = new TreeSet<String>();
    for (String leaf : sluis.database().log()) {
      var action = ACTION.matcher(leaf);
      assertThat(action.find()).isTrue();
      if (leaf.contains("\"kind\":\"event\"")) {
        events.add(action.group(1));
      } else if (leaf.contains("\"kind\":\"outcome\"")) {
        outcomes.add(action.group(1));
      }
    }
    assertThat(outcomes)
        .contains("log_in", "question", "keeping_changed", "patterns_changed", "key_made")
        .contains("log_exported", "conversations_searched", "conversations_archived");
    assertThat(List.of("document_opened", "key_refused", "log_in_failed")).containsAll(events);
  }

  /** Each log is a right of its own, and a key for one asks nothing. */
  private void byAProgram(Visitor ilse, String trace) {
    var willem = Visitor.loggedIn(sluis, "willem.de.ruiter");
    Program acts = key(willem, "actor_log");
    String period = "?from=" + today + "&until=" + today;
    Program.Reply fetched = acts.get("/api/v1/log/acts" + period);
    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.body()).contains(trace, "\"actor\":", "patterns_changed");
    assertThat(acts.get("/api/v1/log/processings" + period).status()).isEqualTo(403);
    assertThat(acts.get("/api/v1/log/acts?from=vandaag").status()).isEqualTo(400);
    assertThat(acts.chat("{\"messages\":[{\"role\":\"user\",\"content\":\"?\"}]}").status())
        .isBetween(400, 403);
    Program processings = key(ilse, "processing_log");
    fetched = processings.get("/api/v1/log/processings" + period + "&form=otlp");
    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.body()).contains(trace).doesNotContain("actor");
    assertThat(processings.get("/api/v1/log/acts" + period).status()).isEqualTo(403);
    assertThat(
            ilse.post(
                    "/logboek/exporteren/sleutels",
                    Map.of("waarvoor", "SIEM", "logboek", "actor_log", "dagen", "30"))
                .status())
        .isEqualTo(403);
  }

  private Program key(Visitor visitor, String right) {
    Reply made =
        visitor.post(
            "/logboek/exporteren/sleutels",
            Map.of("waarvoor", "SIEM", "logboek", right, "dagen", "30"));
    var secret = SECRET.matcher(made.body());
    assertThat(secret.find()).as("a secret on the page").isTrue();
    return Program.showing(sluis, secret.group());
  }

  private static Map<String, String> unzipped(
      Visitor visitor, String path, Map<String, String> fields) throws IOException {
    var files = new HashMap<String, String>();
    byte[] zip = visitor.download(path, fields);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
