package eu.sluis.privacy.internal.encodings;

import eu.sluis.vocabulary.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text without escapes, with the way back: `jan%40voorbeeld.nl`, `naam=jan+de+vries`, the code
 * points of JSON, `&#57;` and, in a text with fields of JSON, `\n` and `\"`; and without the tags
 * and stars that stand in the middle of a word.
 *
 * <p>What is no valid escape stays as it is. `10%20` is a percentage, unless the word around it has
 * an `=` or another escape before it.
 */
public final class Unescaped {

  private static final Pattern BOXES = Pattern.compile("([|\u2502\u2503\u2551])\\d\\1\\d\\1");

  private static final int TAG_CHARS_MAX = 60;
  private static final Set<String> LOOKS =
      Set.of("b", "big", "em", "font", "i", "mark", "small", "span", "strong", "u");

  /** What Markdown and settings put a backslash before, and mean itself. */
  private static final String PLAIN = "-._@+";

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
    return escapes(original) ? new Pass(original).read() : new Unescaped(original, ALIKE, ALIKE);
  }

  /** Whether a sign stands in the text that may begin an escape. */
  private static boolean escapes(String original) {
    boolean equals = false;
    boolean bars = false;
    int length = original.length();
    for (int i = 0; i < length; i++) {
      char c = original.charAt(i);
      if (c == ' ' || letter(c)) {
        continue;
      }
      switch (c) {
        case '%', '\\', '&', '+', '<' -> {
          return true;
        }
        case '*' -> {
          if (original.startsWith("**", i)) {
            return true;
          }
        }
        case '=' -> equals = true;
        case '|', '\u2502', '\u2503', '\u2551' -> bars = true;
        default -> {
          if (Octets.misreads(c)
              && Octets.misread(c, i + 1 < length ? original.charAt(i + 1) : 0)) {
            return true;
          }
        }
      }
    }
    return (equals && Quoted.printable(original)) || (bars && BOXES.matcher(original).find());
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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

    /** Whether the text has quoted-printable: two octets of UTF-8, or its name. */
    private final boolean quoted;

    /** Empty up to the first escape, as most texts that might have one have none. */
    private final StringBuilder view = new StringBuilder();

    private int[] starts = ALIKE;
    private int[] ends = ALIKE;

    /** Whether an `=` or an escape stood before in the same word. */
    private boolean keyed;

    Pass(String original) {
      this.original = original;
      this.json = original.contains("\":");
      this.quoted = original.indexOf('=') >= 0 && Quoted.printable(original);
    }

    Unescaped read() {
      int at = 0;
      while (at < original.length()) {
        char c = original.charAt(at);
        int next =
            switch (c) {
              case '%' -> percent(at);
              case '=' -> printable(at);
              case '\\' -> backslash(at);
              case '&' -> entity(at);
              case '+' -> plus(at);
              case '<' -> tag(at);
              case '*' -> stars(at);
              case '|', '\u2502', '\u2503', '\u2551' -> bar(at);
              default -> Octets.misreads(c) ? octets(Octets.misread(original, at), at) : at;
            };
        if (next > at) {
          begin(at);
          at = next;
        } else {
          if (starts == ALIKE) {
            keep(c);
          } else {
            append(c, at, at + 1);
          }
          at++;
        }
      }
      return starts != ALIKE
          ? new Unescaped(view.toString(), starts, ends)
          : new Unescaped(original, ALIKE, ALIKE);
    }

    /** Writes down what stood before the first escape. */
    private void begin(int first) {
      if (starts == ALIKE) {
        view.append(original, 0, first);
        starts = new int[original.length() + 1];
        ends = new int[original.length() + 1];
        for (int i = 0; i < first; i++) {
          starts[i] = i;
          ends[i] = i + 1;
        }
      }
    }

    private void append(char c, int start, int end) {
      begin(start);
      if (view.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length + 16);
        ends = Arrays.copyOf(ends, ends.length + 16);
      }
      starts[view.length()] = start;
      ends[view.length()] = end;
      view.append(c);
      keep(c);
    }

    private void keep(char c) {
      keyed = (keyed || c == '=') && !Character.isWhitespace(c);
    }

    private void append(int point, int start, int end) {
      for (char c : Character.toChars(point)) {
        append(c, start, end);
      }
    }

    /** A character in octets; its end, or its start when it is none. */
    private int percent(int start) {
      boolean percentage = start > 0 && Character.isDigit(original.charAt(start - 1)) && !keyed;
      return percentage ? start : octets(Octets.written(original, start, '%'), start);
    }

    /** `=C3=AB`, `=2E` and the end of a line of quoted-printable; `a=20` is a value. */
    private int printable(int start) {
      if (!quoted) {
        return start;
      }
      int line = original.startsWith("\r", start + 1) ? start + 2 : start + 1;
      if (original.startsWith("\n", line)) {
        return line + 1;
      }
      return octets(Octets.written(original, start, '='), start);
    }

    private int octets(Octets read, int start) {
      if (read.point() < 0 || !readable(read.point())) {
        return start;
      }
      append(read.point(), start, read.end());
      keyed = true;
      return read.end();
    }

    private int backslash(int start) {
      char sign = start + 1 < original.length() ? original.charAt(start + 1) : 0;
      if (sign == 'u') {
        int point = Octets.hex(original, start + 2, 4);
        if (point < 0 || (!readable(point) && !Character.isSurrogate((char) point))) {
          return start;
        }
        append((char) point, start, start + 6);
        return start + 6;
      }
      if (sign != 0 && PLAIN.indexOf(sign) >= 0) {
        append(sign, start, start + 2);
        return start + 2;
      }
      if (sign == '\'') {
        return octets(Octets.ofRtf(original, start), start);
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

    /** Between boxes of one digit each: `│9│9│0│`. */
    private int bar(int at) {
      boolean boxes = boxed(at, 1) && boxed(at, -1);
      return boxes ? at + 1 : at;
    }

    private boolean boxed(int bar, int step) {
      int digit = bar + step;
      int next = bar + 2 * step;
      return digit >= 0
          && digit < original.length()
          && Character.isDigit(original.charAt(digit))
          && next >= 0
          && next < original.length()
          && original.charAt(next) == original.charAt(bar);
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
