package eu.sluis.privacy.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlesTest {

  private static final String NAMED = "Mevrouw Lotte van der Zwaard belde vandaag. ";

  @Test
  void an_initial_and_a_surname_are_of_a_name() {
    Page page = Pages.of("De kopie is gemaakt.");
    assertThat(Handles.ofName(page, "jhaverkort")).isTrue();
    assertThat(Handles.ofName(page, "ldeboer")).isTrue();
    assertThat(Handles.ofName(page, "beheer")).isFalse();
  }

  @Test
  void a_word_that_begins_or_ends_with_a_name_of_the_text_is_of_it() {
    Page page = Pages.of(NAMED);
    assertThat(Handles.named(page, "lotte")).isEqualTo(1);
    assertThat(Handles.named(page, "dezwaard")).isEqualTo(2);
    assertThat(Handles.named(page, "lottevdz")).isEqualTo(3);
    assertThat(Handles.named(page, "printer")).isZero();
    assertThat(Handles.named(page, "lot")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lotte-vdz", "mirza-h", "kvbeek-ext"})
  void small_letters_in_parts_are_a_handle_when_a_part_is_of_a_name(String handle) {
    assertThat(parted(handle)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mirza", "in-en-uit", "Lotte-vdz", "lotte-9", "zoek-ver"})
  void other_words_in_parts_are_none(String word) {
    assertThat(parted(word)).isFalse();
  }

  private static boolean parted(String word) {
    Page page = Pages.of(NAMED + word + " keek mee.");
    int start = page.text().indexOf(word, NAMED.length());
    return Handles.parted(page, start, start + word.length());
  }
}
