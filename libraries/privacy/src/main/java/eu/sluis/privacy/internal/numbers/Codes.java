package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** What numbers and codes have in common: where they may begin, and how a termed one is read. */
final class Codes {

  /** Terms whose numbers look like those of other kinds. */
  static final long NUMBERED =
      Cue.all(
          Cue.BSN,
          Cue.A_NUMBER,
          Cue.RSIN,
          Cue.KVK,
          Cue.VAT,
          Cue.ACCOUNT,
          Cue.CARD,
          Cue.DOCUMENT,
          Cue.DRIVING,
          Cue.CASE,
          Cue.CLIENT,
          Cue.CADASTRE,
          Cue.OTHER);

  private static final String JOINERS = "-/._:\\";
  private static final int CODE_CHARS_MAX = 40;

  private Codes() {}

  static boolean letterBefore(Page page, int start) {
    return Letters.letter(page.at(start - 1));
  }

  /** Whether the digits are a later group of a number that began before. */
  static boolean continued(Page page, int token) {
    if (!page.tokens().number(token - 1)) {
      return false;
    }
    char sign = page.between(token);
    return sign == '.' || sign == '-' || sign == '/' || sign == ',' || sign == '_' || sign == ':';
  }

  /** Whether the token begins a cluster of letters, digits and single signs between them. */
  static boolean begins(Page page, int token) {
    int start = page.tokens().start(token);
    char before = page.at(start - 1);
    if (Letters.letter(before) || Letters.digit(before)) {
      return false;
    }
    return JOINERS.indexOf(before) < 0
        || before == ':'
        || before == '.'
        || !Character.isLetterOrDigit(page.at(start - 2));
  }

  /** The end of such a cluster; a sign at its end stays outside. */
  static int end(Page page, int start, String joiners) {
    int end = start;
    int limit = start + CODE_CHARS_MAX;
    for (int i = start; i < limit; i++) {
      char c = page.at(i);
      if (Letters.latinOrDigit(c)) {
        end = i + 1;
      } else if (joiners.indexOf(c) < 0 || !Letters.latinOrDigit(page.at(i + 1))) {
        return Character.isLetterOrDigit(c) ? start : end;
      }
    }
    return start;
  }

  static int digits(Page page, int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      if (Letters.digit(page.at(i))) {
        digits++;
      }
    }
    return digits;
  }

  static void termed(
      Page page, DataCategory category, int start, int end, Consumer<Candidate> found) {
    found.accept(new Candidate(category, start, end, 0.95, Evidence.TERM_BEFORE, Evidence.FORM));
  }
}
