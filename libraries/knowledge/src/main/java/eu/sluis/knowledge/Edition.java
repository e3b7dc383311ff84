package eu.sluis.knowledge;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a title says of which version of what a document is: *Beleidsregels Wmo 2024* and
 * *Beleidsregels Wmo 2026* are two of the same.
 *
 * @param subject the title without year, number of version and state; blank when nothing is left
 * @param order later is greater; comparable between equal subjects only
 */
public record Edition(String subject, OptionalLong order) {

  /** With the same sign twice, or none: `2026-0417` is the number of a case. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)([-_. ]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d-])((?:19|20)\\d\\d)(?![-\\d])");
  private static final Pattern VERSION =
      Pattern.compile("\\b(?:v|versie|version|rev|revisie)[ ._]?(\\d{1,3})(?:[.,](\\d{1,3}))?\\b");
  private static final Pattern STATE =
      Pattern.compile(
          "\\b(?:concept|definitief|def|ontwerp|vastgesteld|kopie|copy|nieuw|oud|final|draft)\\b");
  private static final Pattern COPY = Pattern.compile("\\(\\d{1,2}\\)");
  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]{2,4}$");
  private static final Pattern REST = Pattern.compile("[^\\p{L}\\d]+");

  /** A version counts within a year or a day. */
  private static final long WITHIN_DAY = 1_000_000;

  public static Edition of(String title) {
    String rest = EXTENSION.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("");
    rest = rest.replace('_', ' ');
    long order = 0;
    boolean known = false;
    Matcher day = DAY.matcher(rest);
    Matcher year = YEAR.matcher(rest);
    if (day.find()) {
      order = Long.parseLong(day.group(1) + day.group(3) + day.group(4)) * WITHIN_DAY;
      known = true;
      rest = day.replaceAll(" ");
    } else if (year.find()) {
      order = Long.parseLong(year.group(1)) * 10_000 * WITHIN_DAY;
      known = true;
      rest = year.replaceAll(" ");
    }
    Matcher version = VERSION.matcher(rest);
    if (version.find()) {
      String minor = version.group(2);
      order +=
          Long.parseLong(version.group(1)) * 1_000 + (minor == null ? 0 : Long.parseLong(minor));
      known = true;
      rest = version.replaceAll(" ");
    }
    rest = COPY.matcher(STATE.matcher(rest).replaceAll(" ")).replaceAll(" ");
    return new Edition(
        REST.matcher(rest).replaceAll(" ").strip(),
        known ? OptionalLong.of(order) : OptionalLong.empty());
  }
}
