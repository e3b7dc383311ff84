package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LogWordsTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void every_action_has_words_of_its_own() {
    assertThat(Arrays.stream(Action.values()).map(LogWords::of).map(words -> words.in(DUTCH)))
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("_"));
  }

  @Test
  void every_ending_has_words_of_its_own() {
    assertThat(Arrays.stream(Ending.values()).map(LogWords::of).map(words -> words.in(DUTCH)))
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("_"));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void an_ending_is_green_only_when_it_went_well(Ending ending) {
    assertThat(LogWords.tone(ending).equals("ok"))
        .isEqualTo(ending == Ending.ANSWERED || ending == Ending.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECOGNISED | name=2 bsn=1 | 2 namen, 1 BSN",
        "RECOGNISED | '' | geen",
        "RECOGNISED | name=2 shoe_size=3 | 2 namen, shoe_size=3",
        "IN_PASSAGES | name=1 email=… | 1 naam, email=…",
        "TREATMENTS | name=pseudonymise bsn=remove | naam: schuilnaam, BSN: verwijderd",
        "TREATMENTS | name=hide | name=hide",
        "CONFIDENTIALITY | zeer_geheim | zeer geheim",
        "CONFIDENTIALITY | later | later",
        "CATEGORY | case_number | zaaknummer",
        "CATEGORY | later | later",
        "KIND | may_stay | mag blijven staan",
        "DECISION | allowed | toegestaan",
        "REFUSAL | a_new_code | a_new_code",
        "CAUSE | '' | –",
        "PROMPT_TOKENS | -1 | onbekend",
        "CHARACTERS | 812 | 812"
      })
  void a_value_is_told_in_words_and_an_unknown_one_as_it_is(
      LogField field, String value, String words) {
    assertThat(LogWords.value(field, value, DUTCH)).isEqualTo(words);
  }

  @Test
  void a_moment_is_that_of_the_netherlands_in_summer_and_in_winter() {
    assertThat(LogWords.moment(Instant.parse("2026-07-01T07:04:05Z"), DUTCH))
        .isEqualTo("1 juli 2026, 9.04.05 uur");
    assertThat(LogWords.moment(Instant.parse("2026-11-22T23:04:05Z"), Locale.ENGLISH))
        .isEqualTo("23 November 2026, 00:04:05");
  }

  @Test
  void a_field_is_known_by_its_code() {
    assertThat(LogField.ofCode("passage_hashes")).contains(LogField.PASSAGE_HASHES);
    assertThat(LogField.ofCode("shoe_size")).isEmpty();
  }
}
