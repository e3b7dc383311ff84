package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.RunningSluis;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From a document that nobody can find to an answer that anyone can check. */
class WholeRoadScenario {

  private static final String HARBOUR_FEES =
      """
      # Havengelden pleziervaart 2026

      ## Ligplaats in de passantenhaven

      Een ligplaats in de passantenhaven kost € 1,85 per meter per nacht. De havenmeester int het
      bedrag voor 11.00 uur. Kinderen jonger dan zestien jaar betalen geen toeristenbelasting.

      ## Winterberging

      Winterberging aan de Touwkade is mogelijk van 1 november tot 15 maart en kost € 240,00.
      """;

  private final RunningSluis sluis = RunningSluis.shared();

  @Test
  void a_document_goes_in_and_comes_back_as_an_answer_that_shows_where_it_stands() {
    addASource();
    askAboutIt();
    removeTheSource();
  }

  private void addASource() {
    try (Window window = Window.of(sluis).logIn("fatma.aydin")) {
      assertThat(window.path()).isEqualTo("/bronnen");
      window.press("Bron toevoegen");
      window.page().fill("#naam", "Havengelden");
      window
          .page()
          .setInputFiles(
              "#bestanden",
              new FilePayload[] {
                file("havengelden-2026.md", "text/markdown", HARBOUR_FEES),
                file("oude-tarieven.pdf", "application/pdf", "%PDF-1.7\nhalverwege afgebr")
              });
      window.page().fill("#lezers", "iedereen");
      window.page().selectOption("#klasse", "openbaar");
      window.at("main form.card button[type=submit]").click();

      window.page().waitForURL("**/bronnen/*-*");
      window.at("#onleesbaar").waitFor();
      assertThat(window.at("section:has(> #onleesbaar)").innerText())
          .contains("oude-tarieven.pdf", "Het bestand is beschadigd of niet compleet.");
      assertThat(window.at("section:has(> #documenten)").innerText())
          .contains("Havengelden pleziervaart 2026", "havengelden-2026.md", "openbaar");
      window.mustBeQuiet();
    }
  }

  private void askAboutIt() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      assertThat(window.path()).isEqualTo("/vragen");
      window.press("Klantcontact");
      window.page().waitForURL("**/vragen?toepassing=klantcontact");

      typeAndSeeWhatWillHappen(window);
      window.at("#vraag button[type=submit]").click();
      var answer = window.answered();

      assertThat(answer.innerText()).contains("€\u00a01,85 per meter per nacht");
      assertThat(window.at(".question").last().innerText()).contains("Okonjo-Brand");
      int sentences = answer.locator("[data-sentences] > p, [data-sentences] li").count();
      assertThat(sentences).isPositive();
      assertThat(answer.locator("[data-sentences] :is(p, li):has(a.cite)").count())
          .as("sentences with a citation")
          .isEqualTo(sentences);

      openTheCitation(window);
      whatHappened(window);
      String conversation = window.path();
      window.ask("En wat kost de winterberging?");
      assertThat(window.answered().innerText()).contains("€\u00a0240,00");
      assertThat(window.path()).as("the conversation goes on").isEqualTo(conversation);
      openTheDocumentAndComeBack(window, conversation);
      askWhatNobodyKnows(window);
      findItBackAndErase(window, conversation);
      window.mustBeQuiet();
      logOut(window);
    }
  }

  private static void typeAndSeeWhatWillHappen(Window window) {
    window
        .at("#tekst")
        .pressSequentially(
            "Mevrouw Okonjo-Brand (BSN 999990019) vraagt wat een ligplaats in de passantenhaven"
                + " kost per nacht.");
    window.at("#gezien .chip:has-text('Havengelden')").waitFor();
    assertThat(window.at("#gezien .chip").allInnerTexts())
        .anySatisfy(chip -> assertThat(chip).isEqualTo("1 naam · schuilnaam"))
        .anySatisfy(chip -> assertThat(chip).contains("BSN", "gaat niet mee"))
        .anySatisfy(chip -> assertThat(chip).isEqualTo("blijft op eigen server"));
  }

  private static void openTheCitation(Window window) {
    window.at("article.answer a.cite").first().click();
    var source = window.at("#paneel .source[aria-current=true]");
    assertThat(source.innerText()).contains("Havengelden pleziervaart 2026");
    assertThat(source.locator("mark").allInnerTexts()).isNotEmpty();
  }

  private static void whatHappened(Window window) {
    assertThat(window.at("#gebeurd li").allInnerTexts())
        .hasSizeBetween(4, 9)
        .anySatisfy(step -> assertThat(step).contains("U mocht dit vragen", "Klantcontact"))
        .anySatisfy(step -> assertThat(step).contains("gegevens gingen niet mee"));
  }

  private static void openTheDocumentAndComeBack(Window window, String conversation) {
    window.at("#paneel .source").first().locator("text=Open op deze plaats").click();
    window.page().waitForURL("**/documenten/**");
    assertThat(window.at("h1").innerText()).isEqualTo("Havengelden pleziervaart 2026");
    assertThat(window.at("#passage").innerText()).contains("€ 240,00");
    window.page().goBack();
    window.page().waitForURL("**" + conversation + "**");
    // The number stays away from what is kept.
    assertThat(window.at(".question").first().innerText()).doesNotContain("999990019");
  }

  private static void askWhatNobodyKnows(Window window) {
    window.ask("Hoeveel hondenbelasting betaalt een inwoner voor twee honden?");
    var answer = window.answered();
    assertThat(answer.innerText()).contains("Dat staat niet in de bronnen die u mag lezen");
    assertThat(answer.locator("a.cite").count()).isZero();
  }

  private static void findItBackAndErase(Window window, String conversation) {
    window.open("/vragen");
    window.at("#zijde a[href='" + conversation + "']").click();
    window.page().waitForURL("**" + conversation);
    assertThat(window.at("article.answer").first().innerText())
        .contains("€\u00a01,85 per meter per nacht");
    window.at("summary:has-text('Gesprek wissen')").click();
    window.press("Ja, wis dit gesprek");
    window.page().waitForURL("**/vragen");
    assertThat(window.at("#zijde a[href='" + conversation + "']").count()).isZero();
    var gone = window.page().navigate(conversation);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(window.at("main").innerText()).contains("Dit gesprek is er niet");
  }

  private static void logOut(Window window) {
    window.at("a.me").click();
    window.press("Uitloggen");
    window.page().waitForURL("**/inloggen");
    window.open("/vragen");
    assertThat(window.path()).isEqualTo("/inloggen");
  }

  private void removeTheSource() {
    try (Window window = Window.of(sluis).logIn("fatma.aydin")) {
      window.press("Havengelden");
      window.press("Bron verwijderen");
      window.page().waitForURL("**/bronnen");
      assertThat(window.at("main").innerText()).doesNotContain("Havengelden");
      window.mustBeQuiet();
    }
  }

  private static FilePayload file(String name, String type, String content) {
    return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
  }
}
