package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @Test
  void a_day_begins_and_ends_in_the_netherlands_also_when_the_clock_changes() {
    var day = new Period(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25));
    assertThat(day.start()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
    assertThat(day.end()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
  }

  @Test
  void the_month_before_is_whole() {
    assertThat(Period.monthBefore(LocalDate.of(2026, 3, 31)))
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-01",
    "'', 2026-11-01",
    "1-11-2026, 2-11-2026",
    "2026-02-30, 2026-03-01",
    "-999999999-01-01, 2026-11-01",
    "2026-11-01, +999999999-12-31"
  })
  void what_is_no_period_is_said_and_kept_as_typed(String from, String until) {
    var typed = Period.Typed.of(from, until);
    assertThat(typed.period()).isEmpty();
    assertThat(typed.error()).isPresent();
    assertThat(typed.from()).isEqualTo(from);
  }

  @Test
  void nothing_typed_is_no_period() {
    assertThat(Period.Typed.of(null, null).error()).isPresent();
    assertThat(Reason.ofCode(null)).isEqualTo(Optional.empty());
    assertThat(Reason.ofCode("woo_request")).contains(Reason.WOO_REQUEST);
  }
}
