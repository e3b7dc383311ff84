package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * VAT numbers. Since 2020 the number of a person who trades alone has check digits of its own (mod
 * 97); that of a firm holds its RSIN. An older one of a person holds the BSN, which cannot be told
 * from an RSIN by its digits: a number in the range that RSINs have is a firm's, any other may hold
 * a BSN and is treated as a person's.
 */
final class VatNumber implements Shape {

  private static final int DIGITS = 9;
  private static final int WORDS_BACK_MAX = 14;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    int place = start;
    boolean country = page.is(token, "nl");
    if (tokens.word(token)) {
      if (!country || page.glued(token)) {
        return;
      }
      place = skip(page, tokens.end(token));
    } else if (Codes.letterBefore(page, start) || page.is(token - 1, "nl")) {
      return;
    }
    var digits = new StringBuilder();
    int at = place;
    while (digits.length() < DIGITS) {
      char c = page.at(at);
      if (country && c == 'O') {
        c = '0';
      }
      if (!Letters.digit(c)) {
        return;
      }
      digits.append(c);
      at++;
      if (digits.length() < DIGITS || !Letters.digit(page.at(at))) {
        at = skip(page, at);
      }
    }
    char b = page.at(at);
    if (b != 'B' && b != 'b' && b != '8') {
      return;
    }
    int suffix = skip(page, at + 1);
    if (!Letters.digit(page.at(suffix))
        || !Letters.digit(page.at(suffix + 1))
        || Letters.latinOrDigit(page.at(suffix + 2))
        || (b == '8' && !page.before(token).says(Cue.VAT))) {
      return;
    }
    String last = page.piece(suffix, suffix + 2);
    boolean person = person(digits.toString(), last) || traderBefore(page, token);
    boolean checked = CheckDigits.mod97("NL" + digits + "B" + last) == 1;
    found.accept(
        new Candidate(
            person ? DataCategory.VAT_NUMBER_PERSON : DataCategory.VAT_NUMBER,
            start,
            suffix + 2,
            0.99,
            Evidence.FORM,
            checked ? Evidence.MOD_97 : Evidence.FORM));
  }

  private static boolean person(String digits, String last) {
    boolean rsin = digits.charAt(0) == '8' || digits.startsWith("00");
    if (CheckDigits.mod97("NL" + digits + "B" + last) == 1 && !Elfproef.holds(digits)) {
      return true;
    }
    return Elfproef.holds(digits) && !rsin;
  }

  private static boolean traderBefore(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK_MAX; i--) {
      if (page.tokens().says(i, Cue.TRADER)) {
        return true;
      }
    }
    return false;
  }

  private static int skip(Page page, int place) {
    char c = page.at(place);
    char next = page.at(place + 1);
    boolean sign = c == '.' || c == ' ' || c == '-';
    return sign && Letters.latinOrDigit(next) ? place + 1 : place;
  }
}
