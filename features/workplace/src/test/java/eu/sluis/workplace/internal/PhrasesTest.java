package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.Capability;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.Refusal;
import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.shell.Wording;
import eu.sluis.workplace.Turn.Closing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal.ByPolicy(List.of(), "Vraag het team."),
          new Refusal.UseCaseUnknown(),
          new Refusal.NotApproved("Team Wmo"),
          new Refusal.PolicyUnreadable("Team Wmo"),
          new Refusal.DetectorFailed(),
          new Refusal.StoreAway(),
          new Refusal.LogAway(),
          new Refusal.LogHalted(),
          new Refusal.ModelUnknown(),
          new Refusal.ModelCannot(Set.of(Capability.CHAT)),
          new Refusal.LimitReached(
              new OverLimit(
                  new Limit(new LimitScope.OfOrganisation(), Measure.AT_ONCE, 4), Optional.empty()),
              "Team Wmo"),
          new Refusal.ApprovalNeeded("agenda/schrijf", new UUID(1, 2)),
          new Refusal.TooLong());

  @Test
  void every_refusal_has_a_title_and_a_sentence_of_its_own() {
    assertThat(REFUSALS.stream().map(refusal -> refusal.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Refusal.class.getPermittedSubclasses()).map(Class::getName).toList());
    var titles = new HashSet<>(List.of(Phrases.refusalTitle("no such code")));
    var sentences = new HashSet<>(List.of(refusal("no such code", "x")));
    for (Refusal refusal : REFUSALS) {
      assertThat(titles.add(Phrases.refusalTitle(refusal.code()))).as(refusal.code()).isTrue();
      assertThat(sentences.add(refusal(refusal.code(), "x"))).as(refusal.code()).isTrue();
    }
  }

  @Test
  void who_can_help_stands_in_the_sentence_and_is_never_an_empty_place() {
    for (String code :
        List.of("policy", "use_case_not_approved", "policy_unreadable", "limit_reached")) {
      assertThat(refusal(code, "Team Wmo").dutch()).contains("Team Wmo");
      assertThat(refusal(code, "").dutch()).contains("eigenaar").doesNotContain(": .");
    }
  }

  @Test
  void every_failure_says_what_to_do_and_only_a_cut_off_answer_speaks_of_what_stands_there() {
    for (ModelFailure.Cause cause : ModelFailure.Cause.values()) {
      for (Closing.Kind kind : List.of(Closing.Kind.FAILED, Closing.Kind.CUT_OFF)) {
        String code = cause.name().toLowerCase(Locale.ROOT);
        String sentence = Phrases.failure(new Closing(kind, code, "")).dutch();
        assertThat(sentence).isNotBlank();
        if (kind == Closing.Kind.FAILED) {
          assertThat(sentence).as(code).doesNotContain("Wat er staat");
        }
      }
    }
  }

  @Test
  void a_day_is_written_out_in_the_language_of_the_reader() {
    LocalDate day = LocalDate.of(2027, 7, 1);
    assertThat(Phrases.day(day, Locale.of("nl"))).isEqualTo("1 juli 2027");
    assertThat(Phrases.day(day, Locale.ENGLISH)).isEqualTo("1 July 2027");
  }

  private static Wording refusal(String code, String advice) {
    return Phrases.refusal(new Closing(Closing.Kind.REFUSED, code, advice));
  }
}
