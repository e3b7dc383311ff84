package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as programs hold them: a BSN as the key of an object, as an array of its digits or as a
 * number with a point and a power, a postcode as an array of its two parts, and what a field that
 * names it holds in parts.
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

  /** Of two parts or more; which number it is the name of the field says. */
  private static final Form PARTS =
      Form.of(
          "[",
          (text, at) -> Ground.digit(Ground.at(text, at + 1)) || quoteOrBlank(text, at + 1),
          "\\[\\s?(?<number>\\\\*[\"']?\\d{1,8}\\\\*[\"']?"
              + "(?:\\s?,\\s?\\\\*[\"']?\\d{1,8}\\\\*[\"']?){1,9})\\s?\\]");

  /** An object of which each field holds a part. */
  private static final Form OBJECT =
      Form.of(
          "{",
          (text, at) -> quoteOrBlank(text, at + 1) || Character.isLetter(Ground.at(text, at + 1)),
          "\\{(?<fields>\\s?\\\\*[\"']?\\w{1,20}\\\\*[\"']?\\s?:\\s?\\\\*[\"']?\\d{1,8}\\\\*[\"']?"
              + "(?:\\s?,\\s?\\\\*[\"']?\\w{1,20}\\\\*[\"']?\\s?:\\s?\\\\*[\"']?\\d{1,8}\\\\*[\"']?){1,6})\\s?\\}");

  private static final Pattern VALUE = Pattern.compile("[:=]\\s?\\\\*[\"']?(?<value>\\d+)");

  /** A shorter part says nothing by itself. */
  private static final int TELLING_DIGITS = 4;

  private static final Pattern FIELD =
      Pattern.compile("(?<name>[A-Za-z][\\w-]{0,30})\\\\*[\"']?\\s?[:=]\\s?$");

  private static final Pattern OF_BSN = Pattern.compile("(?i)bsn|burgerservice|sofi");

  private static final Pattern OF_PHONE =
      Pattern.compile("(?i)tel|gsm|mobiel|mobile|phone|fax|belnr|belnummer");

  /** As it is dialled here, or with the number of the country. */
  private static final Pattern DIALLED = Pattern.compile("0[1-9]\\d{8}|(?:00)?31[1-9]\\d{8}");

  private static final int FIELD_SIGNS = 40;

  private HeldNumbers() {}

  private static boolean quoteOrBlank(String text, int at) {
    return "\"' \\".indexOf(Ground.at(text, at)) >= 0;
  }

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
    Sought parted = PARTS.in(text);
    Matcher parts = parted.found();
    while (parted.find()) {
      parts(text.text(), parts, found);
    }
    Sought objects = OBJECT.in(text);
    Matcher object = objects.found();
    while (objects.find()) {
      object(text.text(), object, found);
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

  private static void parts(String text, Matcher parts, Consumer<Hit> found) {
    int open = parts.start();
    Matcher field = FIELD.matcher(text.substring(Math.max(0, open - FIELD_SIGNS), open));
    if (!field.find()) {
      return;
    }
    String name = field.group("name");
    String digits = parts.group("number").replaceAll("\\D", "");
    if (OF_BSN.matcher(name).find()) {
      bsn(parts, digits, found);
    } else if (OF_PHONE.matcher(name).find() && DIALLED.matcher(digits).matches()) {
      found.accept(Hit.of(DataCategory.PHONE, parts.start("number"), parts.end("number")));
    }
  }

  private static void object(String text, Matcher object, Consumer<Hit> found) {
    int open = object.start();
    Matcher field = FIELD.matcher(text.substring(Math.max(0, open - FIELD_SIGNS), open));
    if (!field.find()) {
      return;
    }
    var digits = new StringBuilder();
    Matcher value = VALUE.matcher(text).region(object.start("fields"), object.end("fields"));
    var parts = new ArrayList<Span>();
    while (value.find()) {
      digits.append(value.group("value"));
      parts.add(new Span(value.start("value"), value.end("value")));
    }
    String name = field.group("name");
    boolean bsn = OF_BSN.matcher(name).find() && Elfproef.holds(digits.toString());
    boolean phone = OF_PHONE.matcher(name).find() && DIALLED.matcher(digits).matches();
    if (bsn || phone) {
      DataCategory what = bsn ? DataCategory.BSN : DataCategory.PHONE;
      parts.stream()
          .filter(part -> part.end() - part.start() >= TELLING_DIGITS)
          .forEach(part -> found.accept(new Hit(what, part)));
    }
  }

  private static void bsn(Matcher held, String digits, Consumer<Hit> found) {
    if (Elfproef.holds(digits)) {
      found.accept(Hit.of(DataCategory.BSN, held.start("number"), held.end("number")));
    }
  }
}
