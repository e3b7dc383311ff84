package eu.sluis.archive.internal;

import eu.sluis.shell.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Legal days: both are included, and they begin and end in the Netherlands. */
record Period(LocalDate from, LocalDate until) {

  static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private static final int YEAR_MIN = 2020;
  private static final int YEAR_MAX = 9000;

  Instant start() {
    return from.atStartOfDay(LEGAL_TIME).toInstant();
  }

  /** The moment at which it is over. */
  Instant end() {
    return until.plusDays(1).atStartOfDay(LEGAL_TIME).toInstant();
  }

  /** The month before this day. */
  static Period monthBefore(LocalDate today) {
    LocalDate first = today.minusMonths(1).withDayOfMonth(1);
    return new Period(first, first.plusMonths(1).minusDays(1));
  }

  /** As somebody typed it, with what is wrong with it. */
  record Typed(String from, String until, Optional<Period> period, Optional<Wording> error) {

    static Typed of(Period period) {
      return new Typed(
          period.from().toString(),
          period.until().toString(),
          Optional.of(period),
          Optional.empty());
    }

    static Typed of(@Nullable String from, @Nullable String until) {
      String first = from == null ? "" : from.strip();
      String last = until == null ? "" : until.strip();
      Optional<LocalDate> begin = day(first);
      Optional<LocalDate> end = day(last);
      if (begin.isEmpty() || end.isEmpty()) {
        return wrong(
            first,
            last,
            new Wording(
                "Vul twee datums in, zoals 2026-11-01.", "Enter two dates, such as 2026-11-01."));
      }
      if (end.get().isBefore(begin.get())) {
        return wrong(
            first,
            last,
            new Wording(
                "De laatste dag ligt voor de eerste. Wissel ze om.",
                "The last day lies before the first. Swap them."));
      }
      return new Typed(
          first, last, Optional.of(new Period(begin.get(), end.get())), Optional.empty());
    }

    private static Typed wrong(String from, String until, Wording error) {
      return new Typed(from, until, Optional.empty(), Optional.of(error));
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text))
            .filter(day -> day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX);
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }
  }
}
