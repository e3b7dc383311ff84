package eu.sluis.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.internal.Clues.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen of a sentence for a question; what that means together is learned. */
class CluesTest {

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("Een bewonersvergunning vraagt u aan met DigiD.", 0),
          new Sentence("De vergunning kost € 84 per jaar, en u krijgt hem binnen vijf dagen.", 0),
          new Sentence("Het zwembad is op maandag dicht.", 1));

  private static double value(Clue clue, String question, int sentence) {
    var above = List.of("Parkeren in Oudermeer", "Zwemmen");
    return new Clues(question, SENTENCES, above).of(sentence).getOrDefault(clue, 0.0);
  }

  @Test
  void what_is_asked_for_is_seen_where_it_stands() {
    String question = "Hoeveel kost de vergunning?";
    assertThat(value(Clue.KIND, question, 1)).isEqualTo(1);
    assertThat(value(Clue.KIND, question, 0)).isEqualTo(0.5);
    assertThat(value(Clue.KIND, question, 2)).isZero();
    assertThat(value(Clue.KIND_IN_PASSAGE, question, 0)).isEqualTo(1);
    assertThat(value(Clue.KIND_CLAUSE, question, 1)).isEqualTo(1);
    assertThat(value(Clue.ASKED_MONEY, question, 1)).isEqualTo(1);
    assertThat(value(Clue.ASKED_TIME, question, 1)).isZero();
  }

  @Test
  void words_count_in_the_sentence_above_it_and_in_its_passage() {
    String question = "Vraag ik de vergunning in Oudermeer aan met DigiD?";
    assertThat(value(Clue.OWN, question, 0)).isLessThan(value(Clue.CLOSE, question, 0));
    assertThat(value(Clue.OWN, question, 1)).isLessThan(value(Clue.PASSAGE, question, 1));
    assertThat(value(Clue.ABOVE, question, 0)).isPositive();
    assertThat(value(Clue.ABOVE, question, 2)).isZero();
    assertThat(value(Clue.NAMES_KNOWN, question, 0)).isEqualTo(2);
    assertThat(value(Clue.NAMES_UNKNOWN, question, 2)).isEqualTo(2);
  }

  @Test
  void a_word_that_the_passage_lacks_is_missing() {
    String question = "Kost de vergunning voor een caravan ook € 84?";
    assertThat(value(Clue.MISSING, question, 1)).isEqualTo(1);
    assertThat(value(Clue.MISSING_ANYWHERE, question, 1)).isEqualTo(1);
    assertThat(value(Clue.MISSING_MOST, question, 1)).isPositive();
    assertThat(value(Clue.FIGURES, question, 1)).isEqualTo(1);
    assertThat(value(Clue.FIGURES_UNKNOWN, question, 1)).isZero();
    assertThat(value(Clue.FIGURES_UNKNOWN, question, 2)).isEqualTo(1);
  }

  @Test
  void another_passage_may_hold_more() {
    String question = "Is het zwembad op maandag open?";
    assertThat(value(Clue.BETTER_ELSEWHERE, question, 1)).isPositive();
    assertThat(value(Clue.BETTER_ELSEWHERE, question, 2)).isZero();
    assertThat(value(Clue.AHEAD, question, 2)).isGreaterThan(value(Clue.AHEAD, question, 1));
  }
}
