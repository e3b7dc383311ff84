package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in words: `negen negen negen negen negen nul nul een negen`, `nul zes twaalf
 * vierendertig`, `twaalf maart 1985`. A row of words is read as digits and judged as those digits
 * would be.
 */
final class SpelledNumbers implements Shape {

  private static final List<String> SMALL =
      List.of(
          "nul",
          "een",
          "twee",
          "drie",
          "vier",
          "vijf",
          "zes",
          "zeven",
          "acht",
          "negen",
          "tien",
          "elf",
          "twaalf",
          "dertien",
          "veertien",
          "vijftien",
          "zestien",
          "zeventien",
          "achttien",
          "negentien");

  private static final List<String> TENS =
      List.of(
          "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

  private static final int WORDS_MIN = 4;
  private static final int TERMED_WORDS_MIN = 2;
  private static final int DIGITS_MIN = 6;
  private static final int DIGITS_MAX = 20;
  private static final int WORD_CHARS_MAX = 20;
  private static final int YEAR_CHARS_MIN = 13;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    if (digits(page, token - 1) != null && linked(page, token)) {
      return;
    }
    if (digits(page, token) == null) {
      return;
    }
    if (page.tokens().says(token + 1, Cue.MONTH)) {
      return;
    }
    var digits = new StringBuilder();
    int last = token - 1;
    int words = 0;
    for (int i = token; i == token || linked(page, i); i++) {
      String more = page.tokens().number(i) && i > token ? figures(page, i) : digits(page, i);
      if (more == null || digits.length() + more.length() > DIGITS_MAX) {
        break;
      }
      words += page.tokens().word(i) ? 1 : 0;
      digits.append(more);
      last = i;
    }
    boolean termed = words >= TERMED_WORDS_MIN && page.before(token).says(Cue.PHONE);
    if ((words >= WORDS_MIN || termed) && digits.length() >= DIGITS_MIN) {
      claim(page, token, last, digits.toString(), found);
    }
  }

  private static void claim(
      Page page, int token, int last, String digits, Consumer<Candidate> found) {
    Term before = page.before(token);
    Term term = before.says(Cue.TERMS) ? before : page.behind(last);
    DataCategory category = category(term, digits);
    if (category != null) {
      found.accept(
          new Candidate(
              category,
              page.tokens().start(token),
              page.tokens().end(last),
              0.96,
              term.says(Cue.TERMS) ? Evidence.TERM_BEFORE : Evidence.FORM));
    }
  }

  private static @Nullable DataCategory category(Term term, String digits) {
    int length = digits.length();
    if (term.says(Cue.BSN)) {
      return DataCategory.BSN;
    }
    if (term.says(Cue.A_NUMBER)) {
      return DataCategory.A_NUMBER;
    }
    if (term.says(Cue.DRIVING)) {
      return DataCategory.DRIVING_LICENCE;
    }
    if (term.says(Cue.CLIENT)) {
      return DataCategory.CLIENT_NUMBER;
    }
    if (term.says(Cue.CASE)) {
      return DataCategory.CASE_NUMBER;
    }
    if (term.says(Cue.ACCOUNT)) {
      return DataCategory.ACCOUNT_NUMBER;
    }
    boolean dialled = length == 10 && digits.charAt(0) == '0';
    if (dialled || (term.says(Cue.PHONE) && length >= 8)) {
      return DataCategory.PHONE;
    }
    boolean open = !term.says(Cue.TERMS);
    if (open && length == 9 && Elfproef.holds(digits) && !"123456789".equals(digits)) {
      return DataCategory.BSN;
    }
    return open && CheckDigits.administration(digits) ? DataCategory.A_NUMBER : null;
  }

  /**
   * `twaalf maart 1985`, `de negende juli tweeëntachtig` behind a word of birth, or behind a name;
   * judged at the month.
   */
  static void date(Page page, int month, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int day = month - 1;
    int year = month + 1;
    if (!tokens.word(day) || !(digits(page, day) != null || ordinal(page, day))) {
      return;
    }
    boolean figures =
        Dates.year(page, year, 1900, 2030) || (tokens.number(year) && tokens.length(year) == 2);
    boolean words =
        tokens.word(year)
            && ((tokens.length(year) >= YEAR_CHARS_MIN
                    && (starts(page, year, "negentien") || starts(page, year, "tweeduizend")))
                || tens(page, year));
    boolean born =
        page.before(day).says(Cue.BIRTH)
            || Persons.endsBefore(page, day, " ,(")
            || page.behind(year).says(Cue.BIRTH);
    if ((figures || words) && born && page.between(year) == ' ') {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(day),
              tokens.end(year),
              0.93,
              Evidence.BIRTH_WORD));
    }
  }

  /** `eerste`, `negende`, `eenendertigste`. */
  private static boolean ordinal(Page page, int token) {
    String word = page.folded(token);
    String stem =
        word.endsWith("ste")
            ? word.substring(0, word.length() - 3)
            : word.endsWith("de") ? word.substring(0, word.length() - 2) : "";
    return word.equals("eerste")
        || word.equals("derde")
        || SMALL.contains(stem)
        || stem.endsWith("twintig")
        || stem.endsWith("dertig");
  }

  /** `tweeentachtig`: a year of two digits. */
  private static boolean tens(Page page, int token) {
    String value = digits(page, token);
    return value != null && value.length() == 2;
  }

  private static boolean starts(Page page, int token, String beginning) {
    return CueWords.same(beginning, page.chars(), page.tokens().start(token));
  }

  /** Only spaces and light signs stand between a token and the one before it. */
  private static boolean linked(Page page, int token) {
    if (token >= page.tokens().size() || token < 1) {
      return false;
    }
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    for (int i = from; i < to; i++) {
      if (" ,.-\n".indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return to > from && to - from <= 3;
  }

  private static @Nullable String figures(Page page, int token) {
    return page.tokens().length(token) <= 4
        ? page.piece(page.tokens().start(token), page.tokens().end(token))
        : null;
  }

  /** The digits that a word stands for: `4` for `vier`, `34` for `vierendertig`; null for none. */
  private static @Nullable String digits(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.word(token) || tokens.length(token) > WORD_CHARS_MAX) {
      return null;
    }
    String word = Letters.fold(page.piece(tokens.start(token), tokens.end(token)));
    int small = SMALL.indexOf(word);
    if (small >= 0) {
      return String.valueOf(small);
    }
    for (int i = 0; i < TENS.size(); i++) {
      String ten = TENS.get(i);
      if (!word.endsWith(ten)) {
        continue;
      }
      int tens = (i + 2) * 10;
      if (word.length() == ten.length()) {
        return String.valueOf(tens);
      }
      String front = word.substring(0, word.length() - ten.length());
      int unit = front.endsWith("en") ? SMALL.indexOf(front.substring(0, front.length() - 2)) : -1;
      return unit > 0 && unit < 10 ? String.valueOf(tens + unit) : null;
    }
    return null;
  }
}
