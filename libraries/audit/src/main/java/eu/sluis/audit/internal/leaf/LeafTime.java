package eu.sluis.audit.internal.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** `2026-11-22T12:00:00.123Z`: always 24 characters, UTC, three decimals, years 0000 to 9999. */
final class LeafTime {

  private static final String FORM = "0000-00-00T00:00:00.000Z";
  private static final int NANOS_PER_MILLI = 1_000_000;

  static String write(Instant time) {
    LocalDateTime at = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    char[] text = FORM.toCharArray();
    put(text, 0, 4, at.getYear());
    put(text, 5, 2, at.getMonthValue());
    put(text, 8, 2, at.getDayOfMonth());
    put(text, 11, 2, at.getHour());
    put(text, 14, 2, at.getMinute());
    put(text, 17, 2, at.getSecond());
    put(text, 20, 3, time.getNano() / NANOS_PER_MILLI);
    return new String(text);
  }

  /**
   * Reads a moment.
   *
   * @throws DateTimeException when it is not of this form, or there is no such moment
   */
  static Instant read(String text) {
    if (text.length() != FORM.length()) {
      throw new DateTimeException("this is no time");
    }
    for (int i = 0; i < FORM.length(); i++) {
      char form = FORM.charAt(i);
      char unit = text.charAt(i);
      if (form == '0' ? unit < '0' || unit > '9' : unit != form) {
        throw new DateTimeException("this is no time");
      }
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 2),
            number(text, 8, 2),
            number(text, 11, 2),
            number(text, 14, 2),
            number(text, 17, 2),
            number(text, 20, 3) * NANOS_PER_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  private static void put(char[] text, int at, int digits, int value) {
    int rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int number(String text, int at, int digits) {
    return Integer.parseInt(text, at, at + digits, 10);
  }

  private LeafTime() {}
}
