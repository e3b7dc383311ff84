package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** KVK numbers and RSINs: behind their term only, since their digits look like any others. */
final class CompanyNumbers implements Shape {

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Term term = page.term(token);
    if (Codes.continued(page, token)) {
      return;
    }
    if (!term.says(Cue.TERMS) && registered(page, token)) {
      number(page, token, 8, DataCategory.KVK_NUMBER, found);
      return;
    }
    int start = page.tokens().start(token);
    if (Codes.letterBefore(page, start)) {
      return;
    }
    if (term.says(Cue.KVK) && number(page, token, 8, DataCategory.KVK_NUMBER, found)) {
      return;
    }
    if (term.says(Cue.RSIN)) {
      number(page, token, 9, DataCategory.RSIN, found);
    }
  }

  /** `als eenmanszaak ingeschreven onder 12345678`. */
  private static boolean registered(Page page, int token) {
    int under = page.tokens().says(token - 1, Cue.NUMBER_WORD) ? token - 2 : token - 1;
    if (!page.is(under, "onder") || !page.is(under - 1, "ingeschreven")) {
      return false;
    }
    for (int i = under - 2; i >= 0 && i >= under - 8; i--) {
      if (page.tokens().says(i, Cue.TRADER)
          || page.is(i, "onderneming")
          || page.is(i, "bedrijf")
          || page.is(i, "zaak")) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(
      Page page, int token, int length, DataCategory category, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    Figures figures = page.figures(token);
    if (!figures.endsAt(length)) {
      figures = new Figures(page.chars(), start, true);
    }
    if (!figures.endsAt(length) || figures.shape().startsWith("224")) {
      return false;
    }
    Evidence proof =
        category == DataCategory.RSIN && Elfproef.holds(figures.digits(length))
            ? Evidence.ELFPROEF
            : Evidence.FORM;
    found.accept(
        new Candidate(category, start, figures.end(length), 0.98, Evidence.TERM_BEFORE, proof));
    return true;
  }
}
