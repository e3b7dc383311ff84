package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;

/**
 * What can be seen of every word before anything is decided: what the lexicon knows of it, what
 * stands before it, how its line is written, what is said of the same word elsewhere in the text.
 */
public final class Clues {

  /** What stands before a word: of the signs in the gap the one that says most. */
  static final int START = 0;

  static final int LINE = 1;
  static final int BLANK_LINE = 2;
  static final int SPACE = 3;
  static final int NOTHING = 4;
  static final int STOP = 5;
  static final int DOT = 6;
  static final int COMMA = 7;
  static final int COLON = 8;
  static final int CELL = 9;
  static final int BRACKET = 10;
  static final int QUOTE = 11;
  static final int SLASH = 12;
  static final int DASH = 13;
  static final int AT = 14;
  static final int EXCLAMATION = 15;
  static final int BROKEN = 16;
  static final int CLOSED = 17;
  static final int OTHER = 18;
  static final int COMMA_LINE = 19;
  static final int UNDERSCORE = 20;

  /** `Peters & Zonen`. */
  static final int AMPERSAND = 21;

  /** A line that is full goes on below; {@link #LINE} ends one that is not. */
  static final int WRAP = 22;

  static final int GAPS = 23;

  /** A line of fewer characters is not full, whatever the width of the page. */
  private static final int FULL_LINE_CHARS_MIN = 30;

  /** So many spaces part the columns of a table. */
  private static final int COLUMN_SPACES_MIN = 3;

  static final int MIXED_LINE = 0;
  static final int LOWER_LINE = 1;
  static final int CAPITAL_LINE = 2;

  final Words words;
  final int size;

  /** Bits of the {@link Lexicon}. */
  public final int[] bits;

  final byte[] gaps;
  final byte[] kinds;

  /** The first word of the line, and the case of the line. */
  final int[] lineStarts;

  final byte[] lineCases;

  /** The word before the last colon on the line, at most three words back; -1 for none. */
  final int[] labels;

  final Runs runs;

  /** How many capitals the text has: none, few, as usual, nothing else. */
  final int textCase;

  private final Reading reading;
  private final Lexicon lexicon;

  public Clues(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.words = reading.table();
    this.size = words.size();
    this.bits = new int[size];
    this.gaps = new byte[size + 1];
    this.kinds = new byte[size];
    this.lineStarts = new int[size];
    this.lineCases = new byte[size];
    this.labels = new int[size];
    var look = new LookUp(words, lexicon);
    for (int i = 0; i < size; i++) {
      bits[i] = look.up(i);
      gaps[i] = (byte) gapBefore(i);
      if (gaps[i] == CLOSED
          && i > 1
          && gaps[i - 1] == DOT
          && reading.at(words.start(i - 1) - 1) == '(') {
        gaps[i] = SPACE;
      }
    }
    gaps[size] = LINE;
    textCase = textCase();
    readLines();
    runs = new Runs(this);
    runs.settle();
    settle();
  }

  private int textCase() {
    int capitals = 0;
    int whole = 0;
    for (int i = 0; i < size; i++) {
      capitals += words.is(i, Words.CAPITAL) ? 1 : 0;
      whole += words.is(i, Words.ALL_CAPITALS) ? 1 : 0;
    }
    if (whole * 2 > size) {
      return 3;
    }
    return capitals * 25 > size ? 2 : capitals > 0 ? 1 : 0;
  }

  /** Again, after `bits` changed. */
  public void settle() {
    for (int i = 0; i < size; i++) {
      kinds[i] = (byte) Kind.of(words, i, bits[i], initial(i));
    }
  }

  public int size() {
    return size;
  }

  /** Whether a name can go on over what stands before a word. */
  public static boolean joins(int gap) {
    return switch (gap) {
      case SPACE, NOTHING, DOT, COMMA, WRAP, BROKEN, QUOTE, OTHER, UNDERSCORE -> true;
      default -> false;
    };
  }

  /** What stands before a word; after the last word a line ends. */
  public int gap(int i) {
    return gaps[i];
  }

  public int wordHash(int i) {
    return words.hash(i);
  }

  boolean is(int i, Cue cue) {
    return i >= 0 && i < size && cue.in(bits[i]);
  }

  /** Whether the lexicon has the word with this hash as one of these. */
  boolean lists(int hash, int bits) {
    return (known(hash) & bits) != 0;
  }

  /** What the lexicon knows of the word with this hash. */
  int known(int hash) {
    return lexicon.of(hash);
  }

  /** What the lexicon knows of the words that these characters are put together of. */
  int compound(int start, int end) {
    return lexicon.ofCompound(words.view(), start, end);
  }

  boolean has(int i, int bit) {
    return i >= 0 && i < size && (bits[i] & bit) != 0;
  }

  /** A lone capital, or the two letters of `Th.` and `Sj.`; `Li.` and `Wu.` are whole names. */
  boolean initial(int i) {
    int length = words.length(i);
    if (length > 2
        || !words.is(i, Words.CAPITAL)
        || words.is(i, Words.DIGITS)
        || roman(i)
        || Cue.TITLE.in(bits[i])) {
      return false;
    }
    return length == 1
        || (reading.at(words.end(i)) == '.'
            && (words.is(i, Words.ALL_CAPITALS) || !vowel(reading.at(words.start(i) + 1))));
  }

  private static boolean vowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  /** The second of a king: `II`, `IV`. */
  private boolean roman(int i) {
    return words.length(i) == 2
        && "IV".indexOf(words.view().charAt(words.start(i))) >= 0
        && "IV".indexOf(words.view().charAt(words.start(i) + 1)) >= 0;
  }

