package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.monitor.LogIndex.Tally;
import eu.sluis.monitor.Pattern;
import eu.sluis.monitor.PatternLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final PatternLimits LIMITS =
      new PatternLimits(
          Duration.ofSeconds(10), LocalTime.of(7, 0), LocalTime.of(19, 0), HERE, 5, 2);

  private static List<Tally> weeks(long... counts) {
    var tallies = new ArrayList<Tally>();
    for (int week = 0; week < counts.length; week++) {
      tallies.add(new Tally("wmo", "floor:a", week, counts[week]));
    }
    return tallies;
  }

  @ParameterizedTest
  @CsvSource({
    // now, earlier weeks of 2, 2 and 3 (at most 3, 7/3 on average)
    "10, true",
    "5, true",
    "4, false",
    "3, false",
    "0, false"
  })
  void unusual_is_often_and_more_than_ever_and_twice_the_average(long now, boolean unusual) {
    var rows = Patterns.rows(weeks(now, 2, 2, 3), 3, LIMITS);
    assertThat(rows.stream().anyMatch(Patterns.Row::unusual)).isEqualTo(unusual);
    assertThat(rows).hasSize(now == 0 ? 0 : 1);
  }

  @Test
  void more_than_ever_is_not_enough_when_it_is_not_twice_the_average() {
    assertThat(Patterns.rows(weeks(13, 12, 10, 11), 3, LIMITS))
        .containsExactly(new Patterns.Row("wmo", "floor:a", 13, 11, 12, false));
  }

  @Test
  void a_short_log_calls_nothing_unusual() {
    assertThat(Patterns.rows(weeks(500, 1), 1, LIMITS)).noneMatch(Patterns.Row::unusual);
    assertThat(Patterns.rows(weeks(500), 0, LIMITS)).noneMatch(Patterns.Row::unusual);
    assertThat(Patterns.earlierWeeks(NOW, NOW)).isZero();
    assertThat(Patterns.earlierWeeks(NOW.minus(Duration.ofDays(13)), NOW)).isZero();
    assertThat(Patterns.earlierWeeks(NOW.minus(Duration.ofDays(22)), NOW)).isEqualTo(2);
    assertThat(Patterns.earlierWeeks(NOW.minus(Duration.ofDays(2_000)), NOW)).isEqualTo(8);
  }

  @Test
  void the_unusual_comes_first_and_then_the_most_frequent() {
    var tallies = new ArrayList<>(weeks(6, 1, 1));
    tallies.add(new Tally("bezwaar", "", 0, 40));
    tallies.add(new Tally("bezwaar", "", 1, 50));
    tallies.add(new Tally("hr", "", 0, 3));
    tallies.add(new Tally("hr", "", 9, 3));
    assertThat(Patterns.rows(tallies, 2, LIMITS))
        .extracting(row -> row.subject() + " " + row.now() + " " + row.unusual())
        .containsExactly("wmo 6 true", "bezwaar 40 false", "hr 3 false");
  }

  @Test
  void a_person_is_never_named_or_numbered_and_the_link_holds_no_person() {
    String person = "0b0e7a52-1111-4222-8333-444455556666";
    var rows =
        Patterns.rows(
            List.of(
                new Tally(person, "log_exported", 0, 4),
                new Tally(person, "evidence_taken", 0, 2),
                new Tally("1c0e7a52-1111-4222-8333-444455556666", "log_exported", 0, 1)),
            0,
            LIMITS);
    var view =
        new PatternViews(Map.of(), true, NOW, Locale.of("nl")).view(new Pattern.Exports(), rows, 0);
    assertThat(view.rows())
        .extracting(PatternPages.RowView::subject)
        .containsExactly(
            "persoon 1: Logboek geëxporteerd",
            "persoon 1: Bewijspakket opgehaald",
            "persoon 2: Logboek geëxporteerd");
    assertThat(view.toString()).doesNotContain("0b0e7a52", "1c0e7a52");
    assertThat(view.rows().getFirst().href())
        .isEqualTo("/logboek/zoeken?van=2026-11-13&tot=2026-11-20&wat=log_exported");
  }

  @Test
  void who_may_not_search_the_log_gets_no_link() {
    var view =
        new PatternViews(Map.of("wmo", "Wmo-consulent"), false, NOW, Locale.of("nl"))
            .view(new Pattern.Refusals(), Patterns.rows(weeks(6, 1, 2), 2, LIMITS), 2);
    assertThat(view.rows())
        .containsExactly(
            new PatternPages.RowView(
                "Wmo-consulent: floor:a", "6", "gemiddeld 1,5, hoogstens 2", true, ""));
  }

  @Test
  void limits_that_cannot_be_are_refused() {
    assertThatThrownBy(
            () ->
                new PatternLimits(
                    Duration.ofSeconds(10), LocalTime.of(19, 0), LocalTime.of(7, 0), HERE, 5, 2))
        .hasMessageContaining("begin before it ends");
    assertThatThrownBy(
            () ->
                new PatternLimits(
                    Duration.ofSeconds(10), LocalTime.of(7, 0), LocalTime.of(19, 0), HERE, 5, 0.5))
        .hasMessageContaining("times");
  }
}
