package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Account numbers of before IBAN, giro numbers, accounts abroad, and the numbers of cards. */
final class Account implements Shape {

  private static final int GIRO_DIGITS_MIN = 4;
  private static final int DIGITS_MAX = 14;
  private static final long ELSE = Cue.TERMS & ~Cue.ACCOUNT.bit;
  private static final int WORDS_MAX = 3;
  private static final int BANK_WORDS = 5;
  private static final int OLD_DIGITS_MAX = 9;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Figures figures = page.figures(token);
    int start = page.tokens().start(token);
    if (figures.count() < GIRO_DIGITS_MIN
        || Codes.letterBefore(page, start)
        || Codes.continued(page, token)) {
      return;
    }
    Term term = page.term(token);
    if (card(start, figures, term, found)) {
      return;
    }
    Figures dotted =
        figures.count() < 9 && page.between(token + 1) == '.'
            ? new Figures(page.chars(), start, true)
            : figures;
    boolean grouped = grouped(page, token, dotted);
    figures = grouped ? dotted : figures;
    boolean bank = bank(page, token) || grouped;
    if ((!bank && !term.says(Cue.ACCOUNT))
        || (!bank && term.words() > 4)
        || figures.shape().startsWith("224")) {
      return;
    }
    if (term.says(Cue.ACCOUNT) && term.direct() && letters(page, figures)) {
      figures = new Figures(page.chars(), start, true);
    }
    boolean parted = figures.shape().length() >= 2 && !page.lineEnds(token - 1, token);
    boolean hinted =
        bank
            || term.direct()
            || term.column()
            || term.words() <= 1
            || (parted
                && !term.inherited()
                && term.words() <= WORDS_MAX
                && !Labelled.byNoun(page, token));
    for (int length : new int[] {10, 9, 8, 7, 6, 5, 4, 11, 12, 13, DIGITS_MAX}) {
      if (!figures.endsAt(length) || (length < figures.count() && spaced(page, figures, length))) {
        continue;
      }
      boolean old = length == 9 || length == 10;
      boolean passes = old && CheckDigits.account(figures.digits(length));
      if (passes || (hinted && (length >= 6 || giro(page, term)))) {
        found.accept(
            new Candidate(
                DataCategory.ACCOUNT_NUMBER,
                start,
                figures.end(length),
                grouped ? 0.965 : bank ? 0.96 : 0.94,
                Evidence.TERM_BEFORE,
                passes ? Evidence.ELFPROEF : Evidence.FORM));
        return;
      }
    }
  }

  /** `girorekening P3829104`: the letter that giro numbers had on forms. */
  static void lettered(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    int gap = tokens.start(next) - tokens.end(token);
    Term term = page.term(token);
    if (page.is(token, "p")
        && tokens.number(next)
        && gap <= 1
        && tokens.length(next) >= GIRO_DIGITS_MIN
        && tokens.length(next) <= OLD_DIGITS_MAX
        && term.says(Cue.ACCOUNT)
        && term.words() <= 1) {
      found.accept(
          new Candidate(
              DataCategory.ACCOUNT_NUMBER,
              tokens.start(token),
              tokens.end(next),
              0.96,
              Evidence.TERM_BEFORE,
              Evidence.FORM));
    }
  }

  /** `Bank voor SEPA: 41.82.93.077`: the groups of an account of before IBAN, behind a bank. */
  private static boolean grouped(Page page, int token, Figures figures) {
    if (!figures.shape().equals("2223") || page.between(token + 1) != '.') {
      return false;
    }
    if (CheckDigits.account(figures.digits(9)) && (page.term(token).cues() & ELSE) == 0) {
      return true;
    }
    for (int i = token - 1; i >= 0 && i >= token - BANK_WORDS; i--) {
      if (page.lineEnds(i, i + 1)) {
        return false;
      }
      if (page.is(i, "bank")
          || CueWords.ends(page.chars(), page.tokens().start(i), page.tokens().end(i), "bank")) {
        return true;
      }
    }
    return false;
  }

  /** A scanner took some of the digits for letters: `88 O4 17 219`. */
  private static boolean letters(Page page, Figures figures) {
    char next = page.at(figures.end(figures.count()));
    char after = next == ' ' ? page.at(figures.end(figures.count()) + 1) : next;
    return "OoIl".indexOf(after) >= 0;
  }

  /** `ING 0048 21 993`, `ABN AMRO 48.21.99.301`; what begins with a zero alone can be a phone. */
  private static boolean bank(Page page, int token) {
    Tokens tokens = page.tokens();
    int word = token - 1;
    if (!tokens.word(word) || !page.spaced(token) || tokens.length(token) > 4) {
      return false;
    }
    String name = page.piece(tokens.start(word), tokens.end(word));
    return BANKS.contains(" " + name + " ")
        && Codes.digits(page, tokens.start(token), tokens.end(token) + BANK_DIGITS_SPAN)
            >= GIRO_DIGITS_MIN
        && Dates.at(page, token) < 0
        && !Dates.year(page, token, 1990, 2099);
  }

  private static final String BANKS =
      " ING ABN AMRO Rabo RABO Rabobank SNS ASN Triodos Knab KNAB bunq Bunq RegioBank Postbank account ";

  private static final int BANK_DIGITS_SPAN = 8;

  private static boolean spaced(Page page, Figures figures, int length) {
    char next = page.at(figures.end(length));
    return next == '.' || next == '-' || next == '/';
  }

  private static boolean giro(Page page, Term term) {
    return term.token() >= 0
        && CueWords.same("giro", page.chars(), page.tokens().start(term.token()));
  }

  private static boolean card(int start, Figures figures, Term term, Consumer<Candidate> found) {
    for (int length = 19; length >= 13; length--) {
      if (!figures.endsAt(length)) {
        continue;
      }
      boolean sum = CheckDigits.luhn(figures.digits(length));
      boolean fours =
          (length == 16 && figures.shape().startsWith("4444")) || figures.shape().equals("465");
      boolean termed = term.says(Cue.CARD);
      if ((termed && (sum || length == 16)) || (sum && fours && !term.says(Codes.NUMBERED))) {
        found.accept(
            new Candidate(
                DataCategory.ACCOUNT_NUMBER,
                start,
                figures.end(length),
                0.96,
                termed ? Evidence.TERM_BEFORE : Evidence.FORM,
                Evidence.FORM));
        return true;
      }
    }
    return false;
  }
}