  /** Written with a full stop that ends no sentence: `J.`, `mw.`, `drs.`. */
  private boolean shortened(int i) {
    return initial(i)
        || shortParticle(i)
        || (Cue.TITLE.in(bits[i]) && !Cue.WHOLE_TITLE.in(bits[i]));
  }

  /** The `v.` and the `d.` of `M. v. d. Laan`, and `vd.`. */
  private boolean shortParticle(int i) {
    return words.length(i) <= 2
        && words.is(i, Words.LOWER)
        && Cue.PARTICLE.in(bits[i])
        && reading.at(words.end(i)) == '.'
        && !vowel(reading.at(words.end(i) - 1));
  }

  /** Whether a capital says nothing here. */
  boolean startsSentence(int i) {
    return switch (gaps[i]) {
      case SPACE, NOTHING, COMMA, DOT, SLASH, AT, BROKEN, UNDERSCORE -> false;
      default -> true;
    };
  }

  private int gapBefore(int i) {
    int from = i == 0 ? 0 : words.end(i - 1);
    int to = words.start(i);
    if (to == from) {
      return i == 0 ? START : NOTHING;
    }
    if (to == from + 1 && reading.at(from) == '\t') {
      return CELL;
    }
    if (to == from + 1 && reading.at(from) == ' ') {
      return i == 0 ? START : SPACE;
    }
    int lines = 0;
    char last = 0;
    boolean cell = false;
    int spaces = 0;
    boolean possessive = false;
    boolean closed = false;
    for (int at = from; at < to; at++) {
      char c = reading.at(at);
      if (c == '\n') {
        lines++;
      } else if (c == ' ' || c == '\t') {
        spaces++;
        cell |= c == '\t' || (spaces == COLUMN_SPACES_MIN && !goesOn(i));
      } else if (c == '\'' && at == from && i > 0) {
        possessive = true;
      } else if (!(possessive && at == from + 1 && (c == 's' || c == 'S'))) {
        last = c;
        closed |= c == ')';
        cell |= c == '|' || c == ';';
      }
    }
    if (i == 0) {
      return START;
    }
    if (lines > 1) {
      return BLANK_LINE;
    }
    if (lines == 1) {
      if (".!?:;".indexOf(last) >= 0) {
        return BLANK_LINE;
      }
      if (last == '-' && reading.at(from) == '-') {
        return BROKEN;
      }
      return last == ',' ? COMMA_LINE : last == 0 && fullBefore(from) ? WRAP : LINE;
    }
    if (cell) {
      return CELL;
    }
    if (closed && last != '(') {
      return CLOSED;
    }
    return switch (last) {
      case 0 -> SPACE;
      case '.' -> spaces > 0 && !shortened(i - 1) ? STOP : DOT;
      // Without a space it parts the fields of a line.
      case ',' -> spaces > 0 ? COMMA : CELL;
      case '‚' -> COMMA;
      case ':', '=' -> COLON;
      // `P. (Pepita)` is one name.
      case '(', '[', '{', '<' -> initial(i - 1) ? DOT : BRACKET;
      case ')', ']', '}', '>' -> CLOSED;
      case '"', '\'', '“', '”', '„', '«', '»' -> QUOTE;
      case '/' -> SLASH;
      case '-' -> DASH;
      case '@' -> AT;
      case '!', '?' -> EXCLAMATION;
      case '_' -> UNDERSCORE;
      case '&' -> AMPERSAND;
      default -> OTHER;
    };
  }

  /** No column ends with a small tussenvoegsel or begins with one. */
  private boolean goesOn(int i) {
    return particle(i) || (i > 0 && particle(i - 1));
  }

  private boolean particle(int i) {
    return Cue.PARTICLE.in(lexicon.of(words.hash(i))) && words.is(i, Words.LOWER);
  }

  boolean newLine(int i) {
    return switch (gaps[i]) {
      case START, LINE, BLANK_LINE, COMMA_LINE, WRAP -> true;
      default -> false;
    };
  }

  /** Whether the line that ends at `end` is long enough to go on below, and no row of a table. */
  private boolean fullBefore(int end) {
    int chars = 0;
    int spaces = 0;
    for (int at = end - 1; reading.at(at) != '\n'; at--) {
      char c = reading.at(at);
      spaces = c == ' ' ? spaces + 1 : 0;
      if (c == '\t' || c == '|' || c == ';' || spaces == COLUMN_SPACES_MIN) {
        return false;
      }
      chars++;
    }
    return chars >= FULL_LINE_CHARS_MIN;
  }

  private void readLines() {
    int start = 0;
    int label = -1;
    for (int i = 0; i <= size; i++) {
      if (i == size || (i > 0 && newLine(i))) {
        byte lineCase = caseOf(start, i);
        for (int at = start; at < i; at++) {
          lineStarts[at] = start;
          lineCases[at] = lineCase;
        }
        start = i;
        label = -1;
      }
      if (i < size) {
        if (gaps[i] == COLON && i > start) {
          label = i - 1;
        }
        labels[i] = label >= 0 && i - label <= 4 ? label : -1;
      }
    }
  }

  private byte caseOf(int from, int to) {
    int capitals = 0;
    int capitalWords = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      if (words.is(i, Words.ALL_CAPITALS)) {
        capitalWords++;
      } else if (words.is(i, Words.CAPITAL)) {
        capitals++;
      } else if (words.is(i, Words.LOWER)) {
        lower++;
      }
    }
    if (capitalWords > 1 && lower <= capitalWords / 4 && capitals <= capitalWords) {
      return CAPITAL_LINE;
    }
    return capitals == 0 && lower > 1 ? (byte) LOWER_LINE : MIXED_LINE;
  }
}
