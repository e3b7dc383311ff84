package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.monitor.PatternLimits;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFormTest {

  private static final PatternLimits LIMITS =
      new PatternLimits(
          Duration.ofSeconds(10),
          LocalTime.of(7, 0),
          LocalTime.of(19, 30),
          ZoneId.of("America/Kralendijk"),
          5,
          2.5);

  @Test
  void what_holds_comes_back_from_its_own_form() {
    PatternForm form = PatternForm.of(LIMITS);
    assertThat(form.limits()).contains(LIMITS);
    assertThat(form.zones()).filteredOn(PatternPages.ZoneView::chosen).hasSize(1);
    assertThat(PatternForm.fields(LIMITS))
        .containsEntry("quick_seconds", "10")
        .containsEntry("day_end", "19:30")
        .containsEntry("zone", "America/Kralendijk")
        .containsEntry("times", "2.5");
  }

  @Test
  void a_comma_is_a_decimal_point_too() {
    assertThat(typed("10", "07:00", "19:30", "America/Kralendijk", "5", "2,5").limits())
        .contains(LIMITS);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 07:00, 19:00, Europe/Amsterdam, 5, 2",
    "3601, 07:00, 19:00, Europe/Amsterdam, 5, 2",
    "tien, 07:00, 19:00, Europe/Amsterdam, 5, 2",
    "10, 7 uur, 19:00, Europe/Amsterdam, 5, 2",
    "10, 19:00, 07:00, Europe/Amsterdam, 5, 2",
    "10, 07:00, 19:00, Europe/Waterhoven, 5, 2",
    "10, 07:00, 19:00, Europe/Amsterdam, 0, 2",
    "10, 07:00, 19:00, Europe/Amsterdam, 5, 0.5",
    "10, 07:00, 19:00, Europe/Amsterdam, 5, 101",
    "10, 07:00, 19:00, Europe/Amsterdam, 5, NaN",
  })
  void what_is_out_of_bounds_is_said_and_stays_as_it_was_typed(
      String quick, String begin, String end, String zone, String least, String times) {
    PatternForm form = typed(quick, begin, end, zone, least, times);
    assertThat(form.limits()).isEmpty();
    assertThat(form.wrong()).isPresent();
    assertThat(form.quick()).isEqualTo(quick);
    assertThat(form.times()).isEqualTo(times);
  }

  @Test
  void what_was_not_sent_is_wrong() {
    assertThat(PatternForm.typed(null, null, null, null, null, null).wrong()).isPresent();
  }

  private static PatternForm typed(
      String quick, String begin, String end, String zone, String least, String times) {
    return PatternForm.typed(quick, begin, end, zone, least, times);
  }
}
