package eu.sluis.privacy.internal.text;

import eu.sluis.vocabulary.Span;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader sees it, with the way back to the original.
 *
 * <p>What hides data from a pattern but not from a reader is undone: invisible signs go (soft
 * hyphen, zero width, direction marks, variation selectors), other digits and wide letters become
 * plain ones (NFKC), Cyrillic and Greek letters that look Latin become Latin, all spaces and dashes
 * become one kind, words that are spelled letter by letter become words, figures and letters that a
 * bad scan took for each other are read back. A base letter and its accents become one character.
 * Line breaks stay, as `\n`.
 *
 * <p>Every character of the view knows where its origin starts and ends in the original. Works for
 * every sequence of UTF-16 units, unpaired surrogates included.
 */
public final class ReadableText {

  /** More accents than this on one letter are read as characters of their own. */
  private static final int MARKS_MAX = 8;

  /** No sign before it is an accent that goes over the letter before it. */
  private static final char MARKS_FIRST = 0x300;

  /** A line that goes on may be moved in by so much. */
  private static final int INDENT_CHARS_MAX = 24;

  /** A character that unfolds into more than this (a ligature of a whole phrase) stays as it is. */
  private static final int UNFOLDED_CHARS_MAX = 3;

  private static final String LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵ";
  private static final String LATIN = "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXov";

  private static final int[] NONE = {};

  private final String original;
  private final Layout layout;
  private final String text;
  private final StringBuilder view = new StringBuilder();

  /** Empty when each character of the view stands where it stands in the original. */
  private int[] starts = NONE;

  private int[] ends = NONE;

  public ReadableText(String original) {
    this.original = original;
    this.layout = Layout.of(original);
    String alike = layout.plain() ? readAlike(original) : null;
    if (alike != null) {
      this.text = ScannedSigns.read(alike);
      return;
    }
    starts = new int[original.length() + 16];
    ends = new int[original.length() + 16];
    int at = 0;
    while (at < original.length()) {
      if (alone(at)) {
        append(original.charAt(at), at, at + 1);
        at++;
      } else {
        at = readCluster(at);
      }
    }
    this.text = ScannedSigns.read(view.toString());
  }

  /** The view. */
  public String text() {
    return text;
  }

  /** Where a piece of the view stands in the original. */
  public Span original(int start, int end) {
    return starts == NONE ? new Span(start, end) : new Span(starts[start], ends[end - 1]);
  }

