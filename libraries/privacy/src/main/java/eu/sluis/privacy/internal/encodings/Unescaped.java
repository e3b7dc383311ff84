package eu.sluis.privacy.internal.encodings;

import eu.sluis.vocabulary.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text without escapes, with the way back: `jan%40voorbeeld.nl`, `naam=jan+de+vries`, the code
 * points of JSON, `&#57;` and, in a text with fields of JSON, `\n` and `\"`; and without the tags
 * and stars that stand in the middle of a word.
 *
 * <p>What is no valid escape stays as it is. `10%20` is a percentage, unless the word around it has
 * an `=` or another escape before it.
 */
public final class Unescaped {

  private static final int TAG_CHARS_MAX = 60;
  private static final Set<String> LOOKS =
      Set.of("b", "big", "em", "font", "i", "mark", "small", "span", "strong", "u");

  private static final int[] ALIKE = {};
  private static final int ENTITY_CHARS_MAX = 9;
  private static final String[] ENTITIES = {
    "&amp;&", "&lt;<", "&gt;>", "&quot;\"", "&apos;'", "&nbsp; "
  };

  private final String text;

  /** Where each character began and ended; empty when nothing was escaped. */
  private final int[] starts;

  private final int[] ends;

  private Unescaped(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  public static Unescaped of(String original) {
    boolean none =
        original.indexOf('%') < 0
            && original.indexOf('\\') < 0
            && original.indexOf('&') < 0
            && original.indexOf('+') < 0
            && original.indexOf('<') < 0
            && original.indexOf("**") < 0;
    return none ? new Unescaped(original, ALIKE, ALIKE) : new Pass(original).read();
  }

  public String text() {
    return text;
  }

  /** The place in the text as it came. */
  public Span original(Span span) {
    return starts == ALIKE ? span : new Span(starts[span.start()], ends[span.end() - 1]);
  }

  /** One pass over a text. */
  private static final class Pass {
    private final String original;
    private final boolean json;
    private final StringBuilder view;
    private int[] starts;
    private int[] ends;

    /** Whether an `=` or an escape stood before in the same word. */
    private boolean keyed;

    private boolean changed;

    Pass(String original) {
      this.original = original;
      this.json = original.contains("\":");
      this.view = new StringBuilder(original.length());
      this.starts = new int[original.length()];
      this.ends = new int[original.length()];
    }

    Unescaped read() {
      int at = 0;
      while (at < original.length()) {
        char c = original.charAt(at);
        int next =
            switch (c) {
              case '%' -> percent(at);
              case '\\' -> backslash(at);
              case '&' -> entity(at);
              case '+' -> plus(at);
              case '<' -> tag(at);
              case '*' -> stars(at);
              default -> at;
            };
        if (next == at) {
          append(c, at, at + 1);
          next = at + 1;
        } else {
          changed = true;
        }
        at = next;
      }
      return changed
          ? new Unescaped(view.toString(), starts, ends)
          : new Unescaped(original, ALIKE, ALIKE);
    }

    private void append(char c, int start, int end) {
      if (view.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length + 16);
        ends = Arrays.copyOf(ends, ends.length + 16);
      }
      starts[view.length()] = start;
      ends[view.length()] = end;
      view.append(c);
      keyed = !Character.isWhitespace(c) && (keyed || c == '=');
    }

    private void append(int point, int start, int end) {
      for (char c : Character.toChars(point)) {
        append(c, start, end);
      }
    }

    /**
     * One character in UTF-8 of up to four escaped bytes; its end, or its start when it is none.
     */
    private int percent(int start) {
      boolean percentage = start > 0 && Character.isDigit(original.charAt(start - 1)) && !keyed;
      int first = percentage ? -1 : octet(start);
      int more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
      if (first < 0 || more < 0 || first > 0xf4) {
        return start;
      }
      int point = more == 0 ? first : first & (0x3f >> more);
      for (int i = 1; i <= more; i++) {
        int octet = octet(start + 3 * i);
        if (octet < 0x80 || octet > 0xbf) {
          return start;
        }
        point = point << 6 | (octet & 0x3f);
      }
      int end = start + 3 * (more + 1);
      if (!readable(point)) {
        return start;
      }
      append(point, start, end);
      keyed = true;
      return end;
    }

    private int octet(int at) {
      return at + 2 < original.length() && original.charAt(at) == '%' ? hex(at + 1, 2) : -1;
    }

    private int hex(int from, int digits) {
      if (from + digits > original.length()) {
        return -1;
      }
      int value = 0;
      for (int i = from; i < from + digits; i++) {
        int digit = Character.digit(original.charAt(i), 16);
        if (digit < 0) {
          return -1;
        }
        value = value * 16 + digit;
      }
      return value;
    }

    private int backslash(int start) {
      char sign = start + 1 < original.length() ? original.charAt(start + 1) : 0;
      if (sign == 'u') {
        int point = hex(start + 2, 4);
        if (point < 0 || (!readable(point) && !Character.isSurrogate((char) point))) {
          return start;
        }
        append((char) point, start, start + 6);
        return start + 6;
      }
      if (!json) {
        return start;
      }
      char read =
          switch (sign) {
            case 'n', 'r' -> '\n';
            case 't' -> '\t';
            case '"', '\\', '/' -> sign;
            default -> 0;
          };
      if (read == 0) {
        return start;
      }
      append(read, start, start + 2);
      return start + 2;
    }

    private int entity(int start) {
      if (original.startsWith("&#", start)) {
        int last = Math.min(original.length(), start + ENTITY_CHARS_MAX + 1);
        int end = original.indexOf(';', start, last);
        int point = end < 0 ? -1 : number(start + 2, end);
        if (point < 0 || !readable(point)) {
          return start;
        }
        append(point, start, end + 1);
        return end + 1;
      }
      for (String entity : ENTITIES) {
        int length = entity.length() - 1;
        if (original.startsWith(entity.substring(0, length), start)) {
          append(entity.charAt(length), start, start + length);
          return start + length;
        }
      }
      return start;
    }

    /** The code point of `57` or `x39`, or -1. */
    private int number(int from, int end) {
      boolean hex = from < end && (original.charAt(from) | 0x20) == 'x';
      int first = hex ? from + 1 : from;
      int value = first == end ? -1 : 0;
      for (int i = first; i < end && value >= 0; i++) {
        int digit = Character.digit(original.charAt(i), hex ? 16 : 10);
        value = digit < 0 ? -1 : value * (hex ? 16 : 10) + digit;
      }
      return Character.isValidCodePoint(value) ? value : -1;
    }

    /** A space in the value of a query; `tel=+316` and `10:00+01:00` keep theirs. */
    private int plus(int at) {
      boolean between =
          keyed
              && at > 0
              && at + 1 < original.length()
              && (Character.isLetterOrDigit(original.charAt(at - 1))
                  || original.charAt(at - 1) == ',')
              && Character.isLetterOrDigit(original.charAt(at + 1));
      boolean zone = at + 3 < original.length() && original.charAt(at + 3) == ':';
      if (!between || zone) {
        return at;
      }
      append(' ', at, at + 1);
      keyed = true;
      return at + 1;
    }

    /** A tag for the looks of text in the middle of a word: {@code <b>S</b>alma}. */
    private int tag(int at) {
      int name = at + 1 < original.length() && original.charAt(at + 1) == '/' ? at + 2 : at + 1;
      if (!letter(at - 1) || !letter(name)) {
        return at;
      }
      int end = name;
      while (letter(end) && end - name < TAG_CHARS_MAX) {
        end++;
      }
      boolean looks = LOOKS.contains(original.substring(name, end).toLowerCase(Locale.ROOT));
      int limit = Math.min(original.length(), at + TAG_CHARS_MAX);
      while (looks && end < limit && original.charAt(end) != '>') {
        end++;
      }
      return looks && end < limit && letter(end + 1) ? end + 1 : at;
    }

    /** `**Sal**ma` in Markdown. */
    private int stars(int at) {
      boolean within = original.startsWith("**", at) && letter(at - 1) && letter(at + 2);
      return within ? at + 2 : at;
    }

    private boolean letter(int at) {
      return at >= 0 && at < original.length() && Character.isLetter(original.charAt(at));
    }

    private static boolean readable(int point) {
      return point >= ' ' ? point != 0x7f && !surrogate(point) : point == '\n' || point == '\t';
    }

    private static boolean surrogate(int point) {
      return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
  }
}
