package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A model of their own that does not do what a model should. */
class ModelFaultScenario {

  private static final String QUESTION = "Na hoeveel weken afwezigheid stopt de hulp?";

  private final ModelledSluis lock = ModelledSluis.get();

  @Test
  void what_the_model_sees_has_no_name_no_address_and_no_bsn_and_the_reader_sees_the_name() {
    lock.model().behave(Behaviour.ECHO, Duration.ofMillis(20));
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");

    var events =
        noor.stream(
            "wmo-consulent",
            "Mevrouw Okonjo-Brand (BSN 999990019) van Touwslagerspad 214, 1099 ZZ Waterhoven gaat"
                + " zes weken naar familie. Loopt haar hulp door?");

    assertThat(lock.lastRequest())
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad 214", "1099 ZZ")
        .contains("zes weken naar familie");
    String answer =
        events.stream()
            .filter(event -> event.name().equals("sentence"))
            .map(Visitor.Event::data)
            .reduce("", String::concat);
    assertThat(answer).contains("Okonjo-Brand", "Touwslagerspad 214").doesNotContain("999990019");
  }

  @Test
  void a_model_that_dies_half_way_leaves_what_was_there_and_a_sentence_that_says_so() {
    lock.model().behave(Behaviour.HALF, Duration.ofMillis(20));

    assertThat(answer()).contains("Een half antwoord", "Het model stopte halverwege.");

    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"cut_off\"");
  }

  @Test
  void a_silent_model_is_not_waited_for_without_end() {
    lock.model().behave(Behaviour.SILENT, Duration.ZERO);

    assertThat(answer()).contains("Het model deed er te lang over.");

    assertThat(lock.sluis().database().lastOutcome())
        .contains("\"ending\":\"failed\"", "took_too_long");
  }

  @Test
  void a_model_that_cannot_be_reached_is_said_to_be_away() {
    lock.model().behave(Behaviour.HALF, Duration.ZERO);
    // Its connection is closed with the answer, so that the next question opens a new one.
    answer();
    lock.modelAway();
    try {
      assertThat(answer()).contains("Het model is niet bereikbaar");
      assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"failed\"");
    } finally {
      lock.modelBack();
    }
  }

  @Test
  void closing_the_page_stops_the_model_and_the_log_says_cancelled() throws InterruptedException {
    lock.model().behave(Behaviour.ENDLESS, Duration.ZERO);
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask(QUESTION);
      window.at("[data-draft]:not(:empty)").waitFor();
    }

    assertThat(lock.model().sawClientGo(Duration.ofSeconds(10))).isTrue();
    assertThat(
            Pause.until(
                Duration.ofSeconds(10),
                () -> lock.sluis().database().lastOutcome().contains("\"ending\":\"cancelled\"")))
        .as("the log says cancelled, and says `%s`", lock.sluis().database().lastOutcome())
        .isTrue();
  }

  @Test
  void stop_stops_the_model_and_keeps_what_was_there() throws InterruptedException {
    lock.model().behave(Behaviour.ENDLESS, Duration.ZERO);
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask(QUESTION);
      window.at("[data-draft]:not(:empty)").waitFor();
      Pause.of(Duration.ofSeconds(1));
      window.at("button[data-stop]").click();

      window.at(".note").waitFor();
      assertThat(window.at(".note").innerText()).contains("U hebt het antwoord gestopt.");
      assertThat(lock.model().sawClientGo(Duration.ofSeconds(10))).isTrue();
      window.mustBeQuiet();
    }
  }

  private String answer() {
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask(QUESTION);
      String answer = window.answered().innerText();
      window.mustBeQuiet();
      return answer;
    }
  }
}
