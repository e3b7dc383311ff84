package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A privacy officer looks what is found, corrects it, and everybody else notices at once. */
class PrivacyScenario {

  // An ordinary word: what only the organisation knows to be more, whatever the detector learns.
  private static final String WORD = "regenboogloket";
  private static final String TEXT =
      "Mevrouw Okonjo-Brand (BSN 999990019) werkt mee aan het regenboogloket.\n"
          + "Zij heeft diabetes.\n\nBel haar op 06-12345678.";
  private static final Pattern REMOVE =
      Pattern.compile("action=\"(/privacy/(?:woorden|voorbeelden)/[0-9a-f-]{36}/verwijderen)\"");

  private final ModelledSluis lock = ModelledSluis.get();
  private final RunningSluis sluis = lock.sluis();

  @AfterEach
  void leave_it_as_it_was() {
    var ilse = ilse();
    for (String page : List.of("/privacy/woorden", "/privacy/voorbeelden")) {
      REMOVE
          .matcher(ilse.get(page).body())
          .results()
          .forEach(form -> ilse.post(form.group(1), Map.of()));
      assertThat(ilse.get(page).body()).contains("class=\"empty\"");
    }
  }

  @Test
  void paste_see_correct_add_a_word_and_run_the_test_set() {
    try (Window window = Window.of(sluis).logIn("ilse.bogaard")) {
      window.press("Privacy");
      assertThat(window.path()).isEqualTo("/privacy");
      window.mustBeAccessible("try-out, empty");
      window.page().fill("#tekst", TEXT);
      window.press("Laat zien wat wordt gevonden");
      window.at("#gevonden").waitFor();
      // A browser gives the focus a moment after it shows the element.
      window.at("#gevonden:focus").waitFor();
      assertThat(window.at(".marked").innerText())
          .contains("Okonjo-Brand", "naam", "BSN", "telefoonnummer", "gezondheidsgegeven");
      assertThat(window.at(".marked mark.found-national_number").innerText())
          .isEqualTo("999990019");
      assertThat(row(window, "Okonjo-Brand").innerText()).contains("zeker", "%", "titel");
      window.mustBeAccessible("try-out, result");

      // The word that nobody but the organisation knows was missed.
      window.page().fill("#gemist-1", "zeppelin");
      window.at("select[name='gemist-soort']").first().selectOption("case_number");
      window.at("button[value='bewaar']").click();
      window.at("#gemist-1-fout").waitFor();
      window.mustBeAccessible("try-out, with an error");
      window.page().fill("#gemist-1", WORD);
      window.at("button[value='bewaar']").click();
      window.page().waitForURL("**/privacy/voorbeelden?bewaard=ja");
      window.mustBeAccessible("examples");

      window.press("Voer alle voorbeelden uit");
      window.at("#uitslag-kop").waitFor();
      assertThat(window.at("#uitslag").innerText())
          .contains("0 van de 1 voorbeelden", WORD, "zaaknummer");
      window.mustBeAccessible("examples, with a difference");

      window.press("Onze woorden");
      window.mustBeAccessible("words, empty");
      window.page().fill("#woord", WORD);
      window.press("Toevoegen");
      window.at("#betekenis-fout").waitFor();
      assertThat(window.at("#woord").inputValue()).isEqualTo(WORD);
      window.mustBeAccessible("words, with an error");
      window.at("#betekenis").selectOption("case_number");
      window.page().fill("#waarom", "naam van een project");
      window.press("Toevoegen");
      window.page().waitForURL("**/privacy/woorden?toegevoegd=ja");
      assertThat(window.at("tbody").innerText())
          .contains(WORD, "zaaknummer", "naam van een project", "Ilse Bogaard");
      window.mustBeAccessible("words");

      window.press("Voorbeelden");
      window.press("Voer alle voorbeelden uit");
      window.at("#uitslag-kop").waitFor();
      assertThat(window.at("#uitslag").innerText())
          .contains("1 van de 1 voorbeelden", "Geen verschillen");
      window.mustBeAccessible("examples, all right");
      window.mustBeQuiet();
    }
  }

  @Test
  void a_word_holds_for_the_next_question_of_everybody() {
    var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
    String question = "Na hoeveel weken afwezigheid stopt de hulp volgens het " + WORD + "?";
    assertThat(noor.preview("wmo-consulent", question)).doesNotContain("zaaknummer");
    noor.question("wmo-consulent", question);
    assertThat(lock.lastRequest()).contains(WORD);

    add(ilse(), WORD, "case_number");
    assertThat(noor.preview("wmo-consulent", question)).contains("zaaknummer");
    noor.question("wmo-consulent", question);
    assertThat(lock.lastRequest()).doesNotContain(WORD);

    // In a source, a name that may stay from now on: that of somebody's daughter.
    String about = "Wie zet de vuilcontainer aan de straat?";
    noor.question("wmo-consulent", about);
    assertThat(lock.lastRequest()).contains("De buurman zet").doesNotContain("Ineke");
    add(ilse(), "Ineke", "blijft");
    noor.question("wmo-consulent", about);
    assertThat(lock.lastRequest()).contains("De buurman zet", "Ineke");
  }

  @Test
  void words_that_cannot_be_opened_stop_every_question() {
    add(ilse(), WORD, "case_number");
    var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
    int asked = lock.model().requests().size();
    sluis.database().run("update recognition_words set version = version + 1");
    try {
      assertThat(noor.question("wmo-consulent", "Na hoeveel weken stopt de hulp?").body())
          .contains("utrecht-alert");
      assertThat(lock.model().requests()).hasSize(asked);
      assertThat(ilse().post("/privacy", Map.of("tekst", "x")).status()).isEqualTo(500);
    } finally {
      sluis.database().run("update recognition_words set version = version - 1");
    }
  }

