package eu.sluis.policy;

import static eu.sluis.policy.Fixture.CONSULENT;
import static eu.sluis.policy.Fixture.DUTCH;
import static eu.sluis.policy.Fixture.EUROPEAN;
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

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.InstructionSigns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules against text that instructs a model, and about where an answer may point. */
class AnswerRulesTest {

  @Test
  void signs_of_instructions_keep_a_question_on_the_own_server_or_stop_it() {
    var here =
        policy(
            useCaseOf(
                WMO
                    + """
                      - id: opdracht-ver
                        sentence: Met tekens van een opdracht blijft een vraag op de eigen server.
                        deny: models
                        when: { instructions_from: some }
                        beyond: on_premises
                      - id: opdracht-stop
                        sentence: Met een duidelijke opdracht in een document wordt niets gevraagd.
                        deny: asking
                        when: { instructions_from: strong }
                    """));
    var question = question(CONSULENT);

    assertThat(allowed(here.decide(question)).models()).contains(DUTCH.id());
    assertThat(allowed(here.decide(with(question, InstructionSigns.SOME))).models())
        .containsExactly(HERE.id());
    var stopped = refused(here.decide(with(question, InstructionSigns.STRONG)));
    assertThat(rules(stopped)).containsExactly("opdracht-stop");
    assertThat(stopped.advice()).contains("zonder het document");
  }

