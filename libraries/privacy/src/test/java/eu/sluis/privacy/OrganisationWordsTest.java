package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.OrganisationWords.Fitness;
import eu.sluis.privacy.OrganisationWords.MayStay;
import eu.sluis.privacy.OrganisationWords.Personal;
import eu.sluis.privacy.OrganisationWords.Word;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationWordsTest {

  @ParameterizedTest
  @CsvSource({
    "de Vries, De  Vríes, true",
    "Yıldız, yildiz, true",
    "Project-Zeppo, project zeppo, true",
    "Zeppo, Zep\u200bpo, true",
    "Zeppo, Zеppo, true",
    "Zeppo, Zeppos, false",
    "'Jan, Jansen', Jan Jansen, false"
  })
  void phrases_are_the_same_as_a_reader_sees_them(String one, String other, boolean same) {
    assertThat(OrganisationWords.same(one, other)).isEqualTo(same);
  }

  @Test
  void two_words_that_read_the_same_are_refused_and_not_quoted() {
    assertThatThrownBy(
            () ->
                new OrganisationWords(
                    List.of(
                        new MayStay("Karin de Boer"),
                        new Personal("karin DE boer", DataCategory.NAME))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("Karin", "karin");
  }

  @Test
  void a_phrase_must_say_something_and_not_too_much() {
    assertThat(OrganisationWords.fitness("")).isEqualTo(Fitness.SAYS_NOTHING);
    assertThat(OrganisationWords.fitness(" - . ")).isEqualTo(Fitness.SAYS_NOTHING);
    assertThat(OrganisationWords.fitness("a")).isEqualTo(Fitness.SAYS_NOTHING);
    assertThat(OrganisationWords.fitness("ab")).isEqualTo(Fitness.FIT);
    int most = OrganisationWords.PHRASE_CHARS_MAX;
    assertThat(OrganisationWords.fitness("a".repeat(most))).isEqualTo(Fitness.FIT);
    assertThat(OrganisationWords.fitness("a".repeat(most + 1))).isEqualTo(Fitness.TOO_LONG);
    String words = "aa ".repeat(OrganisationWords.PHRASE_WORDS_MAX);
    assertThat(OrganisationWords.fitness(words)).isEqualTo(Fitness.FIT);
    assertThat(OrganisationWords.fitness(words + "bb")).isEqualTo(Fitness.TOO_LONG);
    assertThatThrownBy(() -> new MayStay("?")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void only_what_can_be_replaced_can_be_a_word(DataCategory category) {
    if (category.replaceable()) {
      assertThat(new Personal("Zeppo", category).category()).isEqualTo(category);
    } else {
      assertThatThrownBy(() -> new Personal("Zeppo", category))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void there_is_an_end_to_how_many() {
    var words = new ArrayList<Word>();
    for (int i = 0; i < OrganisationWords.WORDS_MAX; i++) {
      words.add(new MayStay("project " + i));
    }
    assertThat(new OrganisationWords(words).words()).hasSize(OrganisationWords.WORDS_MAX);
    words.add(new MayStay("nog een"));
    assertThatThrownBy(() -> new OrganisationWords(words))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