  @Test
  void a_finding_becomes_a_word_while_trying_and_nothing_typed_is_lost() {
    for (Window window : List.of(Window.of(sluis), Window.withoutScripts(sluis))) {
      try (window) {
        window.logIn("ilse.bogaard").open("/privacy");
        window.page().fill("#tekst", TEXT);
        window.press("Laat zien wat wordt gevonden");
        window.at("#gevonden").waitFor();
        row(window, "999990019").locator("select").selectOption("client_number");
        window.page().fill("#gemist-1", WORD);
        window.press("Nog een gemist stuk");
        window.at("#gemist-3").waitFor();
        assertThat(window.at("#gemist-1").inputValue()).isEqualTo(WORD);
        row(window, "Okonjo-Brand").locator("button").click();
        window.at("#woord").waitFor();
        assertThat(window.at("#woord").inputValue()).isEqualTo("Okonjo-Brand");
        window.mustBeQuiet();
        window.at("button[value='woord-toevoegen']").click();
        window.at(".utrecht-alert--ok").waitFor();
        assertThat(window.at(".marked mark:has-text('Okonjo')").count()).isZero();
        assertThat(window.at("#uitkomst").innerText()).contains("Okonjo-Brand (naam)");
        assertThat(window.at("#gemist-1").inputValue()).isEqualTo(WORD);
        assertThat(row(window, "999990019").locator("select").inputValue())
            .isEqualTo("client_number");
        assertThat(window.at("#tekst").inputValue()).isEqualTo(TEXT);
      }
      leave_it_as_it_was();
    }
  }

  @Test
  void a_text_that_is_empty_or_too_long_is_told_and_kept() {
    var ilse = ilse();
    assertThat(ilse.post("/privacy", Map.of("tekst", " \n ")).status()).isEqualTo(422);
    String longest = "é".repeat(20_000);
    assertThat(ilse.post("/privacy", Map.of("tekst", longest)).status()).isEqualTo(200);
    var refused = ilse.post("/privacy", Map.of("tekst", longest + "é"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains(longest, "langer dan 20.000 tekens");
  }

  @Test
  void a_page_with_hundreds_of_findings_can_be_judged() {
    var ilse = ilse();
    var fields = new HashMap<String, String>();
    fields.put("tekst", "Mail naar jan@voorbeeld.nl. ".repeat(300).strip());
    String result = ilse.post("/privacy", fields).body();
    assertThat(result).contains("300 gegevens gevonden");
    String judged = result.replaceAll("(?s).*name=\"vondsten\" value=\"([^\"]*)\".*", "$1");
    fields.put("vondsten", judged);
    fields.put("actie", "bewaar");
    // A map has no field twice, so all but the first verdict go along in its value.
    fields.put("oordeel", "geen");
    var repeated = new StringBuilder();
    for (int i = 1; i < 300; i++) {
      repeated.append("&oordeel=klopt");
    }
    var kept = ilse.postRaw("/privacy/verbeteren", fields, repeated.toString());
    assertThat(kept.status()).isEqualTo(303);
    assertThat(ilse.get("/privacy/voorbeelden").body()).contains(">299<");
  }

  @Test
  void an_export_is_for_the_command_line_and_recorded_without_the_text() throws IOException {
    var ilse = ilse();
    keep(ilse, "\ud83d\ude42 " + TEXT);
    var file = ilse.post("/privacy/voorbeelden/export", Map.of());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.type()).startsWith("application/x-ndjson");
    JsonNode line = new ObjectMapper().readTree(file.body().strip());
    String text = line.path("text").asText();
    assertThat(text).startsWith("\ud83d\ude42 Mevrouw");
    for (JsonNode label : line.path("labels")) {
      String value =
          text.substring(
              text.offsetByCodePoints(0, label.path("start").asInt()),
              text.offsetByCodePoints(0, label.path("end").asInt()));
      if (label.path("category").asText().equals("bsn")) {
        assertThat(value).isEqualTo("999990019");
      }
    }
    assertThat(line.path("labels").findValuesAsText("category")).contains("bsn", "name");
    add(ilse, WORD, "case_number");
    String log = String.join("\n", sluis.database().log());
    assertThat(log)
        .contains("privacy_examples_exported", "privacy_example_kept", "privacy_word_added")
        .doesNotContain(WORD)
        .doesNotContain("Okonjo");
    for (String table : List.of("recognition_words", "recognition_example")) {
      assertThat(sluis.database().column("select t::text from " + table + " t").toString())
          .doesNotContain(WORD)
          .doesNotContain("Okonjo");
    }
  }

  @Test
  void the_same_word_twice_is_told_beside_the_field() {
    var ilse = ilse();
    add(ilse, WORD, "case_number");
    var again =
        ilse.post(
            "/privacy/woorden",
            Map.of("woord", "REGENBOOGLOKET", "betekenis", "blijft", "waarom", "toch niet"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("id=\"woord-fout\"", "staat al in de lijst", "REGENBOOGLOKET", "toch niet");
  }

  private Visitor ilse() {
    return Visitor.loggedIn(sluis, "ilse.bogaard");
  }

  private static void add(Visitor ilse, String word, String meaning) {
    var added =
        ilse.post("/privacy/woorden", Map.of("woord", word, "betekenis", meaning, "waarom", ""));
    assertThat(added.status()).isEqualTo(303);
  }

  private static void keep(Visitor ilse, String text) {
    var kept = ilse.post("/privacy/verbeteren", Map.of("tekst", text, "actie", "bewaar"));
    assertThat(kept.status()).isEqualTo(303);
  }

  private static com.microsoft.playwright.Locator row(Window window, String value) {
    return window.at("tr[id^='vondst-']:has-text('" + value + "')").first();
  }
}
