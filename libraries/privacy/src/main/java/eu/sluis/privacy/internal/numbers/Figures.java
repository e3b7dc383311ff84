package eu.sluis.privacy.internal.numbers;

/**
 * The digits from one place on, over single separators between them, as people write numbers.
 *
 * <p>A forgiving reading also takes letters that a scanner makes of digits (`O` for `0`, `l` for
 * `1`), in clusters that hold a digit too; only a term that says what the number is allows it.
 */
final class Figures {

  static final int DIGITS_MAX = 24;
  private static final int GAP_CHARS_MAX = 3;
  private static final String CONFUSED = "OoQDIl|iSsBZzGT";
  private static final String READ_AS = "000011115582267";

  private final char[] digits = new char[DIGITS_MAX];
  private final int[] ends = new int[DIGITS_MAX + 1];
  private final boolean[] groupEnds = new boolean[DIGITS_MAX + 1];
  private final StringBuilder shape = new StringBuilder();
  private int count;
  private int confused;
  private boolean more;

  Figures(char[] text, int place, boolean forgiving) {
    int at = place;
    int group = 0;
    ends[0] = place;
    while (count < DIGITS_MAX && at < text.length) {
      char c = text[at];
      int digit = Letters.digit(c) ? c : forgiving ? readAs(c) : 0;
      if (digit != 0 && (group > 0 || Letters.digit(c) || clusterOfDigits(text, at))) {
        confused += Letters.digit(c) ? 0 : 1;
        digits[count++] = (char) digit;
        ends[count] = ++at;
        group++;
        continue;
      }
      if (group > 0) {
        groupEnds[count] = !Letters.letter(c);
        shape.append((char) ('0' + Math.min(9, group)));
        group = 0;
      }
      int next = afterGap(text, at, forgiving);
      if (next == at) {
        break;
      }
      at = next;
    }
    if (group > 0) {
      boolean end = at >= text.length || !Letters.letter(text[at]);
      boolean goesOn = at < text.length && Letters.digit(text[at]);
      groupEnds[count] = end && !goesOn;
      shape.append((char) ('0' + Math.min(9, group)));
      more = goesOn;
    }
  }

  /** How many digits there are, at most {@link #DIGITS_MAX}. */
  int count() {
    return count;
  }

  /** Whether a number can end after this many digits. */
  boolean endsAt(int length) {
    return length <= count && length > 0 && groupEnds[length] && !(more && length == count);
  }

  /** Where the digit with this number (from 1) ends in the text. */
  int end(int length) {
    return ends[length];
  }

  String digits(int length) {
    return new String(digits, 0, length);
  }

  int confused() {
    return confused;
  }

  /** The lengths of the groups: `424` for `9999.90.0199`. */
  String shape() {
    return shape.toString();
  }

  private static char readAs(char c) {
    int known = CONFUSED.indexOf(c);
    return known < 0 ? 0 : READ_AS.charAt(known);
  }

  /** Whether the letters and digits from here on are all digits or their doubles, one a digit. */
  private static boolean clusterOfDigits(char[] text, int place) {
    boolean digit = false;
    int at = place;
    while (at < text.length && at - place <= DIGITS_MAX) {
      char c = text[at];
      if (Letters.digit(c)) {
        digit = true;
      } else if (readAs(c) == 0) {
        if (Letters.letter(c)) {
          return false;
        }
        break;
      }
      at++;
    }
    return digit || (at - place >= 2 && zerosOnly(text, place, at));
  }

  private static boolean zerosOnly(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (readAs(text[i]) != '0' || text[i] != 'O') {
        return false;
      }
    }
    return true;
  }

  private static int afterGap(char[] text, int from, boolean forgiving) {
    int visible = 0;
    int lines = 0;
    for (int i = from; i < text.length && i - from <= GAP_CHARS_MAX; i++) {
      char c = text[i];
      if (Letters.digit(c)
          || (forgiving && readAs(c) != 0 && clusterOfDigits(text, i) && i > from)) {
        return i;
      }
      boolean odd = forgiving && (c == ',' || c == '\u00b7' || c == '|' || c == '*');
      if (c == '.' || c == '-' || c == '/' || c == '_' || odd) {
        visible++;
      } else if (c == '\n') {
        lines++;
      } else if (c != ' ') {
        return from;
      }
      if (visible > 1 || lines > 1) {
        return from;
      }
    }
    return from;
  }
}
