package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.Refusal;
import eu.sluis.gateway.Suspicion;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Reason;
import eu.sluis.policy.RuleId;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Given;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.Turn.Closing;
import eu.sluis.workplace.internal.Views.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LockLineTest {

  private static final Locale DUTCH = Locale.of("nl");

  private static final Account FULL =
      account(Optional.of(Treatment.PSEUDONYMISE), Optional.of(model()), 2);

  @Test
  void every_closing_with_every_account_has_steps_with_a_title_a_text_and_a_known_tone() {
    for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
      for (Closing closing : closings()) {
        for (Account account : accounts()) {
          for (Answer answer : List.of(Answer.EMPTY, answer())) {
            var steps = new LockLine(language).of(Given.turn(answer, closing, account));
            assertThat(steps).isNotEmpty();
            assertThat(steps)
                .allSatisfy(
                    step -> {
                      assertThat(step.tone()).isIn("pass", "gate", "stop");
                      assertThat(step.title()).isNotBlank();
                      assertThat(String.join(" ", step.lines()))
                          .isNotBlank()
                          .doesNotContain("  ")
                          .doesNotContain("null");
                    });
          }
        }
      }
    }
  }

  @Test
  void what_was_refused_is_nowhere_said_to_have_gone_along() {
    for (Refusal refusal : PhrasesTest.REFUSALS) {
      for (Account account : accounts()) {
        assertThat(text(refused(refusal.code()), account))
            .doesNotContain(
                "meegegeven", "kreeg een schuilnaam", "kregen een schuilnaam", "gaf antwoord")
            .doesNotContain("ging mee", "gingen mee")
            .contains("Er is niets naar een model gegaan.");
      }
    }
  }

  @Test
  void nobody_says_that_nothing_was_recognised_when_nobody_looked() {
    for (String code :
        List.of(
            "detector_failed",
            "use_case_unknown",
            "use_case_not_approved",
            "policy_unreadable",
            "question_too_long",
            "store_away")) {
      assertThat(text(refused(code), Account.NONE)).doesNotContain("Geen persoonsgegevens herkend");
    }
    assertThat(text(refused("policy"), Account.NONE)).contains("Geen persoonsgegevens herkend");
    assertThat(text(Closing.of(Closing.Kind.ANSWERED), Account.NONE))
        .contains("Geen persoonsgegevens herkend");
  }

  @Test
  void a_use_case_that_may_not_be_used_is_not_said_to_be_allowed() {
    assertThat(text(refused("use_case_not_approved"), FULL)).doesNotContain("U mocht dit vragen");
    assertThat(text(refused("policy"), FULL)).contains("U mocht dit vragen");
  }

  @Test
  void each_treatment_is_told_as_what_it_was() {
    var told = Closing.of(Closing.Kind.ANSWERED);
    assertThat(text(told, account(Optional.of(Treatment.LEAVE), Optional.of(model()), 1)))
        .contains("Dit werd in uw vraag herkend", "2 namen: gingen mee");
    assertThat(text(told, account(Optional.of(Treatment.PSEUDONYMISE), Optional.of(model()), 1)))
        .contains("2 gegevens gingen niet mee", "2 namen: kregen een schuilnaam.");
    assertThat(text(told, account(Optional.of(Treatment.REMOVE), Optional.of(model()), 1)))
        .contains("2 namen: verwijderd en niet bewaard.");
    assertThat(text(told, account(Optional.empty(), Optional.of(model()), 1)))
        .contains("1 gezondheidsgegeven: telt mee bij de keuze van het model.");
  }

  @Test
  void what_the_model_did_follows_how_it_ended() {
    assertThat(text(Closing.of(Closing.Kind.ANSWERED), FULL)).contains("Lokaal gaf antwoord");
    assertThat(text(Closing.of(Closing.Kind.NO_ANSWER), FULL)).contains("Lokaal had geen antwoord");
    assertThat(text(Closing.of(Closing.Kind.FAILED), FULL)).contains("gaf geen heel antwoord");
    assertThat(text(Closing.of(Closing.Kind.CUT_OFF), FULL)).contains("gaf geen heel antwoord");
    assertThat(text(Closing.of(Closing.Kind.CANCELLED), FULL)).contains("Lokaal werd gestopt");
    assertThat(
            text(
                Closing.of(Closing.Kind.NO_ANSWER), account(Optional.empty(), Optional.empty(), 0)))
        .contains("Geen model gevraagd");
  }

  @Test
  void a_doubt_about_one_sentence_is_a_gate() {
    var steps =
        new LockLine(DUTCH).of(Given.turn(answer(), Closing.of(Closing.Kind.ANSWERED), FULL));
    assertThat(steps.getLast())
        .isEqualTo(
            new StepView("gate", "Elke zin nagekeken", List.of("1 onderbouwd, 1 deels, 1 niet.")));
  }

  @Test
  void one_sentence_and_several_are_counted_as_they_are() {
    var one = Given.sentence("Ja.", 1);
    for (var told :
        Map.of(
                List.of(one), "De ene zin is onderbouwd.",
                List.of(one, one), "Alle 2 zinnen zijn onderbouwd.")
            .entrySet()) {
      var turn =
          Given.turn(new Answer(told.getKey(), List.of()), Closing.of(Closing.Kind.ANSWERED), FULL);
      assertThat(new LockLine(DUTCH).of(turn).getLast())
          .isEqualTo(new StepView("pass", "Elke zin nagekeken", List.of(told.getValue())));
    }
  }

  private static String text(Closing closing, Account account) {
    Turn turn = Given.turn(Answer.EMPTY, closing, account);
    return new LockLine(DUTCH)
        .of(turn).stream()
            .map(step -> step.title() + " " + String.join(" ", step.lines()))
            .collect(Collectors.joining("\n"));
  }

  private static Closing refused(String code) {
    return new Closing(Closing.Kind.REFUSED, code, "Team Wmo");
  }

  private static List<Closing> closings() {
    var closings = new ArrayList<Closing>();
    for (Closing.Kind kind : Closing.Kind.values()) {
      closings.add(Closing.of(kind));
    }
    PhrasesTest.REFUSALS.forEach(refusal -> closings.add(refused(refusal.code())));
    return closings;
  }

  private static List<Account> accounts() {
    var accounts = new ArrayList<Account>(List.of(Account.NONE));
    for (int passages : List.of(0, 1, 6)) {
      accounts.add(account(Optional.empty(), Optional.empty(), passages));
      for (Treatment treatment : Treatment.values()) {
        accounts.add(account(Optional.of(treatment), Optional.of(model()), passages));
      }
    }
    return accounts;
  }

  private static Account account(
      Optional<Treatment> treatment, Optional<Account.AnsweringModel> model, int passages) {
    var recognised = new ArrayList<Account.Recognised>();
    recognised.add(new Account.Recognised(DataCategory.NAME, 2, treatment));
    recognised.add(new Account.Recognised(DataCategory.HEALTH, 1, Optional.empty()));
    var reason =
        new Reason(
            new RuleId("wmo-1"),
            Layer.USE_CASE,
            "Consulenten mogen vragen.",
            "DPIA Wmo",
            Optional.empty(),
            Optional.empty());
    return new Account(
        "Wmo-consulent",
        "doel",
        "artikel 2.3.2",
        Optional.of(LocalDate.of(2027, 7, 1)),
        recognised,
        recognised,
        passages,
        Suspicion.NONE,
        List.of(reason, reason, reason, reason, reason),
        model,
        Optional.of(41L),
        "1",
        Optional.empty());
  }

  private static Account.AnsweringModel model() {
    return new Account.AnsweringModel(
        "local", "Lokaal", "eigen server", Residency.ON_PREMISES, Jurisdiction.EU, "NL", false);
  }

  private static Answer answer() {
    var sentences = new ArrayList<Answer.Sentence>();
    for (Answer.Support support : Answer.Support.values()) {
      sentences.add(
          new Answer.Sentence("Ja.", Answer.Shape.PARAGRAPH, 0, List.of(), support, List.of()));
    }
    return new Answer(sentences, List.of());
  }
}
