package eu.sluis.privacy.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaybeAgeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zij is 52 en woont alleen | 52 | 52",
        "sinds haar 16e hier | 16e | 16e",
        "op mijn 41ste begonnen | 41ste | 41ste",
        "de buurman (80+) klaagt | 80 | 80+",
        "client, man, 30-er | 30 | 30-er",
        "haar kind, 7 mnd oud | 7 | 7 mnd",
        "een baby van 6 wkn | 6 | 6 wkn"
      })
  void figures_that_may_be_an_age_end_with_what_counts_the_years(
      String text, String number, String whole) {
    Page page = Pages.of(text);
    int token = Pages.token(page, number);
    int end = MaybeAge.end(page, token);
    assertThat(end).isPositive();
    assertThat(page.piece(page.tokens().start(token), end)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "om 16.30 uur | 16",
        "op 12-03 gemeld | 12",
        "in 1984 gebouwd | 1984",
        "er waren 116 mensen | 116",
        "route A2 | 2",
        "lokaal 12b | 12"
      })
  void other_figures_do_not(String text, String number) {
    Page page = Pages.of(text);
    assertThat(MaybeAge.end(page, Pages.token(page, number))).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mijn moeder wordt 82, zij vergeet veel.",
        "Zij is 82.",
        "Hoe oud bent u?\n82",
        "Mark de Bles, 82, zag het gebeuren.",
        "Mevrouw Smit rookt. 82. Woont alleen."
      })
  void somebody_may_be_meant(String text) {
    Page page = Pages.of(text);
    assertThat(MaybeAge.somebody(page, Pages.token(page, "82"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De kast staat op plank 82 links.",
        "Er kwamen 82 aanvragen binnen.",
        "Zij is 82 meter verderop geparkeerd.",
        "1 De agenda\n82) Sluiting van de markt"
      })
  void nobody_is_near(String text) {
    Page page = Pages.of(text);
    assertThat(MaybeAge.somebody(page, Pages.token(page, "82"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "een vrouw van honderdeneen. | honderdeneen | true",
        "een zeventiger uit de buurt | zeventiger | true",
        "sinds haar negende | negende | true",
        "drie kinderen | drie | false",
        "de negende vergadering | negende | false",
        "een kast | een | false"
      })
  void a_word_for_a_number_counts_when_it_stands_by_itself(
      String text, String word, boolean counted) {
    Page page = Pages.of(text);
    assertThat(MaybeAge.counted(page, Pages.token(page, word))).isEqualTo(counted);
  }
}
