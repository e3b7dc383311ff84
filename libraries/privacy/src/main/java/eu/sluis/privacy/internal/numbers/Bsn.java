package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * The burgerservicenummer: eight or nine digits.
 *
 * <p>With its term every such number is one, because a mistyped BSN still points at a person.
 * Without it, nine digits must pass the elfproef (one random number in eleven does), stand alone,
 * and nothing near may name another kind of number.
 */
final class Bsn implements Shape {

  private static final long OTHERS = Cue.TERMS & ~Cue.all(Cue.BSN, Cue.AGE, Cue.BIRTH, Cue.EMAIL);

  private static final long OTHER_HEADS = Cue.all(Cue.THING, Cue.MATTER, Cue.CUSTOMER, Cue.UNIT);
  private static final int OWNER_WORDS = 8;
  private static final int OWNER_CHARS = 60;
  private static final int FOREIGN_CHARS = 12;
  private static final Listed OWN = Listed.of(" mijn mn zijn zn haar hun ons onze jouw uw ");
  private static final Listed PERSONS =
      Listed.of(
          " personen persoon persons person burgers burger inwoners inwoner ingezetenen clienten client"
              + " klanten klant bsn mensen citizens citizen people ");

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Term term = page.term(token);
    boolean termed = term.says(Cue.BSN);
    if (termed) {
      termed(page, token, found);
      return;
    }
    Figures figures = page.figures(token);
    if (figures.count() < 9 || !figures.endsAt(9)) {
      return;
    }
    boolean registered = BsnRegisters.name(page, token, figures.end(9));
    boolean keyed = page.between(token) == '=' && ownedBy(page, token, term);
    if (!keyed && !registered && !alone(page, token, figures)) {
      return;
    }
    String digits = figures.digits(9);
    if (Elfproef.holds(digits) && (registered || ownedBy(page, token, term))) {
      found.accept(
          new Candidate(
              DataCategory.BSN,
              page.tokens().start(token),
              figures.end(9),
              0.98,
              Evidence.ELFPROEF,
              Evidence.TERM_BEFORE));
      return;
    }
    if (Elfproef.holds(digits)
        && !term.says(OTHERS)
        && !inOtherColumn(page, token, term)
        && !unowned(page, token, figures.end(9))
        && !register(page, token, figures.end(9))
        && !Labelled.byNoun(page, token)
        && !ofFile(page, figures.end(9))
        && !(page.is(token - 1, "m") && page.is(token - 2, "t") && page.between(token - 1) == '/')
        && !Things.near(page, token, figures.end(9))) {
      found.accept(
          new Candidate(
              DataCategory.BSN,
              page.tokens().start(token),
              figures.end(9),
              foreign(page, token) ? 0.96 : 0.8,
              Evidence.ELFPROEF));
    }
  }

  /** Behind words in another script, which no list of terms knows. */
  private static boolean foreign(Page page, int token) {
    int start = page.tokens().start(token);
    for (int i = start - 1; i >= 0 && i > start - FOREIGN_CHARS && page.at(i) != '\n'; i--) {
      char c = page.at(i);
      if (Character.isLetter(c)) {
        return Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
      }
    }
    return false;
  }

  private static void termed(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    boolean glued = page.glued(token) && page.tokens().says(token - 1, Cue.BSN);
    if ((Codes.letterBefore(page, start) && !glued) || page.at(start - 1) == '+') {
      return;
    }
    Figures figures = page.figures(token);
    int length = length(figures);
    if (length == 0) {
      figures = new Figures(page.chars(), start, true);
      length = length(figures);
    }
    if (length == 0
        || Phone.mobile(page, token)
        || Phone.mobile(page, token - 1)
        || Dates.at(page, token) == figures.end(length)
        || (Codes.continued(page, token) && !glued)) {
      return;
    }
    boolean passes = Elfproef.holds(figures.digits(length));
    found.accept(
        new Candidate(
            DataCategory.BSN,
            start,
            figures.end(length),
            passes ? 1.0 : 0.97,
            Evidence.TERM_BEFORE,
            passes ? Evidence.ELFPROEF : Evidence.ELFPROEF_FAILS));
  }

  private static int length(Figures figures) {
    if (figures.endsAt(9)) {
      return 9;
    }
    return figures.endsAt(8) && !figures.endsAt(9) && figures.count() != 9 ? 8 : 0;
  }

  /** Nine digits without a term must be a number by themselves, in one of the usual groupings. */
  private static boolean alone(Page page, int token, Figures figures) {
    int start = page.tokens().start(token);
    int end = figures.end(9);
    if (Codes.letterBefore(page, start) || Codes.continued(page, token)) {
      return false;
    }
    char before = page.at(start - 1);
    if (before == '/' && ofPersons(page, token)) {
      return true;
    }
    boolean cell = before == ',' && !Letters.digit(page.at(start - 2));
    if (("+,/-_#€$=&?%".indexOf(before) >= 0 && !cell)
        || (before == ' ' && "€$".indexOf(page.at(start - 2)) >= 0)) {
      return false;
    }
    String shape = figures.shape();
    boolean single = shape.charAt(0) == '9';
    boolean grouped =
        figures.count() == 9
            && ((shape.equals("333")
                    && (Persons.inSentence(page, token, OWNER_WORDS)
                        || wholeLine(page, start, end)))
                || shape.equals("423")
                || shape.equals("234")
                || shape.equals("111111111")
                || ((shape.equals("3222") || shape.equals("2223"))
                    && Persons.inSentence(page, token, OWNER_WORDS)));
    char after = page.at(end);
    boolean joined =
        ("/_-%€°".indexOf(after) >= 0 && before != '/')
            || ((after == '.' || after == ',' || after == ':')
                && !cell
                && Letters.digit(page.at(end + 1)));
    return (single || grouped) && !joined && !unit(page, end);
  }

  /** `inwoner 999990019`, `burger met nummer 999990019`, `persoonsnummer 999990019`. */
  private static boolean ownedBy(Page page, int token, Term term) {
    Tokens tokens = page.tokens();
    if (term.says(Cue.CLIENT) && term.direct() && term.token() >= 0) {
      return CueWords.same("persoons", page.chars(), tokens.start(term.token()));
    }
    int at = token - 1;
    while (at > token - 4
        && (tokens.says(at, Cue.NUMBER_WORD) || page.is(at, "met") || page.is(at, "onder"))) {
      at--;
    }
    return tokens.word(at)
        && tokens.start(token) - tokens.end(token - 1) <= 3
        && (OWNERS.has(page, at) || (field(page, token) && RELATIVES.has(page, at)));
  }

  /** `"ouder": 999990019`: the number of a person in a field that is named after one. */
  private static boolean field(Page page, int token) {
    char before = page.at(page.tokens().start(token) - 1);
    char sign = before == ' ' ? page.at(page.tokens().start(token) - 2) : before;
    return sign == ':' || sign == '=';
  }

  private static final Listed RELATIVES =
      Listed.of(
          " ouder ouders kind vader moeder partner echtgenoot echtgenote voogd subject owner eigenaar"
              + " houder aanvrager melder gemachtigde erflater erfgenaam parent child mother father ");

  private static final Listed OWNERS =
      Listed.of(
          " inwoner inwoonster burger ingezetene persoon betrokkene belanghebbende verzoeker verzoekster"
              + " subject person citizen ");

  /** Nothing else stands on the line. */
  private static boolean wholeLine(Page page, int start, int end) {
    return page.at(start - 1) == '\n' && page.at(end) == '\n';
  }

  /** `999990019.tif`. */
  private static boolean ofFile(Page page, int end) {
    return page.at(end) == '.' && Letters.latin(page.at(end + 1));
  }

  private static boolean unit(Page page, int end) {
    int next = page.tokens().from(end);
    return page.tokens().says(next, Cue.UNIT)
        && page.tokens().start(next) - end <= 1
        && !page.is(next, "punt");
  }

  /** `/personen/999990019/adressen`. */
  private static boolean ofPersons(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.word(token - 1) && PERSONS.has(page, token - 1);
  }

  /**
   * The head of a column says that it is something else, or says nothing: then only a row with a
   * name in it, in a table about persons, makes it one.
   */
  private static boolean inOtherColumn(Page page, int token, Term term) {
    Columns columns = page.columns();
    int start = page.tokens().start(token);
    if (!columns.contain(start) || term.says(Cue.BSN)) {
      return false;
    }
    boolean silent = (columns.head(start) & (Cue.TERMS | OTHER_HEADS)) == 0;
    int name = page.people().startAfter(columns.rowStart(start));
    return !(silent && name >= 0 && name < columns.rowEnd(start));
  }

  private static int sentenceEnd(Page page, int end) {
    int at = end;
    while (at < page.text().length() && page.at(at) != '\n' && at - end < OWNER_CHARS) {
      if (page.at(at) == '.' && page.at(at + 1) == ' ') {
        return at;
      }
      at++;
    }
    return at;
  }

  /** The first of several cells of a row without a name in it, whatever stands above. */
  private static boolean register(Page page, int token, int end) {
    int start = page.tokens().start(token);
    char sign = page.at(end);
    if ((sign != '\t' && sign != ';') || page.at(start - 1) != '\n') {
      return false;
    }
    int stop = page.text().indexOf('\n', end);
    int line = stop < 0 ? page.text().length() : stop;
    int name = page.people().startAfter(end);
    boolean more =
        page.text().indexOf(sign, end + 1) > 0 && page.text().indexOf(sign, end + 1) < line;
    return more && (name < 0 || name >= line);
  }

  /** `No. 999990019` with nobody near: a number of a register. */
  private static boolean unowned(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    int before = token - 1;
    if (!tokens.says(before, Cue.NUMBER_WORD) || tokens.length(before) > 6) {
      return false;
    }
    int from = tokens.start(token - OWNER_WORDS);
    int line = sentenceEnd(page, end);
    int to = Math.min(line, end + OWNER_CHARS);
    int name = page.people().startAfter(from);
    if (name >= 0 && name < to) {
      return false;
    }
    for (int i = Math.max(0, token - OWNER_WORDS); i < token; i++) {
      if ((tokens.cues(i) & (Cue.PERSON.bit | Cue.TITLE.bit)) != 0 || OWN.has(page, i)) {
        return false;
      }
    }
    return true;
  }
}
