package eu.sluis.monitor;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What counts as out of the ordinary.
 *
 * @param quick an approval sooner than this after it was asked for; 1 second to {@link #QUICK_MAX}
 * @param begin of a working day
 * @param end of a working day, after its beginning
 * @param zone in which it begins and ends
 * @param least how often something must have happened in a week to be unusual at all; 1 to {@link
 *     #LEAST_MAX}
 * @param times how many times the average of earlier weeks is unusual; 1 to {@link #TIMES_MAX}
 */
public record PatternLimits(
    Duration quick, LocalTime begin, LocalTime end, ZoneId zone, int least, double times) {

  public static final Duration QUICK_MAX = Duration.ofHours(1);
  public static final int LEAST_MAX = 1_000_000;
  public static final int TIMES_MAX = 100;

  public PatternLimits {
    if (quick.compareTo(Duration.ofSeconds(1)) < 0 || quick.compareTo(QUICK_MAX) > 0) {
      throw new IllegalArgumentException(
          "a quick approval must be within 1 second to 1 hour, was `" + quick + "`");
    }
    if (!begin.isBefore(end)) {
      throw new IllegalArgumentException(
          "a working day must begin before it ends, was `" + begin + "`");
    }
    if (least < 1 || least > LEAST_MAX) {
      throw new IllegalArgumentException(
          "how often must be 1 to %d, was `%d`".formatted(LEAST_MAX, least));
    }
    if (!(times >= 1 && times <= TIMES_MAX)) {
      throw new IllegalArgumentException(
          "how many times must be 1 to %d, was `%s`".formatted(TIMES_MAX, times));
    }
  }
}
