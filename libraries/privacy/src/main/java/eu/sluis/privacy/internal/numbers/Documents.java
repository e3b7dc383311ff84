package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Passports, identity cards, residence documents, driving licences and A-nummers: each behind its
 * term, because a code of nine signs can be anything.
 *
 * <p>A Dutch passport or identity card has nine signs: two letters, six letters or digits, one
 * digit, never an `O` (Paspoortuitvoeringsregeling). A driving licence and an A-nummer have ten
 * digits. Abroad any code of six to twelve signs with digits will do.
 */
final class Documents implements Shape {

  private static final int DUTCH_SIGNS = 9;
  private static final int CODE_MIN = 6;
  private static final int CODE_MAX = 20;
  private static final int WORDS_MAX = 4;

  /** Ten digits further behind the word are still those of a licence: little else has ten. */
  private static final int DRIVING_WORDS_MAX = 6;

  private static final int LABEL_WORDS_BACK = 5;
  private static final int ASKED_WORDS = 14;
  private static final int TURNS_MIN = 3;

  /** Terms of ten digits that are no A-nummer, whatever their checks say. */
  private static final long ELSE =
      Cue.TERMS & ~Cue.all(Cue.DOCUMENT, Cue.BSN, Cue.BIRTH, Cue.BIRTH_PLACE, Cue.AGE, Cue.EMAIL);

