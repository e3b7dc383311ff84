package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * Numbers as programs hold them: a BSN as the key of an object, as an array of its digits or as a
 * number with a point and a power, and a postcode as an array of its two parts.
 */
final class HeldNumbers {

  private static final int BSN_DIGITS = 9;

  private static final Form KEY =
      Form.of("\"", HeldNumbers::digitBehind, "\"(?<number>\\d{9})\\\\*\"\\s?:");

  private static final Form DIGITS =
      Form.of(
          "[",
          (text, at) -> true,
          "\\[\\s?(?<number>[\"']?\\d[\"']?(?:\\s?,\\s?[\"']?\\d[\"']?){8})\\s?\\]");

  private static final List<Form> WHOLE = List.of(KEY, DIGITS);

  private static final Form POWER =
      Form.of(
          Sought.DIGITS,
          (text, at) -> Ground.at(text, at + 1) == '.',
          "(?<![\\d.,])(?<number>\\d\\.\\d{1,8}[eE]\\+?0?8)(?![\\d.,])");

  private static final Form POSTCODE =
      Form.of(
          "[",
          (text, at) -> true,
          "\\[\\s?[\"']?(?<number>[1-9]\\d{3}[\"']?\\s?,\\s?[\"'][A-Z]{2})[\"']\\s?\\]");

  private HeldNumbers() {}

  private static boolean digitBehind(String text, int at) {
    return Ground.digit(Ground.at(text, at + 1));
  }

  static void in(Ground text, Consumer<Hit> found) {
    for (Form form : WHOLE) {
      Sought numbers = form.in(text);
      Matcher held = numbers.found();
      while (text.figures() >= BSN_DIGITS && numbers.find()) {
        bsn(held, held.group("number").replaceAll("\\D", ""), found);
      }
    }
    Sought powers = POWER.in(text);
    Matcher power = powers.found();
    while (powers.find()) {
      bsn(power, new BigDecimal(power.group("number")).toBigInteger().toString(), found);
    }
    Sought postcodes = POSTCODE.in(text);
    Matcher postcode = postcodes.found();
    while (postcodes.find()) {
      found.accept(Hit.of(DataCategory.POSTCODE, postcode.start("number"), postcode.end("number")));
    }
  }

  private static void bsn(Matcher held, String digits, Consumer<Hit> found) {
    if (Elfproef.holds(digits)) {
      found.accept(Hit.of(DataCategory.BSN, held.start("number"), held.end("number")));
    }
  }
}
