package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Telephone and fax numbers, Dutch and foreign. A service number (0800, 0900, 14 0xx, 112) belongs
 * to an organisation and is none.
 */
final class Phone implements Shape {

  private static final int DIGITS_MAX = 15;
  private static final int MOBILE_DIGITS = 10;
  private static final double DOUBTFUL = 0.88;

  /** Not the BSN: ten digits in the form of a telephone number are none. */
  private static final long OTHERS = Codes.NUMBERED & ~Cue.BSN.bit;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int first = tokens.start(token);
    boolean row =
        page.between(token + 1) == ' '
            && tokens.length(token + 1) == 4
            && Dates.at(page, token + 1) > 0;
    if (row || Codes.letterBefore(page, first) || Codes.continued(page, token)) {
      // `02 2012-11-03`: a date behind the number of a line
      return;
    }
    int start = opening(page, first);
    Term term = page.term(token);
    boolean termed = term.says(Cue.PHONE);
    boolean other = term.says(OTHERS) && !termed && !(term.inherited() || term.words() > 2);
    if (other && !mobile(page, token) && page.at(first - 1) != '+') {
      return;
    }
    var read = new Read(page, start, false, true);
    int end = end(page, token, read, term);
    if (end < 0 && read.crossed) {
      // The number of the row below is another.
      read = new Read(page, start, false, false);
      end = end(page, token, read, term);
    }
    if (end < 0
        && term.says(Cue.EXTENSION)
        && !termed
        && !inNumber(page, token)
        && extension(page, token, term, found)) {
      return;
    }
    boolean mobile =
        (read.starts("06") && read.count < 10)
            || (page.at(start) == 'O' && page.between(token + 2) == '-');
    if (end < 0 && ((termed && term.words() <= 2) || mobile)) {
      read = new Read(page, start, true, true);
      end = end(page, token, read, term);
    }
    if (end > 0) {
      found.accept(
          new Candidate(
              DataCategory.PHONE,
              read.opened && page.piece(start, end).indexOf(')') < 0 ? start + 1 : start,
              end,
              termed ? 0.97 : ofThing(page, token, term) ? DOUBTFUL : 0.95,
              termed ? Evidence.TERM_BEFORE : Evidence.FORM,
              Evidence.FORM));
    }
  }

  /** Behind a word for what is ordered or bought; the model judges it. */
  private static boolean ofThing(Page page, int token, Term term) {
    return Things.close(page, token) || (term.direct() && term.says(Cue.OTHER));
  }

  /** A group of a longer number: only a whole number can be an extension. */
  private static boolean inNumber(Page page, int token) {
    return grouped(page, token) || grouped(page, token + 1);
  }

  private static boolean grouped(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.number(token)
        && tokens.number(token - 1)
        && (page.between(token) == ' ' || page.between(token) == '-');
  }

  /**
   * `06-12345678`, `06 44 19 03 75`: nothing else is written so, whatever word stands before it.
   */
  static boolean mobile(Page page, int token) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    if (tokens.length(token) != 2 || page.at(start) != '0' || page.at(start + 1) != '6') {
      return false;
    }
    boolean whole = page.figures(token).endsAt(MOBILE_DIGITS);
    return (page.at(start + 2) == '-' && Letters.digit(page.at(start + 3)))
        || (whole
            && page.figures(token).count() == MOBILE_DIGITS
            && page.between(token + 1) == ' ');
  }

  /** `(020)` and `+31` begin with a sign. */
  private static int opening(Page page, int first) {
    int start = first;
    if (page.at(start - 1) == '+') {
      start--;
    }
    if (page.at(start - 1) == '(') {
      start--;
    }
    return start;
  }

  private static int end(Page page, int token, Read read, Term term) {
    boolean termed = term.says(Cue.PHONE);
    boolean close = term.column() || term.words() <= 3;
    for (int length = Math.min(read.count, DIGITS_MAX); length >= 5; length--) {
      if (!read.groupEnds[length]) {
        continue;
      }
      boolean abroad = read.plus || read.starts("00");
      boolean fits =
          abroad
              ? international(read, length)
              : domestic(page, token, read, length)
                  || (termed && close && local(page, token, read, length));
      if (fits && !decimal(page, read.ends[length])) {
        return read.ends[length];
      }
    }
    return -1;
  }

  private static boolean international(Read read, int length) {
    int from = read.plus ? 0 : 2;
    if (read.digit(from) == '3' && read.digit(from + 1) == '1') {
      int subscriber = from + 2 + (read.digit(from + 2) == '0' ? 1 : 0);
      boolean service =
          read.digit(subscriber + 1) == '0'
              && read.digit(subscriber + 2) == '0'
              && (read.digit(subscriber) == '8' || read.digit(subscriber) == '9');
      return length - subscriber == 9 && !service;
    }
    return read.digit(from) != '0'
        && length - from >= 8
        && length - from <= DIGITS_MAX
        && (read.plus || read.count == length);
  }

  private static boolean domestic(Page page, int token, Read read, int length) {
    if (length != 10 || read.digit(0) != '0' || dated(page, token)) {
      return false;
    }
    char second = read.digit(1);
    char third = read.digit(2);
    return (second >= '1' && second <= '7')
        || (second == '8' && (third == '4' || third == '5' || third == '7' || third == '8'))
        || (second == '9' && (third == '1' || third == '7'));
  }

  /** Behind the term: without the area code, without the first zero, or of another country. */
  private static boolean local(Page page, int token, Read read, int length) {
    if (dated(page, token) || service(read) || length != read.count || Things.close(page, token)) {
      return false;
    }
    if (read.digit(0) == '6' && length == 9) {
      return true;
    }
    if (read.digit(0) == '0') {
      return length >= 9 && length <= 12;
    }
    if (page.tokens().length(token) == 10 && !page.term(token).direct()) {
      // A licence and a personnel number are written so.
      return false;
    }
    return length >= 6 && length <= 11 && !yearly(read, length);
  }

  private static boolean yearly(Read read, int length) {
    return length == 8 && (read.starts("19") || read.starts("20"));
  }

  private static boolean service(Read read) {
    return read.starts("0800")
        || read.starts("0900")
        || read.starts("0906")
        || read.starts("0909")
        || read.starts("140")
        || read.starts("112")
        || read.starts("116");
  }

  private static boolean dated(Page page, int token) {
    int end = Dates.at(page, token);
    return end > 0 && page.tokens().length(token) <= 2 && yearEnds(page, end);
  }

  private static boolean yearEnds(Page page, int end) {
    return Letters.digit(page.at(end - 4))
        && (page.at(end - 4) == '1' || page.at(end - 4) == '2')
        && Letters.digit(page.at(end - 3))
        && !Letters.digit(page.at(end - 5));
  }

  private static boolean decimal(Page page, int end) {
    return page.at(end) == ',' && Letters.digit(page.at(end + 1));
  }

  private static boolean extension(Page page, int token, Term term, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    if (term.words() > 0 || length < 2 || length > 6 || page.glued(token + 1)) {
      return false;
    }
    found.accept(
        new Candidate(
            DataCategory.PHONE,
            tokens.start(token),
            tokens.end(token),
            0.85,
            Evidence.TERM_BEFORE));
    return true;
  }

  /** The digits of a number with the signs that people put in telephone numbers. */
  private static final class Read {
    private final char[] digits = new char[DIGITS_MAX + 1];
    private final int[] ends = new int[DIGITS_MAX + 2];
    private final boolean[] groupEnds = new boolean[DIGITS_MAX + 2];
    private boolean plus;
    private boolean opened;

    /** Whether a line ends within it. */
    private boolean crossed;

    private int count;

    Read(Page page, int start, boolean forgiving, boolean lines) {
      int at = start;
      if (page.at(at) == '(') {
        opened = true;
        at++;
      }
      if (page.at(at) == '+') {
        plus = true;
        at++;
      }
      while (count <= DIGITS_MAX) {
        char c = page.at(at);
        char digit = Letters.digit(c) ? c : forgiving ? confused(page, at) : 0;
        if (digit != 0) {
          if (count == DIGITS_MAX) {
            count = 0;
            return;
          }
          digits[count++] = digit;
          ends[count] = ++at;
          continue;
        }
        groupEnds[count] = !Letters.letter(c);
        // +31 (0)6: the zero is not dialled from abroad.
        int zero = page.at(at) == ' ' ? at + 1 : at;
        if (page.at(zero) == '(' && page.at(zero + 1) == '0' && page.at(zero + 2) == ')') {
          at = zero + 3;
        }
        int next = afterGap(page, at, forgiving, lines);
        if (next < 0) {
          return;
        }
        crossed |= lines && page.piece(at, next).indexOf('\n') >= 0;
        at = next;
      }
    }

    char digit(int index) {
      return index < count ? digits[index] : 0;
    }

    boolean starts(String prefix) {
      for (int i = 0; i < prefix.length(); i++) {
        if (digit(i) != prefix.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private static char confused(Page page, int at) {
      boolean beside = Letters.digit(page.at(at - 1)) || Letters.digit(page.at(at + 1));
      return switch (page.at(at)) {
        case 'O', 'o' -> beside ? '0' : 0;
        case 'l', 'I' -> beside ? '1' : 0;
        default -> 0;
      };
    }

    private static int afterGap(Page page, int from, boolean forgiving, boolean lines) {
      int visible = 0;
      for (int i = from; i <= from + 3; i++) {
        char c = page.at(i);
        if (Letters.digit(c) || (forgiving && confused(page, i) != 0)) {
          return i;
        }
        if (i >= page.text().length()) {
          return -1;
        }
        if (c == '-' || c == '.' || c == '/' || c == '·') {
          visible++;
        } else if (c != ' ' && c != ')' && c != '(' && !(lines && c == '\n')) {
          return -1;
        }
        if (visible > 1) {
          return -1;
        }
      }
      return -1;
    }
  }
}
