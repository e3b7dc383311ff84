package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayRefusalTest {

  private static final String TYPED = "Loopt de hulp van mevrouw Yıldız (BSN 999990019) door?";

  private final Road road = new Road();

  @Test
  void an_unknown_use_case_is_refused() {
    road.useCase = Optional.empty();
    assertRefused(new Refusal.UseCaseUnknown());
  }

  @Test
  void a_use_case_that_nobody_approved_is_refused_with_its_owner() {
    road.approval(Optional.empty());
    assertRefused(new Refusal.NotApproved("Team Wmo"));
  }

  @Test
  void an_approval_holds_on_its_last_day_and_not_after_it_or_before_its_first() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    for (var period :
        List.of(
            List.of(today.minusDays(9), today.minusDays(1)),
            List.of(today.plusDays(1), today.plusDays(9)))) {
      road.approval(Optional.of(new UseCase.Approval("p", period.getFirst(), period.getLast())));
      assertRefused(new Refusal.NotApproved("Team Wmo"));
    }
    road.approval(Optional.of(new UseCase.Approval("p", today, today)));
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
  }

  @Test
  void a_bouwcode_or_baseline_that_cannot_be_read_is_refused_with_the_owner() {
    road.useCase = Optional.of(Road.useCase("bouwcode: 1\nrules: kapot"));
    assertRefused(new Refusal.PolicyUnreadable("Team Wmo"));
    road.useCase = Optional.of(Road.useCase(Road.bouwcode("")));
    road.baseline = "";
    assertRefused(new Refusal.PolicyUnreadable("Team Wmo"));
  }

  @Test
  void a_detector_that_throws_on_the_question_keeps_nothing_of_it() {
    road.detectorThrowsOn("yıldız");
    assertThat(assertRefused(new Refusal.DetectorFailed()).question())
        .isEqualTo(KeptQuestion.NOTHING);
  }

  @Test
  void a_detector_that_throws_on_a_passage_stops_the_question() {
    road.detectorThrowsOn("huishoudelijke");
    assertThat(assertRefused(new Refusal.DetectorFailed()).question())
        .isEqualTo(KeptQuestion.NOTHING);
  }

  @Test
  void a_detector_that_throws_on_an_earlier_turn_stops_the_question() {
    road.knowledge.earlier.add(new Grounding.Earlier("giraffe", Confidentiality.OPENBAAR));
    road.detectorThrowsOn("giraffe");
    assertRefused(new Refusal.DetectorFailed());
  }

  @Test
  void a_detector_that_throws_on_the_instructions_stops_the_question() {
    road.detectorThrowsOn("antwoord kort");
    assertRefused(new Refusal.DetectorFailed());
  }

  @Test
  void words_of_the_organisation_that_cannot_be_read_stop_the_question_and_its_preview() {
    road.wordsBroken = Optional.of(Road.away());
    assertRefused(new Refusal.StoreAway());
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            no -> assertThat(no.refusal()).isEqualTo(new Refusal.StoreAway()));
    road.wordsBroken = Optional.of(new IllegalStateException("a seal is broken"));
    assertThat(assertRefused(new Refusal.DetectorFailed()).question())
        .isEqualTo(KeptQuestion.NOTHING);
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            no -> assertThat(no.refusal()).isEqualTo(new Refusal.DetectorFailed()));
    assertThat(road.detectorsAsked).isEmpty();
  }

  @Test
  void the_words_are_those_of_the_askers_organisation_asked_anew_for_each_question() {
    road.ask(TYPED);
    road.ask(TYPED);
    assertThat(road.detectorsAsked).containsExactly(Road.WATERHOVEN, Road.WATERHOVEN);
  }

  @Test
  void findings_that_overlap_or_lie_outside_the_text_are_a_detector_that_failed() {
    for (var spans :
        List.of(
            List.of(new Span(0, 9), new Span(5, 12)), List.of(new Span(0, TYPED.length() + 1)))) {
      road.detector =
          text ->
              text.equals(TYPED)
                  ? spans.stream()
                      .map(span -> new Finding(DataCategory.NAME, span, 1, List.of(Evidence.FORM)))
                      .toList()
                  : List.of();
      assertRefused(new Refusal.DetectorFailed());
    }
  }

  @Test
  void each_store_that_is_away_stops_the_question() {
    road.useCasesAway = true;
    assertRefused(new Refusal.StoreAway());
    road.useCasesAway = false;
    road.organisationsAway = true;
    assertRefused(new Refusal.StoreAway());
    road.organisationsAway = false;
    road.knowledge.broken = Optional.of(Road.away());
    assertRefused(new Refusal.StoreAway());
    road.knowledge.broken = Optional.empty();
    road.vault.brokenOnLoad = Optional.of(Road.away());
    assertRefused(new Refusal.StoreAway());
    road.vault.brokenOnLoad = Optional.empty();
    road.vault.awayOnKeep = true;
    assertRefused(new Refusal.StoreAway());
    road.vault.awayOnKeep = false;
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
  }

  @Test
  void a_seal_that_does_not_open_or_an_index_that_breaks_stops_the_question_too() {
    road.vault.brokenOnLoad = Optional.of(new IllegalStateException("the seal is broken"));
    assertRefused(new Refusal.StoreAway());
    road.vault.brokenOnLoad = Optional.empty();
    road.knowledge.broken = Optional.of(new IllegalArgumentException("the index is broken"));
    assertRefused(new Refusal.StoreAway());
  }

  @Test
  void without_a_record_there_is_no_call() {
    road.log.awayForIntents = true;
    Ended ended = road.ask(TYPED);
    assertThat(ended)
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.LogAway()));
    assertThat(road.sentAnything()).isFalse();
    assertThat(ended.account().sequence()).isEmpty();
  }

  @Test
  void a_refusal_stands_when_it_cannot_be_recorded() {
    road.useCase = Optional.empty();
    road.log.awayForIntents = true;
    assertThat(((Ended.Refused) road.ask(TYPED)).refusal()).isEqualTo(new Refusal.UseCaseUnknown());
    road.log.awayForIntents = false;
    road.log.awayForOutcomes = true;
    assertThat(((Ended.Refused) road.ask(TYPED)).refusal()).isEqualTo(new Refusal.UseCaseUnknown());
  }

  @Test
  void a_rule_that_says_no_gives_its_reason_and_what_would_help() {
    road.groups = Set.of(new GroupId("juristen"));
    Ended.Refused refused = refused(TYPED);
    assertThat(refused.refusal())
        .isInstanceOfSatisfying(
            Refusal.ByPolicy.class,
            policy -> {
              assertThat(policy.because()).isNotEmpty();
              assertThat(policy.because().getFirst().sentence()).isNotBlank();
              assertThat(policy.advice()).isNotBlank();
            });
    assertThat(refused.account().because()).isNotEmpty();
    assertThat(refused.question().text()).doesNotContain("Yıldız").doesNotContain("999990019");
    assertThat(road.log.intent()).containsEntry("decision", "refused");
  }

  @Test
  void a_question_of_the_longest_length_passes_and_one_character_more_does_not() {
    String longest = "a".repeat(Question.TEXT_CHARACTERS_MAX);
    assertThat(road.ask(longest)).isInstanceOf(Ended.Answered.class);
    assertThat(refused(longest + "a").refusal()).isEqualTo(new Refusal.TooLong());
    assertThat(road.preview(longest + "a"))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            preview -> assertThat(preview.refusal()).isEqualTo(new Refusal.TooLong()));
  }

  @Test
  void a_conversation_that_cannot_be_recorded_as_erased_is_not() {
    road.log.awayForIntents = true;
    assertThatThrownBy(
            () ->
                road.gateway()
                    .erasing(
                        road.asker(),
                        road.conversation,
                        List.of(),
                        () -> {
                          throw new AssertionError("erased without a record");
                        }))
        .isInstanceOf(AuditUnavailable.class);
  }

  private Ended.Refused assertRefused(Refusal refusal) {
    int calls = road.local.received.size();
    int recorded = road.log.outcomes.size();
    Ended.Refused refused = (Ended.Refused) road.ask(TYPED);
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(road.local.received).hasSize(calls);
    assertThat(refused.question().text()).doesNotContain("999990019");
    assertThat(road.log.outcomes).hasSize(recorded + 1);
    assertThat(road.log.ending()).isEqualTo(Ending.REFUSED);
    assertThat(road.log.outcomes.getLast().fields())
        .containsExactlyEntriesOf(java.util.Map.of("refusal", refusal.code()));
    return refused;
  }

  private Ended.Refused refused(String text) {
    int calls = road.local.received.size();
    Ended.Refused refused = (Ended.Refused) road.ask(text);
    assertThat(road.local.received).hasSize(calls);
    assertThat(road.log.ending()).isEqualTo(Ending.REFUSED);
    return refused;
  }
}
