package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of a row whose first cell says what they hold, a column for each person. */
final class NamedRows {

  private static final int DIGITS_MIN = 4;

  private static final Pattern ROW =
      Pattern.compile(
          "(?imu)^[|\\t ]{0,4}(?:(?<bsn>bsn|burgerservicen\\p{L}*|sofi\\p{L}*)"
              + "|(?<phone>tel\\p{L}*|mobiel\\p{L}*|gsm)|iban|rekeningn\\p{L}*)"
              + "[^|\\t\\n]{0,30}[|\\t](?<cells>[^\\n]{4,400})$");

  private static final Pattern CELL =
      Pattern.compile("(?<![^|\\t ])[\\d+][\\d .()-]{2,20}\\d(?![^|\\t ])");

  private NamedRows() {}

  static void in(String text, Consumer<Hit> found) {
    if (text.indexOf('|') < 0 && text.indexOf('\t') < 0) {
      return;
    }
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      DataCategory other =
          row.group("phone") == null ? DataCategory.ACCOUNT_NUMBER : DataCategory.PHONE;
      DataCategory what = row.group("bsn") == null ? other : DataCategory.BSN;
      Matcher cell = CELL.matcher(text).region(row.start("cells"), row.end("cells"));
      while (cell.find()) {
        if (cell.group().chars().filter(Character::isDigit).count() >= DIGITS_MIN) {
          found.accept(Hit.of(what, cell.start(), cell.end()));
        }
      }
    }
  }
}
