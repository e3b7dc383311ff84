package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.numbers.CheckDigits;
import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in which a page ends: its rest begins a line, behind the foot of one page and the head
 * of the next. Both pieces go when the check digits of the whole are right.
 */
final class AcrossPages {

  private static final int BSN_DIGITS = 9;
  private static final int IBAN_SIGNS = 18;
  private static final int LINES_MAX = 7;
  private static final int CUE_CHARS = 60;

  private static final Form IBAN =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> end - start == 2 && Ground.digit(Ground.at(ground.text(), end)),
          "(?<![\\p{L}\\p{N}])(?<begin>[A-Z]{2}\\d{2} ?[A-Z]{4}(?: ?\\d){0,9})[ \\t]{0,9}\\r?\\n");

  private static final Form DIGITS =
      Form.of(
          Sought.DIGITS,
          (text, at) -> !Ground.digit(Ground.at(text, at - 1)),
          "(?<![\\p{L}\\p{N}.,])(?<begin>\\d(?:[ .]?\\d){2,7})[ \\t]{0,9}\\r?\\n");

  private static final Pattern BSN =
      Pattern.compile("(?iu)(?<!\\p{L})(?:bsn|burgers\\p{L}*|sofi\\p{L}*)(?!\\p{L})[^\\n]*$");

  private static final Pattern REST =
      Pattern.compile("[ \\t>|]{0,9}(?<rest>\\d(?:[ .]?\\d){0,14})(?![\\p{L}\\p{N}])");

  private final String text;
  private final Consumer<Hit> found;

  private AcrossPages(String text, Consumer<Hit> found) {
    this.text = text;
    this.found = found;
  }

  static void in(Ground ground, Consumer<Hit> found) {
    var pages = new AcrossPages(ground.text(), found);
    Sought accounts = IBAN.in(ground);
    while (ground.figures() >= BSN_DIGITS && accounts.find()) {
      pages.rest(accounts.found(), DataCategory.IBAN, IBAN_SIGNS, CheckDigits::iban);
    }
    Sought numbers = DIGITS.in(ground);
    Matcher number = numbers.found();
    while (ground.figures() >= BSN_DIGITS && numbers.find()) {
      int from = Math.max(0, number.start() - CUE_CHARS);
      if (BSN.matcher(ground.text().substring(from, number.start())).find()) {
        pages.rest(number, DataCategory.BSN, BSN_DIGITS, Elfproef::holds);
      }
    }
  }

  private void rest(Matcher begin, DataCategory what, int signs, Predicate<String> right) {
    String first = begin.group("begin").replaceAll("[ .]", "");
    Matcher rest = REST.matcher(text);
    int line = begin.end();
    for (int lines = 0; lines < LINES_MAX && line < text.length(); lines++) {
      if (rest.region(line, text.length()).lookingAt()) {
        String whole = first + rest.group("rest").replaceAll("[ .]", "");
        if (whole.length() == signs && right.test(whole)) {
          found.accept(Hit.of(what, begin.start("begin"), begin.end("begin")));
          found.accept(Hit.of(what, rest.start("rest"), rest.end("rest")));
          return;
        }
      }
      int next = text.indexOf('\n', line);
      line = next < 0 ? text.length() : next + 1;
    }
  }
}
