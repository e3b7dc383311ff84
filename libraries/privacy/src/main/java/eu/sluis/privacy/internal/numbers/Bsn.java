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

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Term term = page.term(token);
    boolean termed = term.says(Cue.BSN);
    if (termed) {
      termed(page, token, found);
      return;
    }
    Figures figures = page.figures(token);
    if (figures.count() < 9 || !figures.endsAt(9) || !alone(page, token, figures)) {
      return;
    }
    String digits = figures.digits(9);
    if (Elfproef.holds(digits)
        && !term.says(OTHERS)
        && !inOtherColumn(page, token, term)
        && !Things.near(page, token, figures.end(9))) {
      found.accept(
          new Candidate(
              DataCategory.BSN,
              page.tokens().start(token),
              figures.end(9),
              0.8,
              Evidence.ELFPROEF));
    }
  }

  private static void termed(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    if (Codes.letterBefore(page, start) || page.at(start - 1) == '+') {
      return;
    }
    Figures figures = page.figures(token);
    int length = length(figures);
    if (length == 0) {
      figures = new Figures(page.text(), start, true);
      length = length(figures);
    }
    if (length == 0
        || Dates.at(page, token) == figures.end(length)
        || Codes.continued(page, token)) {
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
    if ("+,/-_#€$=&?%".indexOf(before) >= 0
        || (before == ' ' && "€$".indexOf(page.at(start - 2)) >= 0)) {
      return false;
    }
    String shape = figures.shape();
    boolean single = shape.charAt(0) == '9';
    boolean grouped =
        figures.count() == 9 && (shape.equals("333") || shape.equals("423") || shape.equals("234"));
    char after = page.at(end);
    boolean joined =
        "/_-%€°".indexOf(after) >= 0
            || ((after == '.' || after == ',' || after == ':') && Letters.digit(page.at(end + 1)));
    return (single || grouped) && !joined && !unit(page, end);
  }

  private static boolean unit(Page page, int end) {
    int next = page.tokens().from(end);
    return page.tokens().says(next, Cue.UNIT)
        && page.tokens().start(next) - end <= 1
        && !page.is(next, "punt");
  }

  /** The head of a column or a cell with more in it says that it is something else. */
  private static boolean inOtherColumn(Page page, int token, Term term) {
    return page.columns().contain(page.tokens().start(token)) && !term.says(Cue.BSN);
  }
}
