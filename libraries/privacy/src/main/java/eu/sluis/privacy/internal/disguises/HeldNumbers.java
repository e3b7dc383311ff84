package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as programs hold them: a BSN as the key of an object, as an array of its digits or as a
 * number with a point and a power, and a postcode as an array of its two parts.
 */
final class HeldNumbers {

  private static final Pattern KEY = Pattern.compile("\"(?<number>\\d{9})\\\\*\"\\s?:");

  private static final Pattern DIGITS =
      Pattern.compile("\\[\\s?(?<number>[\"']?\\d[\"']?(?:\\s?,\\s?[\"']?\\d[\"']?){8})\\s?\\]");

  private static final List<Pattern> WHOLE = List.of(KEY, DIGITS);

  private static final Pattern POWER =
      Pattern.compile("(?<![\\d.,])(?<number>\\d\\.\\d{1,8}[eE]\\+?0?8)(?![\\d.,])");

  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\[\\s?[\"']?(?<number>[1-9]\\d{3}[\"']?\\s?,\\s?[\"'][A-Z]{2})[\"']\\s?\\]");

  private HeldNumbers() {}

  static void in(String text, Consumer<Hit> found) {
    for (Pattern pattern : WHOLE) {
      Matcher held = pattern.matcher(text);
      while (held.find()) {
        bsn(held, held.group("number").replaceAll("\\D", ""), found);
      }
    }
    Matcher power = POWER.matcher(text);
    while (power.find()) {
      bsn(power, new BigDecimal(power.group("number")).toBigInteger().toString(), found);
    }
    Matcher postcode = POSTCODE.matcher(text);
    while (postcode.find()) {
      found.accept(Hit.of(DataCategory.POSTCODE, postcode.start("number"), postcode.end("number")));
    }
  }

  private static void bsn(Matcher held, String digits, Consumer<Hit> found) {
    if (Elfproef.holds(digits)) {
      found.accept(Hit.of(DataCategory.BSN, held.start("number"), held.end("number")));
    }
  }
}
