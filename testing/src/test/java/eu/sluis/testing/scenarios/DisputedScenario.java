package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.RunningSluis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an asker sees when sources disagree, or one is older than another. */
class DisputedScenario {

  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "2024.md",
              """
              # Regels voor waterscooters 2024

              ## Ontheffing

              Een ontheffing voor een waterscooter op de plas geldt drie jaar.
              """,
              "2026.md",
              """
              # Regels voor waterscooters 2026

              ## Ontheffing

              Een ontheffing voor een waterscooter op de plas geldt twee jaar.
              """,
              "instructie.md",
              """
              # Werkinstructie waterscooters

              ## Ontheffing verlenen

              Een ontheffing voor een waterscooter op de plas geldt één jaar na de dag van verlenen.
              """));

  private final RunningSluis sluis = RunningSluis.shared();

  /** Of which the sources that are {@link #added} tell different things. */
  static final String QUESTION = "Hoe lang geldt een ontheffing voor een waterscooter op de plas?";

  @TempDir Path folder;

  @Test
  void an_older_version_is_named_and_another_figure_is_shown() throws IOException {
    try (Window manager = Window.of(sluis).logIn("fatma.aydin")) {
      String source = added(manager, folder);
      try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
        window.open("/vragen?toepassing=klantcontact");
        window.ask(QUESTION);
        var answer = window.answered();
        mustTellOfBoth(window, answer.innerText());
        window.mustBeAccessible("an answer of which sources disagree");
        window.open(window.path());
        mustTellOfBoth(window, window.at("article.answer").innerText());
        window.mustBeQuiet();
      } finally {
        manager.open(source);
        manager.press("Bron verwijderen");
        manager.page().waitForURL("**/bronnen");
      }
    }
  }

  @Test
  void a_conversation_about_a_document_that_went_away_can_still_be_opened() throws IOException {
    try (Window manager = Window.of(sluis).logIn("fatma.aydin");
        Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      String source = added(manager, folder);
      String document =
          manager.at("main a:text-is('Regels voor waterscooters 2026')").getAttribute("href");
      String about = "&document=" + document.substring(document.lastIndexOf('/') + 1);
      window.open("/vragen?toepassing=klantcontact" + about);
      window.ask(QUESTION);
      assertThat(window.answered().innerText()).contains("twee jaar");
      assertThat(window.at("#waarover").count()).isOne();

      manager.open(source);
      manager.press("Bron verwijderen");
      manager.page().waitForURL("**/bronnen");
      window.open(window.path());
      assertThat(window.at("article.answer").innerText()).contains("Deze zin is weggelaten");
      assertThat(window.at("#waarover").count()).isZero();
      window.open("/vragen?toepassing=klantcontact" + about);
      assertThat(window.at("h1").innerText()).isEqualTo("Dit document is er niet");
    }
  }

  private static void mustTellOfBoth(Window window, String answer) {
    assertThat(answer).contains("Bronnen spreken elkaar tegen", "‘twee jaar’", "‘één jaar’");
    assertThat(window.at("article.answer .utrecht-alert a").innerText())
        .isEqualTo("Werkinstructie waterscooters");
    var older = window.at("#bronnen .source p:has-text('Een oudere versie') a");
    assertThat(older.first().innerText()).isEqualTo("Regels voor waterscooters 2024");
    assertThat(answer).doesNotContain("drie jaar");
  }

  /** Adds the sources and waits until they were read; gives the page of their source. */
  static String added(Window manager, Path folder) throws IOException {
    for (var file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    manager.open("/bronnen/nieuw");
    manager.page().fill("#naam", "Waterscooters");
    manager
        .page()
        .setInputFiles(
            "#bestanden", FILES.keySet().stream().map(folder::resolve).toArray(Path[]::new));
    manager.page().fill("#lezers", "iedereen");
    manager.at("#klasse").selectOption("openbaar");
    manager.at("main form.card button[type=submit]").click();
    manager.at("main a:text-is('Werkinstructie waterscooters')").waitFor();
    return manager.path();
  }
}
