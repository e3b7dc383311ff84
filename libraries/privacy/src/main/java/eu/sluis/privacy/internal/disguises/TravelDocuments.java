package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of numbers that machines read on passports and cards (ICAO 9303): the number, the date
 * of birth and often the BSN in one run of capitals, digits and `<`. The first reading finds the
 * line of names.
 */
final class TravelDocuments {

  /** A line with a date of birth, a sex and a date of expiry, each with what checks it. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![A-Z0-9<])[A-Z0-9<]{0,14}\\d{7}[MFX<]\\d{7}[A-Z0-9<]{12,18}(?![A-Z0-9<])"
              + "|(?<![A-Z0-9<])[IAC][A-Z<][A-Z<]{3}[A-Z0-9<]{9}[0-9<][A-Z0-9<]{15}(?![A-Z0-9<])");

  private TravelDocuments() {}

  static void in(String text, Consumer<Hit> found) {
    if (text.indexOf("<<") < 0) {
      return;
    }
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      found.accept(Hit.of(DataCategory.IDENTITY_DOCUMENT, numbers.start(), numbers.end()));
    }
  }
}
