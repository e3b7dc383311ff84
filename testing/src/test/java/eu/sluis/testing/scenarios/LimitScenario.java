package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.chat;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits on a running Sluis, and what the page of the models says of it. */
class LimitScenario {

  private static final String WMO = "wmo-consulent";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Visitor maaike = Visitor.loggedIn(lock.sluis(), "maaike.postma");

  @AfterEach
  void nothing_is_limited_for_the_others() {
    limit("organisation/alles", Map.of());
    limit("use_case/" + WMO, Map.of());
  }

  @Test
  void case_15_a_program_that_passes_a_limit_hears_when_and_who_and_nothing_is_sent() {
    Program program = Program.of(lock.sluis(), "Noor van Dalen", WMO);
    limit("use_case/" + WMO, Map.of("requests_per_minute", "1", "at_once", "5"));
    int before = lock.model().requests().size();
    Program.Reply first = program.chat(chat(SAID).toString());
    Program.Reply second = first;
    // A new minute may begin between two questions, once.
    for (int again = 0; again < 2 && second.status() == 200; again++) {
      second = program.chat(chat(SAID).toString());
    }
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.status()).as(second.body()).isEqualTo(429);
    assertThat(Integer.parseInt(second.headers().get("retry-after"))).isBetween(1, 61);
    JsonNode error = parsed(second.body()).path("error");
    assertThat(error.path("code").asText()).isEqualTo("limit_reached");
    assertThat(error.path("type").asText()).isEqualTo("rate_limit_error");
    assertThat(error.path("message").asText())
        .contains("1 vragen per minuut voor deze toepassing", "of de beheerder kan de grens");
    assertThat(lock.model().requests().size() - before).isLessThanOrEqualTo(2);
    assertThat(lock.sluis().database().lastOutcome())
        .contains("\"ending\":\"refused\"", "limit_reached");
  }

  @Test
  void who_asks_in_the_workplace_hears_it_too_and_the_pages_can_be_used_by_everyone() {
    limit("organisation/alles", Map.of("tokens_per_day", "10", "euros_per_month", "2,50"));
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      window.open("/vragen?toepassing=" + WMO);
      window.ask("Na hoeveel weken afwezigheid stopt de hulp?");
      window.at("main:has-text('Een grens is bereikt')").waitFor();
    }
    try (Window window = Window.of(lock.sluis()).logIn("maaike.postma")) {
      window.open("/grenzen").mustBeAccessible("limits");
      assertThat(window.at("main").innerText()).contains("van 10 tokens per dag", "€\u00a02,50");
      window.open("/grenzen/organisation/alles");
      window.page().fill("#tokens_per_day", "veel");
      window.press("Grenzen opslaan");
      window.at(".utrecht-alert--error").waitFor();
      window.mustBeAccessible("limits, with an error");
      window.open("/modellen").mustBeAccessible("models, with their state");
      assertThat(window.at("main").innerText())
          .contains("Hoe het nu gaat", "Antwoordt", "Eerdere lijsten", "Versie 1");
    }
  }

  private void limit(String what, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    assertThat(maaike.post("/grenzen/" + what, form).status()).isIn(200, 302, 303);
  }
}
