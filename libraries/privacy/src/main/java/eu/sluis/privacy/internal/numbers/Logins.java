package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;

/** Words that systems may call somebody by, told by their letters and by where they stand. */
final class Logins {

  private static final int CHARS_MIN = 4;
  private static final int SHORT_CHARS_MIN = 3;
  private static final int CHARS_MAX = 18;
  private static final int LETTERS_MIN = 3;
  private static final int DIGITS_MAX = 4;
  private static final int NEAR_WORDS = 4;

  private Logins() {}

  /** `jvdveen9`, `lil_billy`, `lk-willems`: letters with digits or signs between them. */
  static boolean joined(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    boolean digit = false;
    boolean sign = false;
    boolean hyphen = false;
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      digit |= Letters.digit(c);
      hyphen |= c == '-';
      sign |= c == '_' || (c == '.' && Character.isLowerCase(page.at(i + 1)));
    }
    if (page.at(start - 1) == '@') {
      return false;
    }
    if (!digit && Handles.parted(page, start, end)) {
      return true;
    }
    boolean small = tokens.length(token) >= LETTERS_MIN && !page.allCapitals(token);
    boolean told = (digit && small) || (sign && !digit) || (small && sign);
    boolean acted = hyphen && !digit && small(page, start, end) && acting(page, token);
    return end - start >= CHARS_MIN
        && (told || acted)
        && !(digit && !sign && !userNear(page, token) && common(page, token))
        && page.at(end) != ':'
        && !PieceRules.ofAddress(page, start)
        && !mostlySigns(page, start, end);
  }

  /** A word in small letters that no language here has, where logs and tables have a user. */
  static boolean bare(Page page, int token) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    int start = tokens.start(token);
    int end = tokens.end(token);
    boolean acting = acting(page, token);
    if (length < (acting ? SHORT_CHARS_MIN : CHARS_MIN)
        || length > CHARS_MAX
        || tokens.cues(token) != 0
        || !small(page, start, end)
        || common(page, token)) {
      return false;
    }
    char before = page.at(start - 1);
    boolean placed =
        ";=|[<(\"'/:>~".indexOf(before) >= 0
            || acting
            || userNear(page, token)
            || Handles.ofName(page, page.folded(token));
    return placed
        && !PieceRules.ofAddress(page, start)
        && !UserNames.nobody(page, start, end)
        && !UserNames.LOGGED.has(page, token);
  }

  /** Whether a number of its own stands in it: `scan_Jansen_999990019_2026`. */
  static boolean numbered(Page page, int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits = Letters.digit(page.at(i)) ? digits + 1 : 0;
      if (digits > DIGITS_MAX) {
        return true;
      }
    }
    return false;
  }

  /** `gebroken door hvantilburg`, `build by nlokhorst`: behind who does something, on its line. */
  private static boolean acting(Page page, int token) {
    return ACTORS.has(page, token - 1) && !page.lineEnds(token - 1, token);
  }

  private static final Listed ACTORS =
      Listed.of(
          " door by user gebruiker account acct login naar aan wie medewerker review ack sudo su ssh"
              + " owner eigenaar actor auteur author assignee handle github gitlab onder ");

  private static boolean userNear(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - NEAR_WORDS; i--) {
      if (page.lineEnds(i, i + 1)) {
        return false;
      }
      if (page.tokens().says(i, Cue.USER)) {
        return true;
      }
    }
    return false;
  }

  private static boolean small(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean common(Page page, int token) {
    return DutchWords.common(page.wordHash(token));
  }

  /** `a.b.c.d` of a version, or an abbreviation. */
  private static boolean mostlySigns(Page page, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Letters.latin(page.at(i)) ? 1 : 0;
    }
    return letters * 2 < end - start;
  }
}
