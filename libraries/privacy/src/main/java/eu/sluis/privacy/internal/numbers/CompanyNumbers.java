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
    if (!term.says(Cue.all(Cue.KVK, Cue.RSIN)) || Codes.continued(page, token)) {
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

  private static boolean number(
      Page page, int token, int length, DataCategory category, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    Figures figures = page.figures(token);
    if (!figures.endsAt(length)) {
      figures = new Figures(page.text(), start, true);
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
