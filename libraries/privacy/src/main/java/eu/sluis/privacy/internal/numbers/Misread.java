package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import java.util.function.Consumer;

/** Numbers whose first digit a scanner took for a letter: `O6-12345678` behind `tel.`. */
final class Misread implements Shape {

  private static final long TERMS = Cue.all(Cue.BSN, Cue.PHONE, Cue.KVK, Cue.RSIN);
  private final Shape bsn = new Bsn();
  private final Shape phone = new Phone();
  private final Shape company = new CompanyNumbers();

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    if (page.tokens().length(token) > 2 || page.glued(token) || !misread(page, token)) {
      return;
    }
    Term term = page.before(token);
    if (page.is(token, "o")
        && page.at(page.tokens().start(token)) == 'O'
        && page.glued(token + 1)
        && page.between(token + 2) == '-'
        && page.tokens().number(token + 2)) {
      // O46-555 61 04
      phone.judge(page, token, found);
      return;
    }
    if (!term.says(TERMS) || term.words() > 2) {
      return;
    }
    if (term.says(Cue.BSN)) {
      bsn.judge(page, token, found);
    } else if (term.says(Cue.PHONE)) {
      phone.judge(page, token, found);
    } else {
      company.judge(page, token, found);
    }
  }

  private static boolean misread(Page page, int token) {
    for (int i = page.tokens().start(token); i < page.tokens().end(token); i++) {
      if ("OoIlSB".indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
