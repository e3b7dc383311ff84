package eu.sluis.testing.scenarios;

import com.microsoft.playwright.options.SelectOption;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.RunningSluis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * WCAG 2.2 AA on every page, as far as a machine can see it; light and dark, wide and narrow, with
 * a quiet console and nothing from another host.
 */
class AccessibilityScenario {

  private final RunningSluis sluis = RunningSluis.shared();

  @Test
  void logging_in() {
    try (Window window = Window.of(sluis).open("/inloggen")) {
      window.mustBeAccessible("log in");
      window.page().fill("#account", "noor.van.dalen@waterhoven.example");
      window.page().fill("#wachtwoord", "dat was het niet");
      window.at("main button[type=submit]").click();
      window.at("#wachtwoord-fout").waitFor();
      window.mustBeAccessible("log in, refused");
    }
  }

  @Test
  void asking_and_reading() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.mustBeAccessible("choose a use case");
      window.open("/vragen?toepassing=wmo-consulent").mustBeAccessible("empty conversation");
      window
          .at("#tekst")
          .pressSequentially("Mevrouw Okonjo-Brand gaat zes weken weg. Loopt de hulp door?");
      window.at("#gezien .chip").first().waitFor();
      window.mustBeAccessible("typed");
      window.at("#vraag button[type=submit]").click();
      window.answered();
      window.mustBeAccessible("answered");
      window.at("a.cite").first().click();
      window.mustBeAccessible("citation open");
      window.at("[data-close]:visible, h1").first().focus();
      window.page().keyboard().press("Escape");
      window.at("#paneel .source a").first().click();
      window.at("#passage").waitFor();
      window.mustBeAccessible("document");
      window.page().goBack();
      window.at("article.answer").first().waitFor();
      window.ask("Hoeveel hondenbelasting betaalt een inwoner voor twee honden?");
      window.answered();
      window.mustBeAccessible("no answer");
      window.open("/account").mustBeAccessible("account");
      window.open("/account/wachtwoord").mustBeAccessible("password");
    }
  }

  @Test
  void an_answer_that_is_being_made_a_broken_one_and_a_refused_one() {
    var lock = ModelledSluis.get();
    try (Window window = Window.of(lock.sluis()).logIn("noor.van.dalen")) {
      lock.model().behave(Behaviour.ENDLESS, Duration.ZERO);
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask("Na hoeveel weken afwezigheid stopt de hulp?");
      window.at("[data-draft]:not(:empty)").waitFor();
      window.mustBeAccessible("streaming");
      window.at("button[data-stop]").click();
      window.at(".note").waitFor();
      window.mustBeAccessible("stopped");
      lock.model().behave(Behaviour.HALF, Duration.ZERO);
      window.ask("En na terugkeer?");
      window.answered();
      window.mustBeAccessible("cut off");
      var database = lock.sluis().database();
      database.run("alter table audit_leaf add constraint nothing_more check (false) not valid");
      try {
        window.ask("En daarna?");
        window.at(".utrecht-alert:has-text('Het logboek kan niet schrijven')").waitFor();
        window.mustBeAccessible("refused");
      } finally {
        database.run("alter table audit_leaf drop constraint nothing_more");
      }
    }
  }

  @Test
  void sources() {
    try (Window window = Window.of(sluis).logIn("fatma.aydin")) {
      window.mustBeAccessible("sources");
      window.open("/bronnen?zoek=bestaatniet").mustBeAccessible("no source found");
      window.open("/bronnen/nieuw").mustBeAccessible("add a source");
      window.at("main form.card button[type=submit]").click();
      window.at(".utrecht-alert--error").waitFor();
      window.mustBeAccessible("add a source, with errors");
      window.open("/bronnen/verbinden?soort=SHAREPOINT").mustBeAccessible("connect a source");
      window.at("main form.card button[type=submit]").click();
      window.at("#tenant-fout").waitFor();
      window.mustBeAccessible("connect a source, with errors");
      window.open("/bronnen/programmas").mustBeAccessible("for programs");
      window.at("main form button[type=submit]").click();
      window.at(".utrecht-alert--error").waitFor();
      window.mustBeAccessible("for programs, with an error");
      window.page().fill("#waarvoor", "Zaaksysteem");
      window.at("main form button[type=submit]").click();
      window.at("#sleutel").waitFor();
      window.mustBeAccessible("for programs, with a key");
      window.open("/bronnen");
      window.press("Archief en informatiebeheer");
      window.at("#onleesbaar").waitFor();
      window.mustBeAccessible("one source");
      window.at("section:has(> #documenten) td a").first().click();
      window.at("#lezers").waitFor();
      window.mustBeAccessible("rights of a document");
      window.open("/bronnen/grip").mustBeAccessible("grip on all sources");
      window.press("Website gemeente Waterhoven");
      window.at("article.card button").first().waitFor();
      window.mustBeAccessible("grip on one source");
    }
  }

  @Test
  void use_cases_log_and_models() {
    try (Window window = Window.of(sluis).logIn("ilse.bogaard")) {
      window.open("/toepassingen").mustBeAccessible("use cases");
      window.open("/toepassingen/wmo-consulent").mustBeAccessible("one use case");
      window.open("/logboek").mustBeAccessible("log");
      window.open("/logboek/0").mustBeAccessible("one entry of the log");
      window.open("/logboek/zoeken").mustBeAccessible("search in the log");
      window.open("/logboek/zoeken?van=gisteren").mustBeAccessible("a search that is not right");
      window.open("/patronen").mustBeAccessible("patterns");
      window.open("/modellen").mustBeAccessible("models");
    }
  }

  @Test
  void keys_of_programs() {
    try (Window window = Window.of(sluis).logIn("maaike.postma")) {
      window.open("/sleutels").mustBeAccessible("no keys yet");
      window.open("/sleutels/nieuw").mustBeAccessible("a new key");
      window.press("Sleutel maken");
      window.at(".utrecht-alert--error").waitFor();
      window.mustBeAccessible("a new key, with an error");
      window.page().fill("#waarvoor", "Chat van team Wmo");
      window.page().check("input[name=toepassingen][value=wmo-consulent]");
      window.page().selectOption("#medewerker", new SelectOption().setLabel("Noor van Dalen"));
      window.press("Sleutel maken");
      window.at("#sleutel").waitFor();
      window.mustBeAccessible("the key, once");
      window.open("/sleutels").mustBeAccessible("keys");
      window.press("Chat van team Wmo");
      window.at("#uren").waitFor();
      window.mustBeAccessible("one key");
      window.press("Intrekken");
      window.at(".utrecht-alert--ok").waitFor();
      window.mustBeAccessible("a key that was revoked");
    }
  }

  @Test
  void what_is_not_there_or_not_allowed() {
    try (Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      window.open("/bestaat-niet").mustBeAccessible("404");
      window.open("/bronnen").mustBeAccessible("403");
    }
  }
}
