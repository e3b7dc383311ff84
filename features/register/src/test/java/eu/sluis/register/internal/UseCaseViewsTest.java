package eu.sluis.register.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.register.Organisation;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCase.Approval;
import eu.sluis.register.internal.Pages.Badge;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UseCaseViewsTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
  private static final LocalDate LAST = LocalDate.of(2027, 7, 1);
  private static final Approval APPROVAL = new Approval("privacy officer", FIRST, LAST);
  private static final String BASELINE = "bouwcode: 1\nname: Gemeente\nrules: []\n";
  private static final String OWN =
      """
      bouwcode: 1
      name: Wmo
      source: DPIA
      approved_by: privacy officer
      until: 2027-07-01
      rules:
        - id: wmo-1
          sentence: Wmo-consulenten mogen hier vragen stellen.
          allow: asking
          groups: [wmo]
          source: DPIA 3
        - id: wmo-2
          sentence: Het rekeningnummer gaat niet mee.
          treat: remove
          categories: [iban]
          source: DPIA 4
      """;

  @ParameterizedTest
  @CsvSource({
    "2026-01-14, gate, goedgekeurd vanaf 15 januari 2026",
    "2026-01-15, ok, goedgekeurd tot en met 1 juli 2027",
    "2027-07-01, ok, goedgekeurd tot en met 1 juli 2027",
    "2027-07-02, stop, verlopen: goedgekeurd tot en met 1 juli 2027"
  })
  void the_state_follows_the_day(LocalDate day, String tone, String text) {
    var views = views(day, Role.USER);
    assertThat(views.badge(Standing.of(Optional.of(APPROVAL), day)))
        .isEqualTo(new Badge(tone, text));
  }

  @Test
  void without_an_approval_it_is_not_approved_yet() {
    assertThat(views(FIRST, Role.USER).badge(Standing.of(Optional.empty(), FIRST)))
        .isEqualTo(new Badge("gate", "nog niet goedgekeurd"));
  }

  @Test
  void an_approval_that_ends_before_it_begins_is_expired_after_its_last_day() {
    var backwards = new Approval("iemand", LAST, FIRST);
    assertThat(Standing.of(Optional.of(backwards), LAST)).isEqualTo(new Standing.Expired(FIRST));
  }

  @Test
  void asking_is_offered_only_on_a_day_that_is_approved() throws PolicyUnreadable {
    for (LocalDate day : List.of(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1))) {
      var shown = views(day, Role.USER).of(useCase(OWN), Optional.of(policy()));
      assertThat(shown.askable()).isEqualTo(!day.isBefore(FIRST) && !day.isAfter(LAST));
      assertThat(shown.hindrance()).isEmpty();
    }
  }

  @Test
  void asking_is_not_offered_to_who_the_rules_leave_out() throws PolicyUnreadable {
    var someone = new Asker(WATERHOVEN, PersonId.random(), Set.of(Role.USER), Set.of());
    var shown =
        new UseCaseViews(someone, FIRST, Locale.of("nl")).of(useCase(OWN), Optional.of(policy()));
    assertThat(shown.askable()).isFalse();
    assertThat(shown.hindrance()).isEqualTo("De regels laten u hier nu geen vragen stellen.");
  }

  @Test
  void asking_is_not_offered_to_an_auditor_who_is_no_user() throws PolicyUnreadable {
    var shown = views(FIRST, Role.AUDITOR).of(useCase(OWN), Optional.of(policy()));
    assertThat(shown.askable()).isFalse();
    assertThat(shown.hindrance()).isEmpty();
  }

  @Test
  void asking_is_not_offered_when_the_rules_cannot_be_read() {
    var shown = views(FIRST, Role.USER).of(useCase("x"), Optional.empty());
    assertThat(shown.askable()).isFalse();
    assertThat(shown.hindrance()).contains("niet te lezen");
  }

  @Test
  void a_rule_is_a_sentence_with_its_source_and_a_place_to_link_to() {
    var rules = views(FIRST, Role.USER).chapter("use_case", rulebook(OWN).useCase()).rules();
    assertThat(rules)
        .extracting(rule -> rule.anchor() + " " + rule.allows() + " " + rule.source())
        .containsExactly("use_case-wmo-1 true DPIA 3", "use_case-wmo-2 false DPIA 4");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_who_can_repair_it_sees_the_line_that_cannot_be_read(Role role) {
    var shown = views(FIRST, role).chapter("use_case", rulebook(OWN + "oeps: ja\n").useCase());
    assertThat(shown.readable()).isFalse();
    assertThat(shown.rules()).isEmpty();
    if (Set.of(Role.OWNER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR).contains(role)) {
      assertThat(shown.problem()).startsWith("line 17: ");
    } else {
      assertThat(shown.problem()).isEmpty();
    }
  }

  @Test
  void what_cannot_be_read_hides_no_other_layer() {
    Rulebook rulebook = rulebook("niet te lezen");
    assertThat(rulebook.useCase()).isInstanceOf(Rulebook.Chapter.NotUnderstood.class);
    assertThat(rulebook.baseline()).isInstanceOf(Rulebook.Chapter.Understood.class);
    assertThat(rulebook.floors()).isInstanceOf(Rulebook.Chapter.Understood.class);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_owner_and_privacy_officer_see_the_versions(Role role) throws PolicyUnreadable {
    var versions = views(FIRST, role).versions(policy());
    if (role == Role.OWNER || role == Role.PRIVACY_OFFICER) {
      assertThat(versions)
          .extracting(version -> version.layer() + " " + String.join("", version.hash()).length())
          .containsExactly("Wat de wet zegt 64", "Hele gemeente 64", "Deze toepassing 64");
    } else {
      assertThat(versions).isEmpty();
    }
  }

  private static UseCaseViews views(LocalDate day, Role role) {
    return new UseCaseViews(
        new Asker(WATERHOVEN, PersonId.random(), Set.of(role), Set.of(new GroupId("wmo"))),
        day,
        Locale.of("nl"));
  }

  private static Policy policy() throws PolicyUnreadable {
    return new Policy(
        Bouwcode.floors(),
        Bouwcode.read(Layer.BASELINE, BASELINE),
        Bouwcode.read(Layer.USE_CASE, OWN));
  }

  private static Rulebook rulebook(String bouwcode) {
    return Rulebook.of(
        useCase(bouwcode),
        Optional.of(new Organisation(WATERHOVEN, "Waterhoven", "waterhoven.example", BASELINE)));
  }

  private static UseCase useCase(String bouwcode) {
    return new UseCase(
        new UseCaseId("wmo"),
        WATERHOVEN,
        "Wmo",
        "Doel",
        "artikel 2.3.2 Wmo 2015",
        "Team Wmo",
        "",
        bouwcode,
        Optional.of(APPROVAL),
        List.of());
  }
}
