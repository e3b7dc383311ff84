package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.knowledge.Passage;
import eu.sluis.workplace.Turn.Closing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AskingTest {

  private static final List<String> NUMBERS =
      List.of("999990019", "999990020", "9999 90 032", "NL67 ABNA 0999 9999 99", "06-12345678");
  private static final List<String> WORDS =
      List.of("Loopt de hulp van", "mevrouw Yıldız", "door?", "BSN", "rekening", "Bel", "Graag");

  private final Desk desk = new Desk();

  @Test
  void a_turn_is_kept_with_its_answer_its_sources_and_what_went_along() {
    Turn turn = desk.ask("Loopt de hulp door?");
    assertThat(turn.closing()).isEqualTo(Closing.of(Closing.Kind.ANSWERED));
    assertThat(turn.answer().sources()).containsExactly(Given.cited(1, desk.help));
    assertThat(turn.material()).containsExactly(Given.cited(1, desk.help));
    assertThat(desk.conversations.turns(desk.conversation)).containsExactly(turn);
    assertThat(desk.kept().title()).isEqualTo("Loopt de hulp door?");
    assertThat(desk.log.outcomes.getLast())
        .containsEntry("supported", "1")
        .containsEntry("unsupported", "0")
        .containsEntry("cited", "1");
  }

  @Test
  void a_question_about_a_document_takes_it_along_whole_and_is_kept_as_such() {
    Passage other = Given.titled("Verlofregeling", "Verlof duurt zes weken.");
    desk.shelf.now.add(other);
    Turn turn = desk.askAbout("Vat dit samen.", other);
    assertThat(turn.material()).containsExactly(Given.cited(1, other));
    assertThat(turn.about()).containsExactly(other.document());
    assertThat(desk.askAbout("Vat dit samen.", Given.passage("Weg.")).closing().kind())
        .isEqualTo(Closing.Kind.NO_ANSWER);
  }

  @Test
  void a_document_that_may_not_be_read_cannot_be_asked_about() {
    var document = desk.help.document();
    assertThat(desk.asking().titleOf(document, Given.RIGHTS)).contains("Beleidsregels Wmo");
    desk.shelf.now.set(0, Given.readBy(desk.help, "juristen"));
    assertThat(desk.asking().titleOf(document, Given.RIGHTS)).isEmpty();
    desk.shelf.now.clear();
    assertThat(desk.asking().titleOf(document, Given.RIGHTS)).isEmpty();
  }

  @Test
  void a_sentence_that_the_model_for_entailment_does_not_find_is_shown_with_a_doubt() {
    desk.model.answer = "De huishoudelijke hulp loopt dus zes weken door [1].";
    String before = desk.ask("Loopt de hulp door?").answer().sentences().toString();
    assertThat(before).contains("SUPPORTED").doesNotContain("PARTLY");
    desk.entailment = (sentence, passages) -> List.of(OptionalDouble.of(0.1));
    assertThat(desk.ask("Loopt de hulp door?").answer().sentences())
        .extracting(Answer.Sentence::support)
        .containsExactly(Answer.Support.PARTLY);
  }

  @Test
  void a_title_is_cut_between_words_and_never_inside_a_sign() {
    desk.ask("Loopt de huishoudelijke hulp ook door als een inwoner zes weken weg is?");
    assertThat(desk.kept().title())
        .isEqualTo("Loopt de huishoudelijke hulp ook door als een inwoner zes…");
    for (int before : new int[] {58, 59, 60, 61}) {
      var other = new Desk();
      other.ask("a".repeat(before) + "\ud83d\ude00" + "b".repeat(60));
      String title = other.kept().title();
      assertThat(title.length()).isLessThanOrEqualTo(61);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(title)).isTrue();
    }
  }

  @Test
  void the_title_is_that_of_the_first_question_also_when_its_turns_could_not_be_read() {
    desk.ask("Loopt de hulp door?");
    desk.ask("En in de zomer?");
    desk.conversations.awayForTurns = true;
    desk.ask("En in de winter?");
    assertThat(desk.kept().title()).isEqualTo("Loopt de hulp door?");
  }

  @Test
  void a_question_of_which_nothing_is_kept_leaves_the_title_as_it_was() {
    desk.detector =
        _ -> {
          throw new IllegalStateException("the detector is broken");
        };
    Turn turn = desk.ask("Loopt de hulp van mevrouw Yıldız door?");
    assertThat(turn.closing()).isEqualTo(new Closing(Closing.Kind.REFUSED, "detector_failed", ""));
    assertThat(turn.toString()).doesNotContain("Yıldız");
    assertThat(desk.kept().title()).isEqualTo("Wmo-consulent");
  }

  @Test
  void nothing_that_was_removed_is_kept_in_the_title_the_turn_or_the_pseudonyms() {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("asking: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var one = new Desk();
      String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
      var text = new StringBuilder(number.startsWith("9") ? "BSN " : "");
      text.append(number);
      for (int word = random.nextInt(6); word > 0; word--) {
        text.insert(0, WORDS.get(random.nextInt(WORDS.size())) + " ");
        text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      one.model.answer = text.toString();
      Turn turn = one.ask(text.toString());
      assertThat(turn.question().text()).as("%s", text).doesNotContain(number);
      assertThat(one.kept().title()).doesNotContain(number);
      assertThat(
              new String(
                  one.conversations.pseudonyms(one.conversation).toBytes(),
                  StandardCharsets.UTF_16BE))
          .doesNotContain(number);
      assertThat(one.model.received.getLast().question().text()).doesNotContain(number);
    }
  }

  @Test
  void an_earlier_answer_goes_along_until_the_right_to_read_its_source_is_lost() {
    desk.ask("Loopt de hulp door?");
    desk.ask("En daarna?");
    assertThat(desk.model.received.getLast().earlier()).hasSize(2);
    desk.shelf.now.set(0, Given.readBy(desk.help, "juristen"));
    var other = Given.passage("Huishoudelijke hulp loopt zes weken door.");
    desk.shelf.now.add(other);
    assertThat(desk.ask("En daarna?").closing().kind()).isEqualTo(Closing.Kind.NO_ANSWER);
    assertThat(desk.model.received).hasSize(2);
  }

  @Test
  void a_turn_that_could_not_be_kept_says_so() {
    desk.conversations.awayForAdding = true;
    Asking.Asked asked = desk.asked("Loopt de hulp door?");
    assertThat(asked.kept()).isFalse();
    // It was answered, and the log says so: what is lost is only the place in the conversation.
    assertThat(asked.turn().closing()).isEqualTo(Closing.of(Closing.Kind.ANSWERED));
    assertThat(desk.log.endings).containsExactly(AuditLog.Ending.ANSWERED);
    desk.conversations.awayForAdding = false;
    assertThat(desk.asked("Loopt de hulp door?").kept()).isTrue();
  }

  @Test
  void every_end_of_the_road_has_its_closing() {
    for (ModelFailure.Cause cause : ModelFailure.Cause.values()) {
      desk.model.fails = Optional.of(cause);
      desk.model.answer = "Ja, ";
      assertThat(desk.ask("Loopt de hulp door?").closing().kind())
          .isEqualTo(
              cause == ModelFailure.Cause.CANCELLED
                  ? Closing.Kind.CANCELLED
                  : Closing.Kind.CUT_OFF);
      desk.model.answer = "";
      assertThat(desk.ask("Loopt de hulp door?").closing().kind())
          .isEqualTo(
              cause == ModelFailure.Cause.CANCELLED ? Closing.Kind.CANCELLED : Closing.Kind.FAILED);
    }
    desk.model.fails = Optional.empty();
    assertThat(desk.ask("Loopt de hulp door?").closing().kind()).isEqualTo(Closing.Kind.NO_ANSWER);
  }

  @Test
  void what_was_found_is_counted_and_a_question_without_an_answer_only_without_its_names() {
    var _ = desk.ask("Loopt de hulp door?");
    assertThat(desk.counted.found).containsExactly(desk.help);
    assertThat(desk.counted.unanswered).isEmpty();
    desk.model.answer = "";
    var _ = desk.ask("Loopt de hulp van mevrouw Okonjo-Brand door?");
    assertThat(desk.counted.unanswered)
        .singleElement()
        .asString()
        .contains("Loopt de hulp van mevrouw")
        .doesNotContain("Okonjo");
  }

  @Test
  void a_reader_who_leaves_cancels_and_what_came_is_kept() {
    desk.reader.gone = true;
    desk.model.answer = "Huishoudelijke hulp loopt zes weken door. Daarna niet";
    Turn turn = desk.ask("Loopt de hulp door?");
    assertThat(turn.closing().kind()).isEqualTo(Closing.Kind.CANCELLED);
    assertThat(desk.log.endings).containsExactly(AuditLog.Ending.CANCELLED);
    assertThat(desk.log.outcomes.getLast()).containsEntry("supported", "1");
    assertThat(turn.answer().sentences()).hasSize(2);
    assertThat(desk.conversations.turns(desk.conversation)).containsExactly(turn);
  }

  @Test
  void the_reader_gets_each_sentence_once() {
    desk.model.answer = "Dat mag. Huishoudelijke hulp loopt door [1]. Klaar";
    Turn turn = desk.ask("Loopt de hulp door?");
    assertThat(desk.reader.sentences)
        .isEqualTo(turn.answer().sentences().stream().map(Answer.Sentence::text).toList());
    assertThat(Arrays.asList("Dat mag.", "Huishoudelijke hulp loopt door.", "Klaar"))
        .isEqualTo(desk.reader.sentences);
  }

  @Test
  void erasing_is_recorded_first() {
    desk.log.away = true;
    assertThatThrownBy(() -> desk.asking().erase(desk.asker, desk.conversation))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(desk.conversations.all).hasSize(1);
    desk.log.away = false;
    desk.asking().erase(desk.asker, desk.conversation);
    assertThat(desk.conversations.all).isEmpty();
    assertThat(desk.log.intents).containsExactly(AuditLog.Action.CONVERSATION_ERASED);
    assertThat(desk.log.endings).containsExactly(AuditLog.Ending.DONE);
  }
}
