package eu.sluis.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.WordRefused;
import eu.sluis.vocabulary.DataCategory;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordFormTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void a_word_that_is_right_becomes_one() {
    assertThat(WordForm.typed(" Project Zeppo ", "case_number", "van ons").word(DUTCH))
        .contains(new OrganisationWords.Personal("Project Zeppo", DataCategory.CASE_NUMBER));
    assertThat(WordForm.typed("Karin de Boer", "blijft", null).word(DUTCH))
        .contains(new OrganisationWords.MayStay("Karin de Boer"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'', blijft, '', woord",
        "?, blijft, '', woord",
        "'a\nb', blijft, '', woord",
        "Zeppo, '', '', betekenis",
        "Zeppo, health, '', betekenis",
        "Zeppo, shoe_size, '', betekenis"
      })
  void each_error_stands_beside_its_field_and_what_was_typed_is_kept(
      String phrase, String meaning, String why, String field) {
    var form = WordForm.typed(phrase, meaning, why);
    assertThat(form.word(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys(field);
    assertThat(form.error(field)).isNotBlank();
    assertThat(form.phrase()).isEqualTo(phrase);
    assertThat(form.meaning()).isEqualTo(meaning);
  }

  @Test
  void a_reason_has_an_end() {
    assertThat(WordForm.typed("Zeppo", "blijft", "x".repeat(200)).word(DUTCH)).isPresent();
    var form = WordForm.typed("Zeppo", "blijft", "x".repeat(201));
    assertThat(form.word(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys("waarom");
  }

  @ParameterizedTest
  @EnumSource(WordRefused.Reason.class)
  void a_refusal_says_what_to_do_in_both_languages(WordRefused.Reason reason) {
    var dutch = WordForm.typed("Zeppo", "blijft", "");
    dutch.refused(reason, DUTCH);
    var english = WordForm.typed("Zeppo", "blijft", "");
    english.refused(reason, Locale.ENGLISH);
    assertThat(dutch.error("woord")).isNotBlank().isNotEqualTo(english.error("woord"));
  }

  @Test
  void a_form_that_a_browser_never_sent_is_no_error_of_ours() {
    var form = WordForm.typed(null, null, null);
    assertThat(form.word(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys("woord", "betekenis");
  }
}