  /** The view of a text whose characters are each read as one; null when some are not. */
  private static @Nullable String readAlike(String original) {
    char[] changed = null;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (asciiLetter(c)) {
        continue;
      }
      char seen = Letters.view(c);
      if (seen == 0 || hides(original, i, c)) {
        return null;
      }
      if (seen != c) {
        changed = changed == null ? original.toCharArray() : changed;
        changed[i] = seen;
      }
    }
    return changed == null ? original : new String(changed);
  }

  /** Whether something begins here that is read otherwise than sign by sign. */
  private static boolean hides(String original, int at, char c) {
    return switch (c) {
      case ' ', '.', '_' -> Spelling.parts(original, at);
      case '-' -> Spelling.parts(original, at) || breakEnd(original, at) > at;
      default -> Written.picturesEnd(original, at) > at;
    };
  }

  /** A word that is broken off at the end of a line: where it goes on, or `at` when none is. */
  private static int breakEnd(String original, int at) {
    if (at == 0 || !Character.isLowerCase(original.charAt(at - 1))) {
      return at;
    }
    int end = at + 1;
    if (end < original.length() && original.charAt(end) == '\r') {
      end++;
    }
    if (end >= original.length() || original.charAt(end) != '\n') {
      return at;
    }
    int next = end + 1;
    while (next < original.length()
        && next - end <= INDENT_CHARS_MAX
        && original.charAt(next) == ' ') {
      next++;
    }
    boolean broken = next < original.length() && Character.isLowerCase(original.charAt(next));
    return broken ? next : at;
  }

  /** How the character is read when no mark follows it, or 0 when it is not read as one. */
  static char viewOf(char c) {
    if (c == '\r' || Character.isSurrogate(c) || mark(c) || invisible(c)) {
      return 0;
    }
    if (c < 0x80) {
      return plain(c);
    }
    int simple = simplified(c);
    if (simple != c) {
      return (char) simple;
    }
    if (c < 0x100) {
      return latin(c);
    }
    String unfolded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return unfolded.length() == 1 ? (char) simplified(plain(unfolded.charAt(0))) : 0;
  }

  /** What NFKC makes of the signs between ASCII and `À`; the normaliser is slow to load. */
  private static char latin(char c) {
    return switch (c) {
      case '¨', '¯', '¸', '¼', '½', '¾' -> 0;
      case 'ª' -> 'a';
      case 'º' -> 'o';
      case '¹' -> '1';
      case '²' -> '2';
      case '³' -> '3';
      case 'µ' -> 'μ';
      default -> c;
    };
  }

  /** The first character of the view that came from the same original as the one at `place`. */
  public int wholeStart(int place) {
    if (starts == NONE) {
      return place;
    }
    int start = place;
    while (start > 0 && starts[start - 1] == starts[place]) {
      start--;
    }
    return start;
  }

  /** The end of what came from the same original as the character before `place`. */
  public int wholeEnd(int place) {
    if (starts == NONE) {
      return place;
    }
    int end = place;
    while (end < text.length() && starts[end] == starts[place - 1]) {
      end++;
    }
    return end;
  }

  /** Whether a sign of ASCII stands here that nothing around it changes; of nearly all is known. */
  private boolean alone(int at) {
    char c = original.charAt(at);
    char next = at + 1 < original.length() ? original.charAt(at + 1) : ' ';
    if (c < ' ' || c >= 0x7f || next >= MARKS_FIRST) {
      return false;
    }
    if (asciiLetter(c)) {
      // No letter by itself, which a spelled word could begin with.
      return asciiLetter(next) || (at > 0 && asciiLetter(original.charAt(at - 1)));
    }
    return c != '-' && (layout.plain() || (c != ' ' && c != '>'));
  }

  private static boolean asciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int readCluster(int start) {
    int base = original.codePointAt(start);
    int end = start + Character.charCount(base);
    if (base == '\r' && end < original.length() && original.charAt(end) == '\n') {
      return end;
    }
    if (Written.tag(base)) {
      int written = Written.tagsEnd(original, start);
      for (int at = start; at < written; at += 2) {
        append((char) (original.codePointAt(at) - Written.TAGS), at, at + 2);
      }
      end = Math.max(end, written);
      return end;
    }
    if (invisible(base)) {
      return end;
    }
    int laid = layout.end(start);
    if (laid > start) {
      if (base == ' ' && laid == start + 2) {
        append(' ', start, laid);
      }
      return laid;
    }
    int picture = Written.picturesEnd(original, start);
    if (picture > start) {
      append(' ', start, picture);
      return picture;
    }
    if (base == '-' && breakEnd(original, start) > start) {
      return breakEnd(original, start);
    }
    int spelled = Spelling.end(original, start);
    if (spelled > start) {
      return readSpelled(start, spelled);
    }
    if (base < 0x80) {
      boolean marked = end < original.length() && mark(original.charAt(end));
      if (!marked) {
        append(plain(base), start, end);
        return end;
      }
    }
    int marks = 0;
    while (end < original.length() && marks < MARKS_MAX && mark(original.charAt(end))) {
      end++;
      marks++;
    }
    int simple = simplified(base);
    if (marks == 0 && simple != base) {
      append((char) simple, start, end);
      return end;
    }
    String unfolded = Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFKC);
    String cluster =
        unfolded.length() <= UNFOLDED_CHARS_MAX || marks > 0
            ? unfolded
            : original.substring(start, end);
    for (int i = 0; i < cluster.length(); i++) {
      char c = cluster.charAt(i);
      boolean letter = !Character.isSurrogate(c);
      append(letter ? (char) simplified(plain(c)) : c, start, end);
    }
    return end;
  }

  /** The letters without what parts them; more than one blank parts words. */
  private int readSpelled(int start, int end) {
    for (int at = start; at < end; at++) {
      char c = original.charAt(at);
      if (Character.isLetter(c)) {
        append((char) simplified(c), at, at + 1);
      } else if (original.charAt(at + 1) == c) {
        int word = at + 1;
        while (original.charAt(word) == c) {
          word++;
        }
        append(' ', at, word);
        at = word - 1;
      }
    }
    return end;
  }

  private void append(char c, int start, int end) {
    int at = view.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    view.append(c);
  }

  private static char plain(int c) {
    return switch (c) {
      case '\r', '\u000b', '\f', '\u0085' -> '\n';
      default -> (char) c;
    };
  }

  private static int simplified(int c) {
    if (c < 0x80) {
      return c;
    }
    int known = c <= 0xffff ? LOOK_ALIKE.indexOf(c) : -1;
    if (known >= 0) {
      return LATIN.charAt(known);
    }
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    return switch (c) {
      case 0x2018, 0x2019, 0x201b, 0x02bc, 0x00b4, 0x2032, 0xff07 -> '\'';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d -> '-';
      case 0x2028, 0x2029, 0x0085 -> '\n';
      default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    };
  }

  private static boolean mark(char c) {
    return c >= MARKS_FIRST && Character.getType(c) == Character.NON_SPACING_MARK && !invisible(c);
  }

  private static boolean invisible(int c) {
    if (c < 0x80) {
      return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\u000b' && c != '\f';
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || c == 0x034f
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164
        || c == 0xffa0
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef)
        || (c >= 0x180b && c <= 0x180f);
  }
}
