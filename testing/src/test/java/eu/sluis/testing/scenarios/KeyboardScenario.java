package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.RunningSluis;
import org.junit.jupiter.api.Test;

/** Without a mouse, without a script, in English. */
class KeyboardScenario {

  private static final int TABS_MAX = 80;

  private final RunningSluis sluis = RunningSluis.shared();

  @Test
  void someone_with_only_a_keyboard_gets_from_logging_in_to_a_citation_and_back() {
    try (Window window = Window.of(sluis).open("/inloggen")) {
      var keys = window.page().keyboard();
      assertThat(window.at("#account:focus").count()).as("focus begins at the account").isOne();
      keys.type("noor.van.dalen@waterhoven.example");
      tabTo(window, "#wachtwoord");
      keys.type(sluis.password("noor.van.dalen"));
      keys.press("Enter");
      window.page().waitForURL("**/vragen");

      keys.press("Tab");
      assertThat(window.at(".nl-skip-link:focus").innerText()).isNotBlank();
      mustShowFocus(window);
      keys.press("Enter");
      tabTo(window, "a[href='/vragen?toepassing=wmo-consulent']");
      keys.press("Enter");
      window.page().waitForURL("**/vragen?toepassing=wmo-consulent");

      tabTo(window, "#tekst");
      keys.type("Na hoeveel weken afwezigheid stopt de hulp in de huishouding?");
      keys.press("Control+Enter");
      var answer = window.answered();
      assertThat(answer.innerText()).contains("vier weken aaneengesloten");
      assertThat(window.at("#tekst:focus, #vraag button:focus").count())
          .as("the focus did not jump while the answer came")
          .isOne();

      keys.press("Shift+Tab");
      shiftTabTo(window, "article.answer a.cite");
      String number = window.at(":focus").innerText();
      keys.press("Enter");
      assertThat(window.at("#paneel .source:focus h3").innerText()).startsWith(number);
      mustShowFocus(window);
      keys.press("Escape");
      assertThat(window.at("article.answer a.cite:focus").innerText()).isEqualTo(number);
      mustShowFocus(window);
      window.mustBeQuiet();
    }
  }

  @Test
  void without_scripts_everything_up_to_the_answer_and_its_sources_works() {
    try (Window window = Window.withoutScripts(sluis).logIn("noor.van.dalen")) {
      window.press("Wmo-consulent");
      window.ask("Na hoeveel weken afwezigheid stopt de hulp in de huishouding?");
      window.page().waitForURL("**/vragen/*-*");
      assertThat(window.at("article.answer").innerText()).contains("vier weken aaneengesloten");
      window.at("article.answer a.cite").first().click();
      assertThat(window.page().url()).contains("#bron-");
      assertThat(window.at("#paneel .source mark").first().innerText()).isNotBlank();
      assertThat(window.at("#gebeurd li").count()).isBetween(4, 9);
      window.ask("En wat betaalt een cliënt per maand zelf aan Wmo-hulp?");
      window.at("article.answer >> nth=1").waitFor();
      window.at("a.me").click();
      window.press("Uitloggen");
      assertThat(window.path()).isEqualTo("/inloggen");
    }
  }

  @Test
  void in_english_the_pages_are_english() {
    try (Window window = Window.of(sluis).logIn("ilse.bogaard")) {
      window.at("a.language").click();
      assertThat(window.at("html").getAttribute("lang")).isEqualTo("en");
      for (String path :
          new String[] {
            "/vragen",
            "/vragen?toepassing=klantcontact",
            "/account",
            "/toepassingen",
            "/toepassingen/klantcontact",
            "/privacy?voorbeeld=ja",
            "/privacy/woorden",
            "/privacy/voorbeelden",
            "/logboek",
            "/logboek/zoeken",
            "/patronen",
            "/modellen",
            "/bestaat-niet"
          }) {
        window.open(path);
        assertThat(window.at("html").getAttribute("lang")).isEqualTo("en");
        assertThat(
                window.at("header.bar, main h1, main th, main button, main label").allInnerTexts())
            .as("frame, headings and labels of %s", path)
            .noneMatch(
                text ->
                    text.matches(
                        "(?s).*\\b(Vragen|Toepassingen|Bronnen|Logboek|Modellen|Uw|Kies|Wat|Nieuwe"
                            + "|Inloggen|niet|Opslaan|gesprek|Uitloggen)\\b.*"));
      }
      window.open("/vragen?toepassing=klantcontact");
      window.ask("Wat kost een paspoort voor een kind?");
      assertThat(window.answered().innerText()).contains("€\u00a066,60");
      assertThat(window.at("#gebeurd").innerText()).contains("You were allowed to ask this");
      window.mustBeQuiet();
    }
  }

  private static void tabTo(Window window, String selector) {
    move(window, selector, "Tab");
  }

  private static void shiftTabTo(Window window, String selector) {
    move(window, selector, "Shift+Tab");
  }

  private static void move(Window window, String selector, String key) {
    for (int tabs = 0; tabs < TABS_MAX; tabs++) {
      if (window.at(selector).locator("xpath=self::*[1]").count() > 0
          && Boolean.TRUE.equals(
              window.page().evaluate("s => document.activeElement?.matches(s)", selector))) {
        mustShowFocus(window);
        return;
      }
      window.page().keyboard().press(key);
    }
    throw new AssertionError("`" + selector + "` cannot be reached with " + key);
  }

  private static void mustShowFocus(Window window) {
    // Not at once: an outline may come in a moment.
    window
        .page()
        .waitForFunction(
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const around = document.activeElement.closest('.field, .drop');
              const box = document.activeElement.getBoundingClientRect();
              return (ring || around) && box.width > 0 && box.height > 0;
            }""");
  }
}
