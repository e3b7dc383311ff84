package eu.sluis.monitor.internal;

import eu.sluis.monitor.PatternLimits;
import eu.sluis.shell.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts as out of the ordinary, as somebody typed it.
 *
 * @param quick in seconds
 * @param wrong what is wrong with it, when something is
 */
record PatternForm(
    String quick,
    String begin,
    String end,
    String zone,
    String least,
    String times,
    Optional<Wording> wrong) {

  /** The legal times of the Kingdom that organisations of the Netherlands work in. */
  private static final List<String> ZONES = List.of("Europe/Amsterdam", "America/Kralendijk");

  private static final int CHARACTERS_MAX = 40;

  static PatternForm of(PatternLimits limits) {
    return new PatternForm(
        Long.toString(limits.quick().toSeconds()),
        limits.begin().toString(),
        limits.end().toString(),
        limits.zone().getId(),
        Integer.toString(limits.least()),
        BigDecimal.valueOf(limits.times()).stripTrailingZeros().toPlainString(),
        Optional.empty());
  }

  static PatternForm typed(
      @Nullable String quick,
      @Nullable String begin,
      @Nullable String end,
      @Nullable String zone,
      @Nullable String least,
      @Nullable String times) {
    var typed =
        new PatternForm(
            text(quick),
            text(begin),
            text(end),
            text(zone),
            text(least),
            text(times),
            Optional.empty());
    return typed.limits().isPresent()
        ? typed
        : new PatternForm(
            typed.quick,
            typed.begin,
            typed.end,
            typed.zone,
            typed.least,
            typed.times,
            Optional.of(
                new Wording(
                    "Vul seconden in van 1 tot en met 3600, een begin en een later einde zoals"
                        + " 07:00 en 19:00, een heel getal vanaf 1 en een getal van 1 tot en met"
                        + " 100.",
                    "Enter seconds from 1 to 3600, a beginning and a later end such as 07:00 and"
                        + " 19:00, a whole number from 1 and a number from 1 to 100.")));
  }

  /** What was decided; empty when something is wrong. */
  Optional<PatternLimits> limits() {
    try {
      return Optional.of(
          new PatternLimits(
              Duration.ofSeconds(Integer.parseInt(quick)),
              LocalTime.parse(begin),
              LocalTime.parse(end),
              ZoneId.of(zone),
              Integer.parseInt(least),
              Double.parseDouble(times.replace(',', '.'))));
    } catch (IllegalArgumentException | DateTimeException wrongShape) {
      return Optional.empty();
    }
  }

  /** The zones to choose from, with the one that holds. */
  List<PatternPages.ZoneView> zones() {
    return Stream.concat(ZONES.stream(), Stream.of(zone))
        .filter(one -> !one.isEmpty())
        .distinct()
        .map(one -> new PatternPages.ZoneView(one, one.equals(zone)))
        .toList();
  }

  /** As the log names them. */
  static Map<String, String> fields(PatternLimits limits) {
    PatternForm form = of(limits);
    return Map.of(
        "quick_seconds", form.quick,
        "day_begin", form.begin,
        "day_end", form.end,
        "zone", form.zone,
        "least", form.least,
        "times", form.times);
  }

  private static String text(@Nullable String typed) {
    String stripped = typed == null ? "" : typed.strip();
    return stripped.length() > CHARACTERS_MAX ? "" : stripped;
  }
}
