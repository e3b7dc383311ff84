package eu.sluis.policy;

import static eu.sluis.policy.Fixture.CONSULENT;
import static eu.sluis.policy.Fixture.DAY;
import static eu.sluis.policy.Fixture.DUTCH;
import static eu.sluis.policy.Fixture.EUROPEAN;
import static eu.sluis.policy.Fixture.GARDENER;
import static eu.sluis.policy.Fixture.HERE;
import static eu.sluis.policy.Fixture.OPEN_BASELINE;
import static eu.sluis.policy.Fixture.OPEN_USE_CASE;
import static eu.sluis.policy.Fixture.WMO;
import static eu.sluis.policy.Fixture.allowed;
import static eu.sluis.policy.Fixture.baseline;
import static eu.sluis.policy.Fixture.on;
import static eu.sluis.policy.Fixture.policy;
import static eu.sluis.policy.Fixture.question;
import static eu.sluis.policy.Fixture.refused;
import static eu.sluis.policy.Fixture.rules;
import static eu.sluis.policy.Fixture.useCase;
import static eu.sluis.policy.Fixture.useCaseOf;
import static eu.sluis.policy.Fixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Treatment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private final Policy wmo = policy(useCaseOf(WMO));

  @Test
  void a_consulent_may_ask_and_only_the_permitted_models_remain_in_the_order_of_the_catalogue() {
    var decision = allowed(wmo.decide(question(CONSULENT)));

    assertThat(decision.models()).containsExactly(DUTCH.id(), HERE.id());
    assertThat(rules(decision)).containsExactly("wmo-1", "wmo-3", "alle-modellen");
  }

  @Test
  void somebody_of_another_group_is_refused_and_hears_who_can_help() {
    var decision = refused(wmo.decide(question(GARDENER)));

    assertThat(rules(decision)).containsExactly("standaard-nee-groep");
    assertThat(decision.advice()).contains("eigenaar van deze toepassing");
    assertThat(wmo.mayAsk(GARDENER, DAY)).isFalse();
    assertThat(wmo.mayAsk(CONSULENT, DAY)).isTrue();
  }

  @Test
  void what_was_decided_before_is_decided_again_and_for_nobody_else() {
    Policy remembers = policy(useCaseOf(WMO));
    for (int time = 0; time < Policy.DECISIONS_MAX + 2; time++) {
      var day = DAY.plusDays(time);
      var fresh = policy(useCaseOf(WMO));
      for (var asker : List.of(CONSULENT, GARDENER, CONSULENT)) {
        assertThat(remembers.decide(on(question(asker), day)))
            .isEqualTo(fresh.decide(on(question(asker), day)));
      }
    }
  }

  @Test
  void an_empty_use_case_refuses_everybody() {
    var decision =
        refused(policy(useCase("bouwcode: 1\nname: Leeg\nrules: []")).decide(question(CONSULENT)));

    assertThat(rules(decision)).containsExactly("standaard-nee-vragen");
  }

  @Test
  void the_last_day_still_counts_and_the_day_after_names_the_rule_and_who_approved_it() {
    var last = LocalDate.of(2027, 7, 1);

    assertThat(wmo.decide(on(question(CONSULENT), last))).isInstanceOf(Decision.Allowed.class);
    var decision = refused(wmo.decide(on(question(CONSULENT), last.plusDays(1))));
    assertThat(rules(decision)).containsExactly("wmo-1");
    assertThat(decision.advice()).contains("verlopen").contains("college");
    assertThat(wmo.mayAsk(CONSULENT, last.plusDays(1))).isFalse();
  }

  @Test
  void documents_above_the_ceiling_are_refused() {
    var decision = refused(wmo.decide(with(question(CONSULENT), Confidentiality.VERTROUWELIJK)));

    assertThat(rules(decision)).containsExactly("standaard-nee-documenten");
    assertThat(decision.advice()).contains("zaakvertrouwelijk");
    assertThat(wmo.ceiling()).isEqualTo(Confidentiality.ZAAKVERTROUWELIJK);
    assertThat(wmo.ceiling(DAY)).isEqualTo(Confidentiality.ZAAKVERTROUWELIJK);
  }

  @Test
  void documents_at_the_ceiling_go_along_and_their_rule_is_named() {
    var decision =
        allowed(wmo.decide(with(question(CONSULENT), Confidentiality.ZAAKVERTROUWELIJK)));

    assertThat(rules(decision)).contains("wmo-2", "alle-documenten");
  }

  @Test
  void the_strictest_treatment_counts_and_what_no_rule_treats_is_removed() {
    var decision =
        allowed(
            wmo.decide(
                question(CONSULENT, DataCategory.NAME, DataCategory.IBAN, DataCategory.BSN)));

    assertThat(decision.treatments())
        .containsEntry(DataCategory.NAME, Treatment.PSEUDONYMISE)
        .containsEntry(DataCategory.IBAN, Treatment.LEAVE)
        .containsEntry(DataCategory.BSN, Treatment.REMOVE);
    assertThat(rules(decision))
        .containsExactly("wmo-4", "alles-laten", "wet-bsn", "wmo-1", "wmo-3", "alle-modellen");
  }

  @Test
  void without_any_rule_about_it_a_category_is_removed_and_the_reason_names_it() {
    var bare =
        new Policy(
            Bouwcode.floors(),
            baseline(
                """
                bouwcode: 1
                name: Kale basis
                source: proef
                rules:
                  - id: modellen
                    sentence: Modellen op de eigen server.
                    allow: models
                    residency: on_premises
                    jurisdiction: [eu]
                """),
            useCaseOf(WMO));

    var decision = allowed(bare.decide(question(CONSULENT, DataCategory.IBAN)));

    assertThat(decision.treatments()).containsEntry(DataCategory.IBAN, Treatment.REMOVE);
    assertThat(decision.because())
        .anySatisfy(
            reason -> {
              assertThat(reason.rule()).isEqualTo(new RuleId("standaard-weghalen"));
              assertThat(reason.sentence()).contains("rekeningnummers");
            });
  }

  @Test
  void an_expired_treatment_keeps_its_strictness_but_lifts_no_default() {
    var lapsed =
        new Policy(
            Bouwcode.floors(),
            baseline(
                OPEN_BASELINE.replace("organisation]", "organisation]\n    until: 2026-01-01")),
            useCaseOf(WMO));

    var decision =
        allowed(lapsed.decide(question(CONSULENT, DataCategory.IBAN, DataCategory.NAME)));

    assertThat(decision.treatments())
        .containsEntry(DataCategory.IBAN, Treatment.REMOVE)
        .containsEntry(DataCategory.NAME, Treatment.PSEUDONYMISE);
  }

  @Test
  void an_expired_denial_still_denies() {
    var lapsed =
        policy(
            useCaseOf(
                WMO.replace("beyond: on_premises", "beyond: on_premises\n    until: 2020-01-01")));

    var decision = allowed(lapsed.decide(question(CONSULENT, DataCategory.HEALTH)));

    assertThat(decision.models()).containsExactly(HERE.id());
    assertThat(rules(decision)).startsWith("wmo-5", "standaard-eigen-server");
  }

  @Test
  void sensitive_data_stays_here_until_a_valid_rule_of_the_use_case_lets_it_go_farther() {
    String permission =
        """
          - id: wmo-6
            sentence: Gegevens over geloof mogen mee naar modellen in Nederland.
            allow: sensitive
            categories: [religion]
            residency: netherlands
        """;
    var religion = question(CONSULENT, DataCategory.RELIGION);

    assertThat(allowed(wmo.decide(religion)).models()).containsExactly(HERE.id());
    assertThat(rules(wmo.decide(religion))).startsWith("standaard-eigen-server");

    var permitted = allowed(policy(useCaseOf(WMO + permission)).decide(religion));
    assertThat(permitted.models()).containsExactly(DUTCH.id(), HERE.id());
    assertThat(rules(permitted)).contains("wmo-6").doesNotContain("standaard-eigen-server");

    var expired = policy(useCaseOf(WMO + permission + "    until: 2026-11-22\n"));
    assertThat(allowed(expired.decide(religion)).models()).containsExactly(HERE.id());
  }

  @Test
  void a_use_case_cannot_use_a_model_that_the_baseline_does_not_allow() {
    var narrow =
        new Policy(
            Bouwcode.floors(),
            baseline(OPEN_BASELINE.replace("residency: outside_eu", "residency: on_premises")),
            useCase(OPEN_USE_CASE));

    assertThat(allowed(narrow.decide(question(CONSULENT))).models()).containsExactly(HERE.id());
  }

  @Test
  void when_no_model_is_left_the_denials_are_named_and_the_advice_says_what_to_leave_out() {
    var request = question(CONSULENT, DataCategory.HEALTH);
    var onlyFar =
        new PolicyRequest(
            CONSULENT,
            request.found(),
            request.highest(),
            InstructionSigns.NONE,
            DAY,
            List.of(EUROPEAN, DUTCH));

    var decision = refused(wmo.decide(onlyFar));

    assertThat(rules(decision)).containsExactly("wmo-5", "standaard-eigen-server");
    assertThat(decision.advice()).startsWith("Haal uit uw vraag of documenten: gezondheid");
  }

  @Test
  void when_each_layer_allows_another_model_the_refusal_names_both() {
    var apart =
        new Policy(
            Bouwcode.floors(),
            baseline(OPEN_BASELINE.replace("non_eu]", "non_eu]\n    models: [hier]")),
            useCase(OPEN_USE_CASE.replace("non_eu]", "non_eu]\n    models: [ver]")));

    assertThat(rules(apart.decide(question(CONSULENT))))
        .containsExactly("standaard-nee-model-basis", "standaard-nee-model");
  }

  @Test
  void an_expired_permission_for_models_is_named() {
    var lapsed =
        policy(
            useCaseOf(
                WMO.replace("jurisdiction: [eu]", "jurisdiction: [eu]\n    until: 2026-11-22")));

    var decision = refused(lapsed.decide(question(CONSULENT)));

    assertThat(rules(decision)).containsExactly("wmo-3");
    assertThat(decision.advice()).contains("verlopen").contains("privacy officer");
  }

  @Test
  void an_expired_permission_for_documents_is_named() {
    var lapsed =
        policy(
            useCaseOf(
                WMO.replace(
                    "up_to: zaakvertrouwelijk",
                    "up_to: zaakvertrouwelijk\n    until: 2026-11-22")));

    var decision = refused(lapsed.decide(with(question(CONSULENT), Confidentiality.INTERN)));

    assertThat(rules(decision)).containsExactly("standaard-nee-documenten", "wmo-2");
    assertThat(lapsed.ceiling()).isEqualTo(Confidentiality.ZAAKVERTROUWELIJK);
    assertThat(lapsed.ceiling(DAY)).isEqualTo(Confidentiality.OPENBAAR);
  }

  @Test
  void an_empty_catalogue_is_refused_with_what_to_do() {
    var decision =
        refused(
            wmo.decide(
                new PolicyRequest(
                    CONSULENT,
                    question(CONSULENT).found(),
                    Confidentiality.OPENBAAR,
                    InstructionSigns.NONE,
                    DAY,
                    List.of())));

    assertThat(rules(decision)).containsExactly("standaard-geen-model");
    assertThat(decision.advice()).contains("beheerder");
  }

  @Test
  void a_baseline_can_stop_all_asking_or_asking_about_something() {
    String stop =
        "  - id: noodstop\n    sentence: Er wordt even niets gevraagd.\n    deny: asking\n";
    var stopped = new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE + stop), useCaseOf(WMO));
    var partly =
        new Policy(
            Bouwcode.floors(),
            baseline(OPEN_BASELINE + stop + "    when: { categories: [criminal] }\n"),
            useCaseOf(WMO));

    assertThat(rules(stopped.decide(question(CONSULENT)))).containsExactly("noodstop");
    assertThat(stopped.mayAsk(CONSULENT, DAY)).isFalse();
    assertThat(partly.decide(question(CONSULENT))).isInstanceOf(Decision.Allowed.class);
    assertThat(partly.mayAsk(CONSULENT, DAY)).isTrue();
    assertThat(refused(partly.decide(question(CONSULENT, DataCategory.CRIMINAL))).advice())
        .contains("strafrechtelijke gegevens");
  }

  @Test
  void the_version_names_three_layers_and_fits_in_a_field_of_the_log() {
    assertThat(wmo.version())
        .matches("floors:[0-9a-f]{64},baseline:[0-9a-f]{64},use_case:[0-9a-f]{64}")
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void a_layer_cannot_stand_in_for_another() {
    Bouwcode misplaced = useCaseOf(WMO);

    assertThatThrownBy(() -> new Policy(Bouwcode.floors(), misplaced, misplaced))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("read it as `BASELINE`");
  }
}
