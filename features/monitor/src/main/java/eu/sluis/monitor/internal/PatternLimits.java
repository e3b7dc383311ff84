package eu.sluis.monitor.internal;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What counts as out of the ordinary.
 *
 * @param quick an approval sooner than this after it was asked for
 * @param begin of a working day, in legal time
 * @param end of a working day
 * @param least how often something must have happened in a week to be unusual at all
 * @param times how many times the average of earlier weeks is unusual
 */
record PatternLimits(Duration quick, LocalTime begin, LocalTime end, int least, double times) {

  PatternLimits {
    if (quick.isNegative() || quick.isZero()) {
      throw new IllegalArgumentException(
          "sluis.patterns.quick must be positive, was `" + quick + "`");
    }
    if (!begin.isBefore(end)) {
      throw new IllegalArgumentException(
          "sluis.patterns.day-begin must be before sluis.patterns.day-end, was `" + begin + "`");
    }
    if (least < 1) {
      throw new IllegalArgumentException(
          "sluis.patterns.least must be 1 or more, was `" + least + "`");
    }
    if (!(times >= 1)) {
      throw new IllegalArgumentException(
          "sluis.patterns.times must be 1 or more, was `" + times + "`");
    }
  }
}
