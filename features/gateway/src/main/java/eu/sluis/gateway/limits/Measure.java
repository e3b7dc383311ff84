package eu.sluis.gateway.limits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is limited, and over which time. Days and months are those of the Netherlands. */
public enum Measure {
  REQUESTS_PER_MINUTE,
  TOKENS_PER_MINUTE,
  TOKENS_PER_DAY,
  /** In millionths of a euro. */
  EUROS_PER_DAY,
  /** In millionths of a euro. */
  EUROS_PER_MONTH,
  /** Questions that are being answered at one moment. */
  AT_ONCE;

  /** How many of the smallest unit go into what people write: a euro has a million. */
  public long unit() {
    return switch (this) {
      case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE, TOKENS_PER_DAY, AT_ONCE -> 1;
      case EUROS_PER_DAY, EUROS_PER_MONTH -> Use.MICROS_PER_EURO;
    };
  }

  /** The name in the store and in a record: `tokens_per_day`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The measure with this {@link #code()}, or empty when there is none. */
  public static Optional<Measure> ofCode(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
  }
}
