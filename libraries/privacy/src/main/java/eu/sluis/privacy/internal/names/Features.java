package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/**
 * What is seen at a word, as places in the table of {@link NameModel}: the word, its beginning and
 * end, its neighbours, and pairs and triples of these. Words that no dictionary has count by their
 * letters and surroundings only, so that a name need not be on any list.
 */
public final class Features {

  /** Room for the features of one word. */
  public static final int MAX = 128;

  private static final int NEAR = 4;
  private static final int EDGE_WORD = 0x51ED270B;

  private final Clues clues;
  private final Words words;
  private final Elsewhere elsewhere;
  private final int[] identities;
  private char[] letters = new char[32];
  private int[] out = new int[MAX];
  private int count;

  public Features(Clues clues) {
    this.clues = clues;
    this.words = clues.words;
    this.elsewhere = new Elsewhere(clues);
    this.identities = new int[clues.size];
    for (int i = 0; i < clues.size; i++) {
      int bits = clues.bits[i];
      boolean word = Lexicon.ordinary(bits, true) || (bits & ~Lexicon.STORED) != 0;
      identities[i] = word ? words.hash(i) : clues.kinds[i];
    }
  }

  /**
   * Whether a word can be part of a name at all: it has a capital, or no dictionary has it, or it
   * is known as a name, or what stands before it announces one. All others are no names, unseen.
   */
  public boolean possible(int i) {
    if (words.is(i, Words.DIGITS) && (!words.is(i, Words.CAPITAL) || code(i))) {
      return false;
    }
    if (words.is(i, Words.CAPITAL)) {
      return true;
    }
    int bits = clues.bits[i];
    if ((bits & Lexicon.FREQUENT) != 0
        && clues.lineCases[i] == Clues.MIXED_LINE
        && !Cue.PARTICLE.in(bits)) {
      return false;
    }
    if ((bits & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0 || bits == 0) {
      return true;
    }
    if (Cue.PARTICLE.in(bits)) {
      return near(i);
    }
    return announced(i);
  }

  /** `SC-542-00`, `B4`: more figures than a bad scan makes of letters. */
  private boolean code(int i) {
    int figures = 0;
    for (int at = words.start(i); at < words.end(i); at++) {
      figures += Character.isDigit(words.view().charAt(at)) ? 1 : 0;
    }
    return figures * 3 > words.length(i);
  }

  /** A tussenvoegsel counts when a possible name stands before it or after it. */
  private boolean near(int i) {
    for (int at = i + 1; at < clues.size && at <= i + 3 && joined(at); at++) {
      if (!Cue.PARTICLE.in(clues.bits[at])) {
        return possible(at) || announced(i);
      }
    }
    return (i > 0 && words.is(i - 1, Words.CAPITAL)) || announced(i);
  }

  private boolean joined(int i) {
    int gap = clues.gaps[i];
    return gap == Clues.SPACE || gap == Clues.UNDERSCORE || gap == Clues.OTHER || gap == Clues.DOT;
  }

  private boolean announced(int i) {
    for (int at = i - 1; at >= 0 && at >= i - 3; at--) {
      if (Cue.TITLE.in(clues.bits[at])) {
        return (clues.bits[i] & Lexicon.FREQUENT) == 0 || Cue.PARTICLE.in(clues.bits[i]);
      }
      if (!Cue.PARTICLE.in(clues.bits[at]) && !clues.initial(at)) {
        return false;
      }
    }
    return false;
  }

  /** The features of word `i` in `into`, which has room for {@link #MAX}; returns how many. */
  public int at(int i, int[] into) {
    return at(i, into, true);
  }

  /** The same without its letters, by which a word that is met often is known. */
  int unspelled(int i, int[] into) {
    return at(i, into, false);
  }

  private int at(int i, int[] into, boolean spelled) {
    out = into;
    count = 0;
    int k0 = kind(i);
    int k1 = kind(i - 1);
    int n1 = kind(i + 1);
    int form = k0 & 3;
    int gap = clues.gaps[i];
    int next = clues.gaps[i + 1];
    int line = clues.lineCases[i];
    int w0 = identity(i);
    int w1 = identity(i - 1);
    int w2 = identity(i - 2);
    int v1 = identity(i + 1);
    int v2 = identity(i + 2);
    int bits = clues.bits[i];
    int known = bits & Lexicon.STORED;
    boolean start = clues.startsSentence(i);

    add(1, w0);
    add(2, w0, form);
    add(3, k0, start ? 1 : 0);
    add(4, k0, gap);
    add(5, k0, next);
    add(6, known, form);
    add(7, known, start ? 1 : 0, line * 4 + form);
    for (int bit = known; bit != 0; bit &= bit - 1) {
      add(8, bit & -bit, form);
    }
    if (spelled) {
      letters(i, form);
    }

    add(20, w1, gap);
    add(21, w1, k0);
    add(22, v1, next);
    add(23, v1, k0);
    add(27, w2, form);
    add(28, v2, form);
    add(29, k1, k0, gap);
    add(30, k0, n1, next);
    add(31, k1, k0, n1);
    add(34, k1, n1, form);
    add(35, k1, gap);
    add(36, n1, next);
    int n2 = kind(i + 2);
    add(32, k0, n1, n2);
    add(33, kind(i - 2), k1, k0);
    add(38, v1, known);
    add(60, clues.runs.seen[i], form);
    add(61, clues.runs.seen[i], k0);

    add(24, v1, v2, form);
    add(25, w1, w2, form);
    add(26, w1, v1, form);
    add(39, clues.textCase, k0);
    add(40, line, k0);
    surroundings(i, k0, form);
    add(41, elsewhere.of(i), form);
    ending(62, i - 1, form);
    ending(63, i + 1, form);
    if (form == Kind.CAPITAL || form == Kind.CAPITALS) {
      row(i, k0);
    }
    int speaks = elsewhere.speaker(i);
    if (speaks > 0) {
      add(72, speaks, form);
      add(73, speaks, k0);
    }
    int things = elsewhere.asThing(i);
    if (things > 1) {
      add(43, things, clues.runs.ends[i] - clues.runs.starts[i] > 1 ? 1 : 0);
      add(44, things, k0);
    }
    return count;
  }

  /** How a neighbour ends, which tells a `taalmaatje` from a `taalboekje` that no text had. */
  private void ending(int kind, int i, int form) {
    if (i < 0 || i >= clues.size || words.length(i) < 4 || !words.is(i, Words.LETTERS)) {
      return;
    }
    int hash = 0;
    int end = words.end(i);
    for (int n = 1; n <= Math.min(6, words.length(i)); n++) {
      hash = Words.step(hash, words.view().charAt(end - n));
      if (n == 3 || n == 5 || n == 6) {
        add(kind, hash, n, form);
      }
    }
  }

  /** What stands on both sides of the row of capitals that the word is in. */
  private void row(int i, int k0) {
    int start = clues.runs.starts[i];
    int end = clues.runs.ends[i];
    int size = Math.min(end - start, 4);
    int place = (i == start ? 1 : 0) + (i == end - 1 ? 2 : 0) + size * 4;
    int left = identity(start - 1);
    int right = identity(end);
    add(64, left, place);
    add(65, right, place);
    add(66, left, right, size);
    add(67, kind(start - 1), kind(end), place);
    add(68, clues.gaps[start], clues.gaps[end], place * 256 + k0);
  }

  /** The letters: what tells `Wojciechowska` and `Adébáyò` from `Omgevingsvisie`. */
  private void letters(int i, int form) {
    int length = words.length(i);
    char[] folded = folded(i);
    int hash = 0;
    for (int n = 1; n <= Math.min(4, length); n++) {
      hash = Words.stepFolded(hash, folded[n - 1]);
      if (n > 1) {
        add(10, hash, n);
      }
    }
    hash = 0;
    for (int n = 1; n <= Math.min(6, length); n++) {
      hash = Words.stepFolded(hash, folded[length - n]);
      if (n > 1) {
        add(11, hash, n);
        if (n == 3) {
          add(12, hash, form);
        }
      }
    }
    int signs =
        words.shape(i) & (Words.HYPHEN | Words.APOSTROPHE | Words.INNER_CAPITAL | Words.ACCENTED);
    add(13, Math.min(length, 12), form);
    add(14, signs, form);
    if (words.is(i, Words.GENITIVE)) {
      add(15, form);
    }
    if ((clues.bits[i] & Lexicon.COMMON) == 0) {
      for (int at = 1; at + 3 < length && at < 10; at++) {
        int three = Words.stepFolded(0, folded[at]);
        three = Words.stepFolded(three, folded[at + 1]);
        add(16, Words.stepFolded(three, folded[at + 2]));
      }
    }
  }

  /** The letters of the word in small and without accents. */
  private char[] folded(int i) {
    int length = words.length(i);
    if (length > letters.length) {
      letters = new char[length];
    }
    words.fold(i, letters);
    return letters;
  }

  /** The line, the label before it, the verb further on, the heading above. */
  private void surroundings(int i, int k0, int form) {
    int lineStart = clues.lineStarts[i];
    int inLine = Math.min(i - lineStart, 4);
    int rest = 0;
    while (rest < 5 && i + rest + 1 < clues.size && !clues.newLine(i + rest + 1)) {
      rest++;
    }
    add(50, inLine, rest, k0);
    if (inLine <= 1 && lineStart > 0) {
      int above = clues.lineStarts[lineStart - 1];
      add(51, identity(above), identity(lineStart - 1), form);
      add(52, kind(lineStart - 1), kind(above), Math.min(lineStart - above, 5) * 8 + inLine);
    }
    int label = clues.labels[i];
    if (label >= 0) {
      add(53, identity(label), form);
      add(54, identity(label), Math.min(i - label, 4));
      add(55, kind(label), k0);
    }
    int after = 0;
    for (int at = i + 1; at < clues.size && at <= i + NEAR && !clues.newLine(at); at++) {
      if (Cue.SPEAKS.in(clues.bits[at])) {
        after = at - i;
        break;
      }
    }
    int before = 0;
    for (int at = i - 1; at >= 0 && at >= i - NEAR && !clues.newLine(at + 1); at--) {
      if (Cue.SPEAKS.in(clues.bits[at])) {
        before = i - at;
        break;
      }
    }
    add(56, after, before, form);
    add(57, after > 0 ? 1 : 0, before > 0 ? 1 : 0, k0);
    int heading = elsewhere.heading(i);
    if (heading != 0) {
      add(58, heading, form);
      add(59, heading, k0);
    }
  }

  private int kind(int i) {
    return i < 0 || i >= clues.size ? Kind.EDGE : clues.kinds[i];
  }

  /** The word itself when it is a word of Dutch or a cue; of all others only the kind. */
  private int identity(int i) {
    return i < 0 || i >= clues.size ? EDGE_WORD : identities[i];
  }

  private void add(int kind, int a) {
    put((kind * 0x632BE5AB + a) * 0x85157AF5);
  }

  private void add(int kind, int a, int b) {
    put(((kind * 0x632BE5AB + a) * 0x85157AF5 + b) * 0x2C9277B5);
  }

  private void add(int kind, int a, int b, int c) {
    put((((kind * 0x632BE5AB + a) * 0x85157AF5 + b) * 0x2C9277B5 + c) * 0x5F356495);
  }

  private void put(int mixed) {
    int hash = (mixed ^ (mixed >>> 16)) * 0x45D9F3B;
    if (count < out.length) {
      out[count++] = hash >>> NameModel.SHIFT;
    }
  }
}
