package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Support.Verdict;
import eu.sluis.knowledge.Support.Verdict.Supported;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a reader may change in what words make of a sentence, and what it may not. */
class SupportWithReaderTest {

  private static final String PASSAGE =
      "De aanvrager ontvangt binnen zes weken bericht van het college. De leges bedragen € 48,20.";

  private static final String IN_OTHER_WORDS =
      "Wie iets vraagt, hoort er na hooguit anderhalve maand meer over van B en W.";

  private static Verdict check(PassageReader reader, String sentence) {
    return new Support(reader).check(sentence, List.of(PASSAGE));
  }

  @Test
  void a_reader_that_is_sure_lifts_what_words_doubt() {
    assertThat(check(PassageReader.NONE, "Het college laat binnen zes weken van zich horen."))
        .isNotInstanceOf(Supported.class);
    assertThat(check(GivenReader.of(8), "Het college laat binnen zes weken van zich horen."))
        .isInstanceOf(Supported.class);
  }

  @Test
  void a_reader_that_is_sure_of_the_opposite_casts_a_doubt() {
    String turned = "De leges van € 48,20 betaalt de aanvrager binnen zes weken.";
    assertThat(check(GivenReader.of(-12), turned)).isNotInstanceOf(Supported.class);
  }

  @Test
  void no_reader_lifts_a_figure_or_a_name_that_stands_nowhere() {
    assertThat(check(GivenReader.of(20), "De leges bedragen € 51,75."))
        .isNotInstanceOf(Supported.class);
    assertThat(check(GivenReader.of(20), "De aanvrager ontvangt bericht van Rijkswaterstaat."))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void where_words_agree_a_reader_that_leans_the_other_way_changes_nothing() {
    assertThat(check(GivenReader.of(-4), "De leges zijn 48,20 euro."))
        .isInstanceOf(Supported.class);
  }

  @Test
  void what_stands_word_for_word_is_not_read() {
    var reader = GivenReader.of(-20);
    assertThat(check(reader, "De leges bedragen € 48,20.")).isInstanceOf(Supported.class);
    assertThat(reader.read).isEmpty();
  }

  @Test
  void a_reader_that_cannot_tell_changes_nothing() {
    var silent = new GivenReader(OptionalDouble.empty());
    for (String sentence : List.of(IN_OTHER_WORDS, "De leges bedragen € 48.")) {
      assertThat(check(silent, sentence)).isEqualTo(check(PassageReader.NONE, sentence));
    }
  }

  @Test
  void of_many_passages_few_parts_are_read() {
    var reader = GivenReader.of(-1);
    var cited =
        List.of(
            PASSAGE, "Het zwembad is dicht.", "De bus rijdt.", "Het regent.", "De haan kraait.");
    var _ = new Support(reader).check("Het college laat binnen zes weken van zich horen.", cited);
    assertThat(reader.read).hasSize(4).contains(PASSAGE);
  }
}
