package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversation as it grows on the page: nothing of it is lost, mixed up or left half done. */
class ConversationScenario {

  private static final String PASSPORT = "Wat kost een paspoort voor een volwassene?";
  private static final String PARKING = "Wat kost een uur parkeren in de binnenstad?";
  private static final String STEPS = "Hoe vraag ik de bezoekersregeling voor parkeren aan?";

  private final RunningSluis sluis = RunningSluis.shared();

  @Test
  void a_page_that_was_streamed_is_the_page_that_is_loaded_again() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=klantcontact");
      for (String question : List.of(PASSPORT, STEPS, "Hoeveel kost een giraf?")) {
        mustBeTheSameAfterLoading(window, question);
      }
      assertThat(window.at("#tekst-naam").innerText()).isEqualTo("Vervolgvraag");
      assertThat(window.at("#eerdere-vragen a[aria-current]").innerText()).isEqualTo(PASSPORT);
      assertThat(window.page().title()).startsWith(PASSPORT);
      assertThat(window.at("#wissen summary").isVisible()).isTrue();
      window.mustBeQuiet();
    }
  }

  @Test
  void sentences_of_a_model_run_on_and_are_the_same_when_loaded_again() {
    var lock = ModelledSluis.get();
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=wmo-consulent");
      mustBeTheSameAfterLoading(
          window, "Na vier weken afwezigheid stopt de hulp. Begint de hulp daarna opnieuw?");
      assertThat(window.at("[data-sentences] .sentence").count())
          .isGreaterThan(window.at("[data-sentences] > *").count());
      window.mustBeQuiet();
    }
  }

  @Test
  void steps_keep_the_numbers_of_their_source() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=klantcontact");
      window.ask(STEPS);
      var items = window.answered().locator("ol > li");
      assertThat(items.count()).isGreaterThan(1);
      assertThat(window.answered().locator("ol").count()).as("one list").isOne();
      for (int at = 0; at < items.count(); at++) {
        assertThat(items.nth(at).getAttribute("value")).isEqualTo(Integer.toString(at + 1));
      }
    }
  }

  @Test
  void a_citation_of_an_earlier_answer_opens_the_source_of_that_answer() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=klantcontact");
      window.ask(PASSPORT);
      window.answered();
      String first = window.at("#bron-1 h3").innerText();
      window.ask(PARKING);
      window.answered();
      assertThat(window.at("#bron-1 h3").innerText()).isNotEqualTo(first);

      window.at("article.answer").first().locator("a.cite").first().click();
      window.at("#bron-1:focus").waitFor();
      assertThat(window.at("#bron-1 h3").innerText()).isEqualTo(first);
      assertThat(window.at("#gebeurd li").count()).isPositive();
      window.page().keyboard().press("Escape");
      assertThat(window.at("article.answer >> nth=0 >> a.cite:focus").count()).isOne();

      window.at("article.answer").last().locator("a[data-panel-of]").click();
      window.at("#bij-antwoord:focus").waitFor();
      assertThat(window.at("#bron-1 h3").innerText()).isNotEqualTo(first);
      window.mustBeQuiet();
    }
  }

  @Test
  void an_answer_is_copied_with_its_sources() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      window.open("/vragen?toepassing=klantcontact");
      window.ask(PASSPORT);
      window.answered();
      String title = window.at("#bron-1 h3").innerText().replaceFirst("^1\\s*", "");
      window.ask(PARKING);
      window.answered();
      window.at("[data-copy]").first().click();
      window.at("[data-copy]:has-text('Gekopieerd')").waitFor();
      assertThat(window.page().evaluate("navigator.clipboard.readText()").toString())
          .contains("[1]", "[1] " + title);
      window.mustBeQuiet();
    }
  }

  @Test
  void what_someone_typed_waits_until_they_are_logged_in_again_and_for_nobody_else() {
    String typed = "Mevrouw Okonjo-Brand vraagt wat een paspoort kost.";
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=klantcontact");
      window.at("#tekst").pressSequentially(typed);
      window.page().context().clearCookies();
      window.at("#vraag button[type=submit]").click();
      window.at(".utrecht-alert:has-text('U bent uitgelogd') a").first().click();
      window.page().waitForURL("**/inloggen?**");
      logInHere(window, "noor.van.dalen");
      assertThat(window.page().url()).endsWith("/vragen?toepassing=klantcontact");
      assertThat(window.at("#tekst").inputValue()).isEqualTo(typed);

      window.page().context().clearCookies();
      window.open("/inloggen");
      logInHere(window, "sem.okafor");
      window.open("/vragen?toepassing=klantcontact");
      assertThat(window.at("#tekst").inputValue()).isEmpty();
      assertThat(window.page().evaluate("JSON.stringify(sessionStorage)").toString())
          .doesNotContain("Okonjo");
    }
  }

  @Test
  void an_answer_that_was_stopped_works_on_no_more_and_can_be_accounted_for() {
    var lock = ModelledSluis.get();
    lock.model().behave(Behaviour.ENDLESS, Duration.ZERO);
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask("Na hoeveel weken afwezigheid stopt de hulp?");
      window.at("[data-draft]:not(:empty)").waitFor();
      // A second click of a double click does not stop; so a person waits that long too.
      window.page().waitForTimeout(1_000);
      window.at("button[data-stop]").click();
      window.at(".note").waitFor();
      assertThat(window.at(".working, [data-draft]").count()).isZero();
      assertThat(window.at("#tekst-naam").innerText()).isEqualTo("Vervolgvraag");
      String happened = window.at("article.answer a[data-panel-of]").getAttribute("href");
      // How it ended is recorded when the model has let go, which the page does not wait for.
      assertThat(Pause.until(Duration.ofSeconds(60), () -> shows(window, happened, "werd gestopt")))
          .isTrue();
      window.at("article.answer a[data-panel-of]").click();
      window.at("#gebeurd li:has-text('werd gestopt')").waitFor();
      lock.model().behave(Behaviour.QUOTE, Duration.ZERO);
      window.ask("Na hoeveel weken afwezigheid stopt de hulp?");
      window.answered();
      window.page().reload();
      assertThat(window.at("article.answer").count()).as("one conversation").isEqualTo(2);
    }
  }

  private static boolean shows(Window window, String address, String words) {
    String whole = URI.create(window.page().url()).resolve(address).toString();
    return window.page().request().get(whole).text().contains(words);
  }

  @Test
  void the_longest_question_is_asked_and_one_sign_more_is_told() {
    String longest = "€ 12 voor een paspoort? ".repeat(1000).substring(0, 19_999) + "?";
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=klantcontact");
      window.page().fill("#tekst", longest);
      window.at("#gezien .chip").first().waitFor();
      window.at("#vraag button[type=submit]").click();
      window.answered();
      assertThat(window.at(".question").first().innerText()).contains(longest.substring(0, 100));
      window.mustBeQuiet();
    }
    var visitor = Visitor.loggedIn(sluis, "noor.van.dalen");
    assertThat(visitor.question("klantcontact", longest + "?").body())
        .contains("Een vraag mag 20.000 tekens lang zijn.");
  }

  @Test
  void an_example_is_put_in_the_field_and_not_asked() {
    for (Window window : List.of(Window.of(sluis), Window.withoutScripts(sluis))) {
      try (window) {
        window.logIn("noor.van.dalen").open("/vragen?toepassing=klantcontact");
        String example = window.at("a[data-example] >> nth=1").innerText();
        window.at("a[data-example] >> nth=1").click();
        assertThat(window.at("#tekst").inputValue()).isEqualTo(example);
        assertThat(window.at("article.answer").count()).isZero();
      }
    }
  }

  private static void logInHere(Window window, String account) {
    window.page().fill("#account", account + "@waterhoven.example");
    window.page().fill("#wachtwoord", RunningSluis.shared().password(account));
    window.page().click("main button[type=submit]");
    window.page().waitForURL(url -> !url.contains("/inloggen"));
  }

  private static void mustBeTheSameAfterLoading(Window window, String question) {
    window.ask(question);
    window.answered();
    window.page().waitForFunction("() => !document.getElementById('gezien').textContent.trim()");
    String streamed = shown(window);
    window.page().reload();
    assertThat(shown(window)).as("the page after `%s`", question).isEqualTo(streamed);
  }

  /**
   * What the page holds, with a line for each element, without what scripts need for themselves.
   */
  private static String shown(Window window) {
    return window
        .page()
        .evaluate(
            """
            () => {
              const page = document.body.cloneNode(true);
              page.querySelectorAll('template, script, #meldingen').forEach((gone) => gone.remove());
              page.querySelectorAll('*').forEach((element) => {
                element.classList.remove('htmx-request', 'htmx-settling', 'htmx-swapping', 'htmx-added');
                if (!element.className) element.removeAttribute('class');
                element.removeAttribute('style');
              });
              const html = page.innerHTML.replace(/\\s+/g, ' ').replace(/> </g, '><').replace(/ (?=<)|(?<=>) /g, '');
              return document.title + '\\n' + location.pathname + '\\n' + html.replace(/></g, '>\\n<');
            }""")
        .toString();
  }
}
