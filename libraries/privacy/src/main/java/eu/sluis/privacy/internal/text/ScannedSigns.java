package eu.sluis.privacy.internal.text;

import java.util.Locale;
import java.util.Set;

/**
 * A bad scan takes figures for letters and letters for figures: `l2 maart l949`, `O6-28O3l24`,
 * `verb1ijvend`. In a text that shows so they are read back, each as one sign, so that every place
 * stays where it was.
 *
 * <p>A letter is read as a figure where all signs around it are figures or taken for them; a figure
 * as a letter where it stands alone among letters. A text shows so by two such words, or by one in
 * which a letter stands amid figures (`2O24`); one alone proves nothing, because `O365` is a
 * product.
 */
final class ScannedSigns {

  private static final int SIGNALS_MIN = 2;
  private static final int SIGNAL_CHARS_MIN = 3;
  private static final int SHORT_CHARS = 2;
  private static final int AMID_CHARS_MIN = 4;
  private static final int WORD_LETTERS_MIN = 4;

  /** A letter that stands for a figure by itself is no longer. */
  private static final int LONE_CHARS_MAX = 2;

  /** The signs between two groups of figures. */
  private static final int GAP_CHARS_MAX = 3;

  private static final String JOINERS = " -./:,";

  private static final Set<String> MONTHS =
      Set.of(
          "jan", "feb", "mrt", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
          "dec", "may", "mar");

  private final String text;
  private final char[] read;

  private ScannedSigns(String text) {
    this.text = text;
    this.read = text.toCharArray();
  }

  /** The text with those signs read back; the same object when it is no such scan. */
  static String read(String text) {
    return signals(text) < SIGNALS_MIN ? text : new ScannedSigns(text).mended();
  }

  /** How much the text shows that a machine read it; no further than is enough. */
  private static int signals(String text) {
    int signals = 0;
    int length = text.length();
    for (int i = 0; i < length && signals < SIGNALS_MIN; i++) {
      if (figure(text.charAt(i)) && besideLetter(text, i)) {
        int end = end(text, i);
        signals += signal(text, start(text, i), end);
        i = end;
      }
    }
    return signals;
  }

  private static boolean besideLetter(String text, int i) {
    return (i > 0 && Character.isLetter(text.charAt(i - 1)))
        || (i + 1 < text.length() && taken(text.charAt(i + 1)) != 0);
  }

  /** How much a word shows: enough by itself when a letter stands amid its figures. */
  private static int signal(String text, int start, int end) {
    int figures = 0;
    int last = -1;
    boolean others = false;
    boolean behind = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (figure(c)) {
        figures++;
        behind |= last >= 0;
      } else {
        others |= taken(c) == 0;
        last = i;
      }
    }
    if (others) {
      return figures == 1 && amongSmall(text, start, end) ? 1 : 0;
    }
    int length = end - start;
    boolean first = figure(text.charAt(start));
    if (length >= AMID_CHARS_MIN && first && behind) {
      return SIGNALS_MIN;
    }
    // `250l` has a unit, `10o` is the tenth, `O2` a company.
    boolean hundred = last >= 0 && text.charAt(last) == 'O';
    boolean one =
        length == SHORT_CHARS && (text.charAt(start) == 'l' || first || goesOn(text, end));
    return figures > 0 && (behind || hundred) && (length >= SIGNAL_CHARS_MIN || one) ? 1 : 0;
  }

  /** `O6-`, `O5/l2`: a sign of numbers and dates, and more behind it. */
  private static boolean goesOn(String text, int end) {
    return end + 1 < text.length()
        && (text.charAt(end) == '-' || text.charAt(end) == '/')
        && (figure(text.charAt(end + 1)) || taken(text.charAt(end + 1)) != 0);
  }

  /** Whether the one figure of a word stands between small letters. */
  private static boolean amongSmall(String text, int start, int end) {
    for (int i = start + 1; i + 1 < end; i++) {
      if (letterOf(text.charAt(i), false) != 0) {
        return end - start > WORD_LETTERS_MIN
            && Character.isLowerCase(text.charAt(i - 1))
            && Character.isLowerCase(text.charAt(i + 1));
      }
    }
    return false;
  }

  private String mended() {
    int numberEnd = -GAP_CHARS_MAX - 1;
    int at = 0;
    while (at < read.length) {
      if (!sign(read[at])) {
        at++;
        continue;
      }
      int start = at;
      at = end(text, start);
      int figures = 0;
      int others = 0;
      for (int i = start; i < at; i++) {
        figures += figure(read[i]) ? 1 : 0;
        others += !figure(read[i]) && taken(read[i]) == 0 ? 1 : 0;
      }
      boolean number = others == 0 && figures > 0;
      boolean lone =
          others == 0
              && figures == 0
              && at - start <= LONE_CHARS_MAX
              && beside(numberEnd, start, at);
      if (number || lone) {
        for (int i = start; i < at; i++) {
          read[i] = figure(read[i]) ? read[i] : taken(read[i]);
        }
        numberEnd = at;
      } else if (figures == 1 && at - start > WORD_LETTERS_MIN) {
        word(start, at);
      }
    }
    return new String(read);
  }

  /** Whether a group of figures ends or begins right beside, or a month follows. */
  private boolean beside(int numberEnd, int start, int end) {
    if (start - numberEnd <= GAP_CHARS_MAX && joined(numberEnd, start)) {
      return true;
    }
    int next = end;
    while (next < read.length && next - end < GAP_CHARS_MAX && JOINERS.indexOf(read[next]) >= 0) {
      next++;
    }
    if (next == end || next == read.length || !sign(read[next])) {
      return false;
    }
    int nextEnd = end(text, next);
    boolean number = true;
    boolean any = false;
    for (int i = next; i < nextEnd; i++) {
      number &= figure(read[i]) || taken(read[i]) != 0;
      any |= figure(read[i]);
    }
    return (number && any) || month(next, nextEnd);
  }

  private boolean month(int start, int end) {
    return end - start >= 3
        && MONTHS.contains(text.substring(start, start + 3).toLowerCase(Locale.ROOT));
  }

  private boolean joined(int from, int to) {
    for (int i = Math.max(from, 0); i < to; i++) {
      if (JOINERS.indexOf(read[i]) < 0) {
        return false;
      }
    }
    return to > from;
  }

  /** The figure of a word as a letter; at the end it may be a number of its own. */
  private void word(int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (figure(read[i])) {
        boolean capital =
            i == start
                || (Character.isUpperCase(read[i - 1]) && Character.isUpperCase(read[i + 1]));
        char letter = letterOf(read[i], capital);
        if (letter != 0) {
          read[i] = letter;
        }
      }
    }
  }

  private static char letterOf(char figure, boolean capital) {
    return switch (figure) {
      case '0' -> capital ? 'O' : 'o';
      case '1' -> capital ? 'I' : 'l';
      case '5' -> capital ? 'S' : 's';
      default -> 0;
    };
  }

  /** The figure that a letter is taken for, or 0. */
  private static char taken(char c) {
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I' -> '1';
      default -> 0;
    };
  }

  private static int start(String text, int place) {
    int start = place;
    while (start > 0 && sign(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int end(String text, int place) {
    int end = place;
    while (end < text.length() && sign(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean sign(char c) {
    return figure(c) || Character.isLetter(c);
  }

  private static boolean figure(char c) {
    return c >= '0' && c <= '9';
  }
}
