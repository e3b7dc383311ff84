package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question about one document: all of it goes along, and nothing else. */
class WholeDocumentScenario {

  @Test
  void all_of_a_short_document_goes_to_the_model_until_everything_is_searched_again() {
    var lock = ModelledSluis.get();
    lock.model().behave(Behaviour.QUOTE, Duration.ZERO);
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      List<String> begins = openedPassages(window);
      String document = window.at("h1").innerText();
      window.press("Stel een vraag over dit document");
      window.at("main .card a").first().waitFor();
      window.at("main .card a[href*='toepassing=wmo-consulent']").click();
      window.at("#waarover").waitFor();
      assertThat(window.at("#waarover li").allInnerTexts()).containsExactly(document);
      window.mustBeAccessible("a question about one document");

      window.ask("Vat dit samen.");
      window.answered();
      String sent = lock.lastRequest();
      assertThat(begins).hasSizeGreaterThan(1).allSatisfy(one -> assertThat(sent).contains(one));
      assertThat(window.at("#gebeurd").innerText()).contains("meegegeven");
      assertThat(window.at("#bronnen h3").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(source -> assertThat(source).contains(document));

      window.open(window.path());
      assertThat(window.at("#waarover li").allInnerTexts()).containsExactly(document);
      window.press("Zoek weer in alles wat u mag lezen");
      window.at("#tekst").waitFor();
      assertThat(window.at("#waarover").count()).isZero();
      window.mustBeQuiet();
    }
  }

  /** Opens the document that an answer cites; gives how its passages begin. */
  private static List<String> openedPassages(Window window) {
    window.open("/vragen?toepassing=wmo-consulent");
    window.ask("Loopt huishoudelijke hulp door als een cliënt zes weken naar familie gaat?");
    window.answered();
    window.at("#paneel .source a").first().click();
    window.page().waitForURL("**/documenten/**");
    return window.at("article.document .text").allInnerTexts().stream()
        .map(text -> text.strip().split("[^\\p{L} ]", 2)[0].strip())
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