  @Test
  void links_go_where_the_organisation_says_and_a_use_case_only_narrows() {
    String ours =
        """
          - id: links
            sentence: Links naar eigen sites.
            allow: links
            hosts: [wetten.overheid.nl, "*.waterhoven.example"]
        """;
    String theirs =
        """
          - id: links-proef
            sentence: Links naar de wet.
            allow: links
            hosts: [wetten.overheid.nl, ver.example]
            until: 2026-11-30
        """;
    var without = policy(useCaseOf(WMO));
    var organisation =
        new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE + ours), useCaseOf(WMO));
    var both =
        new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE + ours), useCaseOf(WMO + theirs));
    var question = question(CONSULENT);

    assertThat(allowed(without.decide(question)).linkHosts()).containsExactly(Set.of());
    assertThat(allowed(organisation.decide(question)).linkHosts())
        .containsExactly(Set.of("wetten.overheid.nl", "*.waterhoven.example"));
    assertThat(allowed(both.decide(question)).linkHosts())
        .containsExactly(
            Set.of("wetten.overheid.nl", "*.waterhoven.example"),
            Set.of("wetten.overheid.nl", "ver.example"));
    assertThat(allowed(both.decide(on(question, LocalDate.of(2026, 12, 1)))).linkHosts())
        .containsExactly(Set.of("wetten.overheid.nl", "*.waterhoven.example"), Set.of());
  }

  @Test
  void a_tool_needs_both_layers_and_gets_what_both_name() {
    String ours =
        """
          - id: gereedschap
            sentence: Het kadaster en de agenda.
            allow: tools
            tools: [kadaster/zoek, "agenda/*"]
            with: [address, postcode]
        """;
    String theirs =
        """
          - id: gereedschap-proef
            sentence: Het kadaster en post.
            allow: tools
            tools: [kadaster/zoek, post/stuur]
            with: [address, name]
          - id: agenda-proef
            sentence: De agenda, als iemand ja zegt.
            allow: tools
            tools: [agenda/lees]
            approval: always
            until: 2026-11-30
        """;
    LocalDate day = LocalDate.of(2026, 11, 20);
    var policy =
        new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE + ours), useCaseOf(WMO + theirs));

    var zoek = policy.tools(day).of("kadaster", "zoek").orElseThrow();
    assertThat(zoek.data()).containsExactly(DataCategory.ADDRESS);
    assertThat(zoek.alwaysAsks()).isFalse();
    assertThat(zoek.because())
        .containsExactly(new RuleId("gereedschap"), new RuleId("gereedschap-proef"));
    assertThat(policy.tools(day).of("agenda", "lees").orElseThrow().alwaysAsks()).isTrue();
    assertThat(policy.tools(day).of("agenda", "schrijf")).isEmpty();
    assertThat(policy.tools(day).of("post", "stuur")).isEmpty();
    assertThat(policy.tools(LocalDate.of(2026, 12, 1)).of("agenda", "lees")).isEmpty();
    assertThat(policy(useCaseOf(WMO + theirs)).tools(day).none()).isTrue();
    assertThat(policy(useCaseOf(WMO)).tools(day).none()).isTrue();
  }

  @Test
  void pictures_go_where_both_layers_let_them() {
    String rule =
        """
          - id: beeld%s
            sentence: Beeld mag naar %s.
            allow: images
            residency: %s
        """;
    var both =
        new Policy(
            Bouwcode.floors(),
            baseline(OPEN_BASELINE + rule.formatted("-basis", "Nederland", "netherlands")),
            useCaseOf(WMO + rule.formatted("", "hier", "on_premises")));
    var request = question(CONSULENT);
    var pictured =
        new PolicyRequest(
            request.asker(),
            request.found(),
            request.highest(),
            request.signs(),
            request.day(),
            List.of(HERE, DUTCH),
            Set.of(Medium.IMAGES));

    assertThat(allowed(both.decide(pictured)).models()).containsExactly(HERE.id());
    assertThat(rules(both.decide(pictured)))
        .contains("beeld", "beeld-basis", "standaard-nee-beeld");
    var one =
        refused(
            policy(useCaseOf(WMO + rule.formatted("", "hier", "on_premises"))).decide(pictured));
    assertThat(rules(one)).containsExactly("standaard-nee-beeld");
    assertThat(one.advice()).startsWith("Stuur het zonder beeld");
    assertThat(allowed(both.decide(request)).because())
        .extracting(reason -> reason.rule().value())
        .doesNotContain("beeld", "standaard-nee-beeld");
  }

  @Test
  void the_owner_says_which_model_comes_first_and_the_organisation_does_not() {
    String wish = WMO.replace("    allow: models\n", "    allow: models\n    prefer: price\n");
    assertThat(allowed(policy(useCaseOf(WMO)).decide(question(CONSULENT))).prefer()).isEmpty();
    assertThat(allowed(policy(useCaseOf(wish)).decide(question(CONSULENT))).prefer())
        .contains(Prefer.PRICE);
    assertThat(useCaseOf(wish).version()).isNotEqualTo(useCaseOf(WMO).version());
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.BASELINE,
                    """
                    bouwcode: 1
                    name: Proef
                    source: Beleid
                    rules:
                      - id: modellen
                        sentence: Modellen hier.
                        allow: models
                        residency: eu
                        jurisdiction: [eu]
                        prefer: price
                    """))
        .isInstanceOf(PolicyUnreadable.class)
        .hasMessageContaining("prefer");
  }

  @Test
  void something_is_kept_as_long_as_both_layers_let_it() {
    String rule =
        """
          - id: bewaren%s
            sentence: Bewaren mag.
            allow: history
            days: %d
            until: %s
        """;
    LocalDate day = LocalDate.of(2026, 11, 20);
    LocalDate later = LocalDate.of(2026, 12, 1);
    var organisation = baseline(OPEN_BASELINE + rule.formatted("-basis", 30, "2028-01-01"));
    String both = rule.formatted("", 7, "2028-01-01") + rule.formatted("-lang", 365, "2026-11-30");
    var policy = new Policy(Bouwcode.floors(), organisation, useCaseOf(WMO + both));

    assertThat(policy.historyDays(day)).hasValue(30);
    assertThat(policy.historyDays(later)).as("the longer rule has lapsed").hasValue(7);
    assertThat(policy(useCaseOf(WMO + both)).historyDays(day)).as("only the use case").isEmpty();
    assertThat(new Policy(Bouwcode.floors(), organisation, useCaseOf(WMO)).historyDays(day))
        .as("only the organisation")
        .isEmpty();
    assertThat(useCaseOf(WMO + rule.formatted("", 7, "2028-01-01")).version())
        .isNotEqualTo(useCaseOf(WMO + rule.formatted("", 8, "2028-01-01")).version());
    for (String days : List.of("0", "3651", "-1", "7.5", "veel", "99999999999")) {
      assertThatThrownBy(
              () ->
                  Bouwcode.read(
                      Layer.USE_CASE,
                      "bouwcode: 1\nname: Proef\nsource: DPIA 1\nrules:\n"
                          + "  - { id: fout, sentence: Bewaren., allow: history, days: "
                          + days
                          + " }"))
          .isInstanceOf(PolicyUnreadable.class)
          .hasMessageContaining("from 1 to 3650");
    }
  }

  @Test
  void an_answer_is_given_again_as_long_as_both_layers_let_it() {
    String rule =
        "  - { id: opnieuw, sentence: Opnieuw mag., allow: cache, minutes: %d, until: 2026-11-30 }\n";
    LocalDate day = LocalDate.of(2026, 11, 20);
    var organisation = baseline(OPEN_BASELINE + rule.formatted(10));
    var policy = new Policy(Bouwcode.floors(), organisation, useCaseOf(WMO + rule.formatted(60)));
    assertThat(policy.cacheMinutes(day)).hasValue(10);
    assertThat(policy.historyDays(day)).as("that is another rule").isEmpty();
    assertThat(policy.cacheMinutes(LocalDate.of(2026, 12, 1))).as("lapsed").isEmpty();
    assertThat(policy(useCaseOf(WMO + rule.formatted(60))).cacheMinutes(day)).isEmpty();
    assertThat(new Policy(Bouwcode.floors(), organisation, useCaseOf(WMO)).cacheMinutes(day))
        .isEmpty();
    assertThat(useCaseOf(WMO + rule.formatted(60)).version())
        .isNotEqualTo(useCaseOf(WMO + rule.formatted(61)).version());
  }

  @Test
  void a_recording_goes_where_both_layers_let_it_and_counts_as_if_anything_were_said_in_it() {
    String rule =
        """
          - id: geluid%s
            sentence: Geluid mag ver.
            allow: audio
            residency: outside_eu
        """;
    Bouwcode ours = baseline(OPEN_BASELINE + rule.formatted("-basis"));
    var silent = new Policy(Bouwcode.floors(), ours, useCase(OPEN_USE_CASE + rule.formatted("")));
    var wmo = new Policy(Bouwcode.floors(), ours, useCaseOf(WMO + rule.formatted("")));
    var spoken = recorded(question(CONSULENT));

    assertThat(allowed(silent.decide(spoken)).models())
        .as("the floors: never outside the EU, never under foreign law")
        .containsExactlyInAnyOrder(EUROPEAN.id(), DUTCH.id(), HERE.id());
    assertThat(rules(silent.decide(spoken)))
        .contains("geluid", "geluid-basis", "wet-bijzonder-eu", "wet-strafrecht-leverancier");
    assertThat(allowed(wmo.decide(spoken)).models())
        .as("no rule lets what is sensitive leave, so neither may what may be")
        .containsExactly(HERE.id());
    assertThat(allowed(wmo.decide(question(CONSULENT))).models()).contains(DUTCH.id());
    assertThat(rules(refused(policy(useCaseOf(WMO + rule.formatted(""))).decide(spoken))))
        .contains("standaard-nee-geluid");
    var nothingCriminal =
        useCaseOf(
            WMO
                + rule.formatted("")
                + """
                  - id: geen-strafrecht
                    sentence: Niet over strafrecht.
                    deny: asking
                    when: { categories: [criminal] }
                """);
    assertThat(rules(refused(new Policy(Bouwcode.floors(), ours, nothingCriminal).decide(spoken))))
        .contains("geen-strafrecht");
  }

  private static PolicyRequest recorded(PolicyRequest request) {
    return new PolicyRequest(
        request.asker(),
        request.found(),
        request.highest(),
        request.signs(),
        request.day(),
        request.models(),
        Set.of(Medium.AUDIO));
  }

  @Test
  void what_is_no_tool_is_refused() {
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.USE_CASE,
                    """
                    bouwcode: 1
                    name: Proef
                    source: DPIA 1
                    rules:
                      - id: fout
                        sentence: Alles.
                        allow: tools
                        tools: ["*"]
                    """))
        .isInstanceOf(PolicyUnreadable.class)
        .hasMessageContaining("tools");
  }
}
