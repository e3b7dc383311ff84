package eu.sluis.privacy.internal.text;

/**
 * How the lines of a text were filled, which a reader does not see: two spaces between all words,
 * full stops and commas that stand apart, signs of a quoted mail before each line.
 *
 * @param justified whether words stand two spaces apart all over the text
 * @param loose whether full stops and commas stand apart all over the text
 * @param quoted whether lines begin with `>`
 */
record Layout(String text, boolean justified, boolean loose, boolean quoted) {

  private static final int LOOSE_MIN = 3;

  /** So many pairs of spaces on a line are no columns. */
  private static final int PAIRS_MIN = 5;

  static Layout of(String text) {
    return new Layout(text, justified(text), loose(text), text.indexOf("\n>") >= 0);
  }

  /** Nothing of this kind. */
  boolean plain() {
    return !justified && !loose && !quoted;
  }

  /**
   * Where what begins here ends that is nothing to a reader: a sign of a quoted line, a space
   * before a comma, or two spaces that are one; or `start`.
   */
  int end(int start) {
    char c = text.charAt(start);
    if (quoted && c == '>' && start > 0 && text.charAt(start - 1) == '\n') {
      return quoteEnd(start);
    }
    if (c != ' ') {
      return start;
    }
    if (loose && apart(text, start)) {
      return start + 1;
    }
    return justified && pair(start) ? start + 2 : start;
  }

  private int quoteEnd(int start) {
    int end = start;
    while (end < text.length() && (text.charAt(end) == '>' || text.charAt(end) == ' ')) {
      end++;
    }
    return end;
  }

  /** Whether two spaces stand here, and no more. */
  private boolean pair(int start) {
    return start + 2 < text.length()
        && text.charAt(start + 1) == ' '
        && text.charAt(start + 2) != ' '
        && (start == 0 || text.charAt(start - 1) != ' ');
  }

  /** A scan of filled lines has many such pairs on a line; a line of a table has few. */
  private static boolean justified(String text) {
    int first = text.indexOf("  ");
    if (first < 0) {
      return false;
    }
    int lines = 0;
    int filled = 0;
    int pairs = 0;
    int run = 0;
    for (int i = first; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == ' ') {
        run++;
        continue;
      }
      pairs += run == 2 && c != '\n' ? 1 : 0;
      run = 0;
      if (c == '\n') {
        lines += pairs > 1 ? 1 : 0;
        filled += pairs >= PAIRS_MIN ? 1 : 0;
        pairs = 0;
      }
    }
    return filled > 1 && filled * 2 >= lines;
  }

  /** `te Diemen , 47 jaar .` */
  private static boolean loose(String text) {
    int apart = 0;
    for (int at = text.indexOf(" ,"); at >= 0; at = text.indexOf(" ,", at + 2)) {
      apart += apart(text, at) ? 1 : 0;
    }
    for (int at = text.indexOf(" ."); at >= 0; at = text.indexOf(" .", at + 2)) {
      apart += apart(text, at) ? 1 : 0;
    }
    return apart >= LOOSE_MIN;
  }

  /** Whether a space stands here between a word and a comma or a full stop that ends something. */
  private static boolean apart(String text, int at) {
    char sign = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    boolean ends =
        at + 2 >= text.length() || text.charAt(at + 2) == ' ' || text.charAt(at + 2) == '\n';
    return (sign == ',' || sign == '.')
        && ends
        && at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
