package eu.sluis.privacy.internal.text;

import java.util.Arrays;

/**
 * The words of a view, found in one pass: letters and digits, with apostrophes and hyphens between
 * them, without a genitive ending `'s` or `'`. Numbers by index; no object per word.
 */
public final class Words {

  /** The shape of a word is a sum of these. */
  public static final int CAPITAL = 1;

  public static final int ALL_CAPITALS = 2;
  public static final int LOWER = 4;
  public static final int DIGITS = 8;
  public static final int LETTERS = 16;
  public static final int HYPHEN = 32;
  public static final int APOSTROPHE = 64;
  public static final int GENITIVE = 128;

  /** A capital after a small letter: `McDonald`, `iPad`. */
  public static final int INNER_CAPITAL = 256;

  /** Letters beyond those of English. */
  public static final int ACCENTED = 512;

  private static final int FACTOR = 0x2C1B3C6D;

  /** What {@link #FACTOR} times it gives 1 (modulo 2^32). */
  private static final int FACTOR_INVERSE = inverse(FACTOR);

  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private short[] shapes;
  private int size;

  Words(String text) {
    this.text = text;
    int room = 16 + text.length() / 5;
    this.starts = new int[room];
    this.ends = new int[room];
    this.hashes = new int[room];
    this.shapes = new short[room];
    int at = 0;
    while (at < text.length()) {
      at = starts(text, at) ? readWord(at) : at + 1;
    }
  }

  public int size() {
    return size;
  }

  public int start(int word) {
    return starts[word];
  }

  /** The end, excluded, without a genitive ending. */
  public int end(int word) {
    return ends[word];
  }

  /** Equal for words that are equal without case and diacritics. */
  public int hash(int word) {
    return hashes[word];
  }

  /** The hash of the word but its last character. */
  public int hashWithoutLast(int word) {
    return (hashes[word] - Letters.folded(text.charAt(ends[word] - 1)) - 1) * FACTOR_INVERSE;
  }

  public int shape(int word) {
    return shapes[word];
  }

  public boolean is(int word, int shape) {
    return (shapes[word] & shape) != 0;
  }

  public int length(int word) {
    return ends[word] - starts[word];
  }

  /** Whether it has one letter at most, among signs and pictures as many as there are. */
  public boolean oneLetter(int word) {
    return text.substring(starts[word], ends[word])
            .codePoints()
            .filter(Character::isLetter)
            .limit(2)
            .count()
        < 2;
  }

  public String view() {
    return text;
  }

  /** The hash that a word with these characters has. */
  public static int hashOf(CharSequence word) {
    return hashOf(word, 0, word.length());
  }

  /** The hash that a word with the characters from `start` to `end` has. */
  public static int hashOf(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash after one more character. */
  public static int step(int hash, char next) {
    return hash * FACTOR + Letters.folded(next) + 1;
  }

  /** The same of a character that is small and without accents already. */
  public static int stepFolded(int hash, char next) {
    return hash * FACTOR + next + 1;
  }

  /** Writes the word in small letters without accents at the beginning of `into`. */
  public void fold(int word, char[] into) {
    for (int i = starts[word]; i < ends[word]; i++) {
      into[i - starts[word]] = Letters.folded(text.charAt(i));
    }
  }

  /** What one more character multiplies an earlier hash by, so that middles can be cut out. */
  public static int factor() {
    return FACTOR;
  }

  /** Newton's iteration: each step doubles the number of bits that are right. */
  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  private int readWord(int start) {
    int hash = step(0, text.charAt(start));
    int first = Letters.kind(text.charAt(start));
    int seen = first;
    int shape = 0;
    int previous = first;
    int before = 0;
    int end = start + 1;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      int kind = Letters.kind(c);
      if (kind == 0 && !joins(c, end)) {
        break;
      }
      if (kind == 0) {
        shape |= c == '-' ? HYPHEN : APOSTROPHE;
      } else if ((kind & Letters.UPPER) != 0 && (previous & Letters.LOWER) != 0) {
        shape |= INNER_CAPITAL;
      }
      if (c >= 0x80) {
        shape |= ACCENTED;
      }
      seen |= kind;
      previous = kind;
      before = hash;
      hash = step(hash, c);
    }
    int next = end;
    boolean possessive =
        end - start > 2
            && text.charAt(end - 2) == '\''
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    if (possessive) {
      end -= 2;
      hash = hashOf(text, start, end);
      shape |= GENITIVE;
    } else if (end < text.length() && text.charAt(end) == '\'' && before != 0) {
      shape |= GENITIVE;
    }
    add(start, end, hash, shape | shapeOf(start, end, seen));
    return next;
  }

  private int shapeOf(int start, int end, int seen) {
    int shape = 0;
    char lead = text.charAt(start);
    int first = Letters.kind(lead);
    if (first == 0 && start + 1 < end) {
      first = Letters.kind(text.charAt(start + 1));
    }
    boolean elided =
        end - start > 2
            && text.charAt(start + 1) == '\''
            && (Letters.kind(text.charAt(start + 2)) & Letters.UPPER) != 0;
    if ((first & Letters.UPPER) != 0 || elided) {
      shape |= CAPITAL;
    }
    if ((seen & Letters.UPPER) != 0 && (seen & Letters.LOWER) == 0 && end - start >= 2) {
      shape |= ALL_CAPITALS;
    }
    if ((seen & Letters.UPPER) == 0 && (seen & Letters.LETTER) != 0) {
      shape |= LOWER;
    }
    if ((seen & Letters.DIGIT) != 0) {
      shape |= DIGITS;
    }
    if ((seen & Letters.LETTER) != 0) {
      shape |= LETTERS;
    }
    if (lead >= 0x80) {
      shape |= ACCENTED;
    }
    return shape;
  }

  private void add(int start, int end, int hash, int shape) {
    if (size == starts.length) {
      int room = size * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      hashes = Arrays.copyOf(hashes, room);
      shapes = Arrays.copyOf(shapes, room);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    shapes[size++] = (short) shape;
  }

  private static boolean starts(String text, int at) {
    char c = text.charAt(at);
    if (Letters.inWord(c)) {
      return true;
    }
    // 't Hof, 's-Gravenhage
    return c == '\''
        && at + 1 < text.length()
        && "tsnTSN".indexOf(text.charAt(at + 1)) >= 0
        && (at == 0 || !Letters.inWord(text.charAt(at - 1)))
        && (at + 2 == text.length() || !Letters.inWord(text.charAt(at + 2)));
  }

  private boolean joins(char c, int at) {
    return (c == '\'' || c == '-')
        && at + 1 < text.length()
        && Letters.inWord(text.charAt(at + 1))
        && Letters.inWord(text.charAt(at - 1));
  }
}
