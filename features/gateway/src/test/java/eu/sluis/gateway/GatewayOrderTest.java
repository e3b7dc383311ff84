package eu.sluis.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayOrderTest {

  private final Road road = new Road();

  @Test
  void the_record_and_the_pseudonyms_come_before_the_call_and_the_outcome_after_it() {
    road.local.says("Ja.");
    assertThat(road.ask("Loopt de hulp van mevrouw Yıldız door?"))
        .isInstanceOf(Ended.Answered.class);
    assertThat(road.steps)
        .containsExactly(
            "pseudonyms kept",
            "intent recorded",
            "called local",
            "text",
            "checked",
            "outcome recorded");
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
    assertThat(road.log.outcomes.getLast().fields())
        .containsEntry("model", "local")
        .containsEntry("prompt_tokens", "120")
        .containsEntry("answer_tokens", "30")
        .containsEntry("supported", "1");
  }

  @Test
  void the_account_tells_what_happened_in_counts_and_codes() {
    Account account = road.ask("Loopt de hulp van mevrouw Yıldız door?").account();
    assertThat(account.useCase()).isEqualTo("Wmo-consulent");
    assertThat(account.approvedUntil()).contains(LocalDate.of(2027, 7, 1));
    assertThat(account.recognised())
        .singleElement()
        .extracting(Account.Recognised::count)
        .isEqualTo(1);
    assertThat(account.passages()).isEqualTo(1);
    assertThat(account.sequence()).contains(101L);
    assertThat(account.model().map(Account.AnsweringModel::id)).contains("local");
    assertThat(account.because()).isNotEmpty();
  }

  @Test
  void nothing_that_may_be_read_is_no_answer_and_no_call() {
    road.knowledge.passages.clear();
    assertThat(road.ask("Wat eet een giraffe?")).isInstanceOf(Ended.NoAnswer.class);
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.ending()).isEqualTo(Ending.NO_ANSWER);
  }

  @Test
  void nothing_found_and_a_log_that_goes_away_is_unrecorded() {
    road.knowledge.passages.clear();
    road.log.awayForOutcomes = true;
    assertThat(road.ask("Wat eet een giraffe?")).isInstanceOf(Ended.Unrecorded.class);
  }

  @Test
  void the_search_gets_the_rights_of_the_asker_the_ceiling_of_the_policy_and_the_legal_day() {
    road.now = Instant.parse("2026-11-20T23:30:00Z");
    road.groups = Set.of(new GroupId("wmo"), new GroupId("juristen"));
    road.ask("Loopt de hulp door?");
    var expected =
        new ReadingRights(
            Road.WATERHOVEN,
            Set.of(new GroupId("wmo"), new GroupId("juristen")),
            Confidentiality.VERTROUWELIJK,
            LocalDate.of(2026, 11, 21));
    assertThat(road.knowledge.rights).hasSize(2).containsOnly(expected);
    assertThat(road.gateway().rightsFor(road.asker(), new UseCaseId("wmo"))).isEqualTo(expected);
  }

  @Test
  void a_ceiling_of_a_lower_layer_only_tightens() {
    road.baseline = road.baseline.replace("up_to: vertrouwelijk", "up_to: intern");
    road.ask("Loopt de hulp door?");
    assertThat(road.knowledge.rights.getFirst().ceiling()).isEqualTo(Confidentiality.INTERN);
  }

  @Test
  void someone_without_an_approved_use_case_reads_only_what_is_public_for_everyone() {
    road.groups = Set.of(new GroupId("wmo"));
    road.approval(Optional.empty());
    var left = road.gateway().rightsFor(road.asker(), new UseCaseId("wmo"));
    assertThat(left.groups()).containsExactly(ReadingRights.EVERYONE);
    assertThat(left.ceiling()).isEqualTo(Confidentiality.OPENBAAR);
    assertThat(road.gateway().rightsFor(road.asker(), new UseCaseId("bestaat-niet")))
        .isEqualTo(left);
  }

  @Test
  void the_search_gets_no_personal_data() {
    road.ask("Loopt de hulp van mevrouw Yıldız (BSN 999990019) door?");
    assertThat(road.knowledge.searched.getFirst())
        .contains("Loopt de hulp van mevrouw")
        .doesNotContain("Yıldız")
        .doesNotContain("999990019");
  }

  @Test
  void an_earlier_answer_is_as_closed_as_its_passages() {
    road.knowledge.earlier.add(
        new Grounding.Earlier("De meldcode is al gestart.", Confidentiality.VERTROUWELIJK));
    road.catalogue.remove(road.local);
    // The only model that is left runs elsewhere, where nothing confidential may go.
    assertThat(road.ask("Loopt de hulp door?"))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ByPolicy.class));
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.intent()).containsEntry("confidentiality", "vertrouwelijk");
  }

  @Test
  void an_erased_conversation_is_recorded_without_its_words() {
    assertThat(road.gateway().erasing(road.asker(), road.conversation, List.of(), () -> true))
        .isTrue();
    assertThat(road.log.intent())
        .containsOnlyKeys("person", "conversation")
        .containsEntry("conversation", road.conversation.toString());
    assertThat(road.log.ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void an_erased_conversation_names_what_nobody_can_open_any_more() {
    List<Hash> commitments =
        java.util.stream.IntStream.range(0, 450)
            .mapToObj(number -> Hash.ofContent(Integer.toString(number).getBytes(UTF_8)))
            .toList();
    var _ = road.gateway().erasing(road.asker(), road.conversation, commitments, () -> true);
    assertThat(road.log.intents).hasSize(3);
    assertThat(road.log.outcomes).hasSize(3);
    assertThat(road.log.facts.stream().flatMap(facts -> facts.erases().stream()))
        .containsExactlyElementsOf(commitments);
  }

  @Test
  void the_log_never_calls_erased_what_is_still_there() {
    List<Hash> commitments = List.of(Hash.EMPTY_TREE);
    assertThat(road.gateway().erasing(road.asker(), road.conversation, commitments, () -> false))
        .isFalse();
    assertThat(road.log.ending()).isEqualTo(Ending.FAILED);
    assertThatThrownBy(
            () ->
                road.gateway()
                    .erasing(
                        road.asker(),
                        road.conversation,
                        commitments,
                        () -> {
                          throw new IllegalStateException("the store is away");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(road.log.ending()).isEqualTo(Ending.FAILED);
    assertThat(road.log.facts).allMatch(facts -> facts.erases().isEmpty());
  }

  @Test
  void the_record_commits_to_what_is_kept_and_to_nothing_else() {
    Ended ended = road.ask("Loopt de hulp van Yıldız Demir (999990019) door?");
    Evidence evidence = ended.account().evidence().orElseThrow();
    Commitment question = road.log.facts.getFirst().commitments().getFirst();
    assertThat(question.of()).isEqualTo("question");
    assertThat(opens(question, evidence.questionSalt(), ended.question().text())).isTrue();
    assertThat(opens(question, evidence.questionSalt(), ended.question().text() + " ")).isFalse();
    assertThat(ended.question().text()).doesNotContain("999990019");

    // This listener keeps no answer.
    assertThat(road.log.facts.getLast().commitments()).isEmpty();
    assertThat(evidence.answerSalt()).isEmpty();
    assertThat(ended.account().toString()).doesNotContain(evidence.questionSalt());
  }

  private static boolean opens(Commitment commitment, String salt, String content) {
    try {
      return commitment.opens(Salt.fromHex(salt), content.getBytes(UTF_8));
    } catch (Malformed malformed) {
      return false;
    }
  }
}
