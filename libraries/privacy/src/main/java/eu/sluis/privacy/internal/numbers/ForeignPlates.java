package eu.sluis.privacy.internal.numbers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of plates of other countries: `KLE-JW 418`, `CB 4471 KX`, `WX 5521K`, `1-ABC-234`.
 * Codes of other kinds have them too, so only a vehicle near it makes one of them.
 */
final class ForeignPlates {

  private static final int CHARS_MAX = 14;

  private static final Pattern FORMS =
      Pattern.compile(
          // Germany; Bulgaria and Ukraine; Romania; Belgium; France, Italy and Slovakia
          "[A-Z\u00c4\u00d6\u00dc]{1,3}[- ][A-Z]{1,2}[- ]?[1-9][0-9]{2,3}[EH]?"
              + "|[A-Z]{1,2}[- ][0-9]{4}[- ][A-Z]{2}"
              + "|[A-Z]{1,2}[- ][0-9]{2,3}[- ][A-Z]{3}"
              + "|[1-9][- ][A-Z]{3}[- ][0-9]{3}"
              + "|[A-Z]{2}[- ][0-9]{3}[- ]?[A-Z]{2}"
              // Great Britain; Spain; Hungary and Lithuania; Poland
              + "|[A-Z]{2}[0-9]{2} [A-Z]{3}"
              + "|[0-9]{4}[- ][A-Z]{3}"
              + "|[A-Z]{3}[- ][0-9]{3}"
              + "|[A-Z]{2,3} [0-9][0-9A-Z]{3,4}");

  private ForeignPlates() {}

  /** The end of the plate that begins at a token, or 0. */
  static int end(Page page, int token) {
    int start = page.tokens().start(token);
    int last = Math.min(page.text().length(), start + CHARS_MAX);
    if ("-_/.@+".indexOf(page.at(start - 1)) >= 0) {
      return 0;
    }
    Matcher matcher = FORMS.matcher(page.text()).region(start, last);
    if (!matcher.lookingAt()) {
      return 0;
    }
    int end = matcher.end();
    char after = page.at(end);
    boolean more =
        Character.isLetterOrDigit(after)
            || (after == '-' && Character.isLetterOrDigit(page.at(end + 1)));
    return more ? 0 : end;
  }
}