  private static final long TERMS = Cue.all(Cue.DOCUMENT, Cue.DRIVING, Cue.A_NUMBER);

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    if (!Codes.begins(page, token)) {
      return;
    }
    boolean number = page.tokens().number(token);
    if (!number && !codeLike(page, token)) {
      return;
    }
    Term term = page.term(token);
    if (number && !term.says(ELSE) && bareAdministration(page, token, found)) {
      return;
    }
    if (number && !term.says(Cue.TERMS) && bareLicence(page, token, found)) {
      return;
    }
    if (!number && page.is(token - 1, "id") && spacedCode(page, token, found)) {
      return;
    }
    boolean pass = term.says(Cue.CLIENT) && page.is(token - 1, "pas");
    if (!number && (pass || !term.says(Cue.TERMS)) && dutch(page, token)) {
      int start = page.tokens().start(token);
      Codes.termed(page, DataCategory.IDENTITY_DOCUMENT, start, start + DUTCH_SIGNS, found);
      return;
    }
    if (!term.says(TERMS)
        || term.words() > (term.says(Cue.DRIVING) ? DRIVING_WORDS_MAX : WORDS_MAX)
        || (number && Postcodes.at(page, token) > 0)) {
      return;
    }
    int start = page.tokens().start(token);
    boolean licence = term.says(Cue.DOCUMENT) && licenceBefore(page, token);
    if (number
        && (licence || term.says(Cue.all(Cue.A_NUMBER, Cue.DRIVING)))
        && ten(page, token, term, found)) {
      return;
    }
    if (term.words() > WORDS_MAX) {
      return;
    }
    if (term.says(Cue.all(Cue.DOCUMENT, Cue.DRIVING))) {
      int end = end(page, start, term.says(Cue.DRIVING) ? "-/" : "-");
      int digits = Codes.digits(page, start, end);
      int length = signs(page, start, end);
      boolean far = !term.direct() && CaseForms.of(page, token, start, end) != CaseForms.Form.NONE;
      if (!far
          && length >= CODE_MIN
          && length <= CODE_MAX
          && (digits >= 2 || (digits == 1 && dutchForm(page, start) && end - start == DUTCH_SIGNS))
          && !date(page, start, end)) {
        Codes.termed(
            page,
            term.says(Cue.DRIVING) ? DataCategory.DRIVING_LICENCE : DataCategory.IDENTITY_DOCUMENT,
            start,
            end,
            found);
      }
    }
  }

  /** `ID: NX4K2L811`, `document: NX4K2L811`: the form of a Dutch document behind a weak word. */
  private static boolean dutch(Page page, int token) {
    int start = page.tokens().start(token);
    boolean weak =
        page.is(token - 1, "id")
            || page.is(token - 1, "document")
            || page.is(token - 1, "kaart")
            || page.is(token - 1, "pas");
    boolean told = weak || mixed(page, start) || page.mentions(Cue.DOCUMENT) || asked(page, token);
    if (!told || Codes.end(page, start, "") != start + DUTCH_SIGNS) {
      return false;
    }
    return dutchForm(page, start) && Codes.digits(page, start, start + DUTCH_SIGNS) >= 2;
  }

  /** `stuur me de foto van je ID`, a few lines above. */
  private static boolean asked(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - ASKED_WORDS; i--) {
      if (page.is(i, "id") && page.allCapitals(i)) {
        return true;
      }
    }
    return false;
  }

  /** Two capitals, six capitals or digits, a digit; never an `O`. */
  static boolean dutchForm(Page page, int start) {
    for (int i = start; i < start + DUTCH_SIGNS; i++) {
      char c = page.at(i);
      boolean capital = c >= 'A' && c <= 'Z' && c != 'O';
      boolean right = i < start + 2 ? capital : capital || Letters.digit(c);
      if (!right) {
        return false;
      }
    }
    return Letters.digit(page.at(start + DUTCH_SIGNS - 1));
  }

  /** Ten digits by themselves in a text about driving licences: little else has ten. */
  private static boolean bareLicence(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    int end = page.tokens().end(token);
    boolean alone =
        end - start == 10
            && page.at(start) != '0'
            && !Letters.latinOrDigit(page.at(end))
            && !Letters.latinOrDigit(page.at(start - 1))
            && "+,-_#=&?%.:".indexOf(page.at(start - 1)) < 0;
    if (!alone || !page.mentions(Cue.DRIVING) || Labelled.byNoun(page, token)) {
      return false;
    }
    found.accept(
        new Candidate(
            DataCategory.DRIVING_LICENCE, start, end, 0.85, Evidence.FORM, Evidence.SURROUNDINGS));
    return true;
  }

  /** `ID RX 884102`: capitals, a space, and digits. */
  private static boolean spacedCode(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    boolean code =
        page.allCapitals(token)
            && tokens.length(token) <= 3
            && page.between(next) == ' '
            && tokens.number(next)
            && tokens.length(next) >= CODE_MIN
            && tokens.length(next) <= DUTCH_SIGNS
            && !Letters.latinOrDigit(page.at(tokens.end(next)));
    if (code) {
      Codes.termed(
          page, DataCategory.IDENTITY_DOCUMENT, tokens.start(token), tokens.end(next), found);
    }
    return code;
  }

  /** `Soort document: rijbewijs`, and its number in the next field. */
  private static boolean licenceBefore(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - LABEL_WORDS_BACK; i--) {
      if (page.tokens().says(i, Cue.DRIVING)) {
        return true;
      }
    }
    return false;
  }

  /** Digits and letters in turn, as in hardly any other code: `NX4R2K8P1`. */
  private static boolean mixed(Page page, int start) {
    int turns = 0;
    for (int i = start + 1; i < start + DUTCH_SIGNS; i++) {
      turns += Letters.digit(page.at(i)) == Letters.digit(page.at(i - 1)) ? 0 : 1;
    }
    return turns >= TURNS_MIN;
  }

  /** Ten digits that pass both checks of the A-nummer, one row in sixty; a list has no more. */
  private static boolean bareAdministration(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    if (page.tokens().length(token) != 10
        || Letters.latinOrDigit(page.at(page.tokens().end(token)))
        || "+,-/_#€$=&?%.".indexOf(page.at(start - 1)) >= 0
        || Letters.latinOrDigit(page.at(start - 1))
        || !CheckDigits.administration(page.piece(start, start + 10))
        || Things.near(page, token, start + 10)) {
      return false;
    }
    found.accept(
        new Candidate(
            DataCategory.A_NUMBER, start, start + 10, 0.96, Evidence.FORM, Evidence.ELFPROEF));
    return true;
  }

  private static boolean ten(Page page, int token, Term term, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    Figures figures = page.figures(token);
    if (!figures.endsAt(10)) {
      figures = new Figures(page.chars(), start, true);
    }
    if (!figures.endsAt(10) || figures.shape().startsWith("224")) {
      return false;
    }
    boolean aNumber = term.says(Cue.A_NUMBER);
    found.accept(
        new Candidate(
            aNumber ? DataCategory.A_NUMBER : DataCategory.DRIVING_LICENCE,
            start,
            figures.end(10),
            0.98,
            Evidence.TERM_BEFORE,
            aNumber && CheckDigits.administration(figures.digits(10))
                ? Evidence.ELFPROEF
                : Evidence.FORM));
    return true;
  }

  /** Letters in capitals, or letters that digits follow at once: no word of a sentence. */
  private static boolean codeLike(Page page, int token) {
    return page.tokens().length(token) <= 8
        && (page.glued(token + 1) || page.allCapitals(token))
        && digitsSoon(page, page.tokens().start(token));
  }

  private static boolean digitsSoon(Page page, int start) {
    for (int i = start; i < start + 9; i++) {
      char c = page.at(i);
      if (Letters.digit(c)) {
        return true;
      }
      if (!Letters.latin(c) && c != ' ' && c != '-') {
        return false;
      }
    }
    return false;
  }

  private static int end(Page page, int start, String joiners) {
    int end = Codes.end(page, start, joiners);
    // `NX R4P 2K81`: groups in capitals, up to nine signs together.
    int signs = signs(page, start, end);
    while (signs < 9 && page.at(end) == ' ') {
      int next = Codes.end(page, end + 1, "");
      int more = signs(page, end + 1, next);
      if (more == 0 || signs + more > 9 || !capitals(page, end + 1, next)) {
        break;
      }
      end = next;
      signs += more;
    }
    return end;
  }

  private static boolean capitals(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(page.at(i))) {
        return false;
      }
    }
    return Codes.digits(page, start, end) > 0 || end - start <= 3;
  }

  private static int signs(Page page, int start, int end) {
    int signs = 0;
    for (int i = start; i < end; i++) {
      if (Letters.latinOrDigit(page.at(i))) {
        signs++;
      }
    }
    return signs;
  }

  private static boolean date(Page page, int start, int end) {
    return Dates.at(page, page.tokens().from(start)) >= end;
  }
}
