package eu.sluis.privacy.internal.text;

/**
 * Words that are spelled letter by letter: `V-I-K-R-A-M`, `j a n d e v r i e s`. A reader puts them
 * together; two or three letters are initials or a grade and stay apart.
 */
final class Spelling {

  private static final int LETTERS_MIN = 4;

  /** With full stops they are initials far longer. */
  private static final int LETTERS_WITH_STOPS_MIN = 6;

  private static final int BLANKS_BETWEEN_WORDS_MAX = 4;

  private Spelling() {}

  /** Whether the sign at `at` may part two letters of a spelled word. */
  static boolean parts(String text, int at) {
    char sign = text.charAt(at);
    return (sign == ' ' || sign == '-' || sign == '.' || sign == '_')
        && at + 2 < text.length()
        && text.charAt(at + 2) == sign
        && Character.isLetter(text.charAt(at + 1));
  }

  /** The end of the spelled words that begin at `start`, or `start` when none do. */
  static int end(String text, int start) {
    boolean begins = start == 0 || !Letters.inWord(text.charAt(start - 1));
    if (!begins || !letter(text, start) || start + 1 >= text.length()) {
      return start;
    }
    char sign = text.charAt(start + 1);
    if (!parts(text, start + 1)) {
      return start;
    }
    int letters = 1;
    int at = start + 1;
    while (true) {
      int next = at;
      while (next < text.length() && text.charAt(next) == sign) {
        next++;
      }
      boolean apart = next - at == 1 || (sign == ' ' && next - at <= BLANKS_BETWEEN_WORDS_MAX);
      if (next == at || !apart || !letter(text, next)) {
        break;
      }
      letters++;
      at = next + 1;
    }
    int least = sign == '.' ? LETTERS_WITH_STOPS_MIN : LETTERS_MIN;
    return letters >= least ? at : start;
  }

  /** A letter with none beside it. */
  private static boolean letter(String text, int at) {
    return at < text.length()
        && (Letters.kind(text.charAt(at)) & Letters.LETTER) != 0
        && (at + 1 == text.length() || !Letters.inWord(text.charAt(at + 1)));
  }
}
