package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/**
 * What the rest of the text says: whether the same word stands there in small letters, behind a
 * title, beside a verb of saying; and which heading stands above a cell of a table.
 */
final class Elsewhere {

  private static final int SMALL = 1;
  private static final int CAPITAL = 2;
  private static final int TITLED = 4;
  private static final int GREETED = 8;
  private static final int WITH_NAME = 16;
  private static final int SPEAKS = 32;
  private static final int PLACED = 64;
  private static final int WITH_ARTICLE = 128;

  /** In a row that is a firm, a street, a building; or behind a word for one. */
  private static final int IN_FIRM = 256;

  private static final int IN_THING = 512;

  private static final int COLUMNS_MAX = 16;

  /** From here on it is all the same how often a word heads a line. */
  private static final int SPEAKS_OFTEN = 3;

  private static final int SPEAKER_WORDS_MAX = 3;

  private final Clues clues;
  private final int[] keys;
  private final short[] seen;
  private final byte[] speaks;
  private final int mask;
  private final int[] headings;

  Elsewhere(Clues clues) {
    this.clues = clues;
    int names = 0;
    for (int i = 0; i < clues.size; i++) {
      names += keep(i) ? 1 : 0;
    }
    int slots = 16;
    while (slots < names * 2) {
      slots *= 2;
    }
    this.keys = new int[slots];
    this.seen = new short[slots];
    this.speaks = new byte[slots];
    this.mask = slots - 1;
    for (int i = 0; i < clues.size; i++) {
      if (keep(i)) {
        note(i);
      }
    }
    this.headings = headings(clues);
  }

  /** What was seen of the word, all its places together. */
  int of(int i) {
    if (!keep(i)) {
      return 0;
    }
    return seen[slot(clues.words.hash(i))] & 0xff;
  }

  /** Whether the word is a firm or a thing in one of its places, and a person in one of them. */
  int asThing(int i) {
    if (!keep(i)) {
      return 0;
    }
    int all = seen[slot(clues.words.hash(i))];
    int person = (all & (TITLED | GREETED | WITH_NAME)) != 0 ? 1 : 0;
    return (all >> 8) * 2 + person;
  }

  /** How often a line begins with the word and a colon, as in a chat: 0, 1, 2, 3 or more. */
  int speaker(int i) {
    if (!keep(i)) {
      return 0;
    }
    return Math.min(SPEAKS_OFTEN, speaks[slot(clues.words.hash(i))]);
  }

  /** Whether the word is the last before the first colon of its line: `[12-3 9:15] Piet Bos:`. */
  private boolean heads(int i) {
    if (clues.gaps[i + 1] != Clues.COLON) {
      return false;
    }
    int at = i;
    while (at > clues.lineStarts[i] && leads(at - 1, i)) {
      at--;
    }
    return at == clues.lineStarts[i];
  }

  private boolean leads(int at, int last) {
    boolean named = clues.words.is(at, Words.CAPITAL) || Cue.PARTICLE.in(clues.bits[at]);
    return clues.words.is(at, Words.DIGITS) || (named && last - at <= SPEAKER_WORDS_MAX);
  }

  /** The hash of the word at the head of the column, 0 outside tables. */
  int heading(int i) {
    return headings.length == 0 ? 0 : headings[i];
  }

  /** Words of Dutch in small letters say nothing and are left out, which keeps the table small. */
  private boolean keep(int i) {
    return clues.words.is(i, Words.CAPITAL)
        || (clues.bits[i] & Lexicon.COMMON) == 0
        || (clues.bits[i] & Lexicon.NAMES) != 0;
  }

  private void note(int i) {
    int slot = slot(clues.words.hash(i));
    keys[slot] = clues.words.hash(i);
    int sign = clues.words.is(i, Words.CAPITAL) ? CAPITAL : SMALL;
    boolean apart = clues.startsSentence(i);
    if (i > 0 && !apart) {
      int at = i - 1;
      while (at > 0 && at > i - 4 && Cue.PARTICLE.in(clues.bits[at])) {
        at--;
      }
      int before = clues.bits[at];
      sign |= Cue.TITLE.in(before) ? TITLED : 0;
      sign |= Cue.SALUTATION.in(before) && at == i - 1 ? GREETED : 0;
      boolean named = (before & Lexicon.GIVEN) != 0 && clues.words.is(at, Words.CAPITAL);
      sign |= named || clues.initial(at) ? WITH_NAME : 0;
      sign |= Cue.PLACE_BEFORE.in(clues.bits[i - 1]) ? PLACED : 0;
      sign |= article(i - 1) ? WITH_ARTICLE : 0;
    }
    if (i + 1 < clues.size && clues.gaps[i + 1] == Clues.SPACE) {
      sign |= Cue.SPEAKS.in(clues.bits[i + 1]) ? SPEAKS : 0;
    }
    seen[slot] |= (short) (sign | things(i));
    if (speaks[slot] < SPEAKS_OFTEN && heads(i)) {
      speaks[slot]++;
    }
  }

  private int things(int i) {
    if (!clues.words.is(i, Words.CAPITAL)) {
      return 0;
    }
    int things = clues.runs.firm(i) ? IN_FIRM : 0;
    if (clues.runs.street(i)) {
      things |= IN_THING;
    }
    int before = clues.runs.starts[i] - 1;
    if (before >= 0 && clues.gaps[before + 1] == Clues.SPACE) {
      int bits = clues.bits[before];
      things |= Cue.ORGANISATION_WORD.in(bits) ? IN_FIRM : 0;
      things |= Cue.NAMED_AFTER.in(bits) || Cue.STREET_WORD.in(bits) ? IN_THING : 0;
    }
    return things;
  }

  private boolean article(int i) {
    return clues.words.length(i) <= 3
        && clues.words.is(i, Words.LOWER)
        && (clues.words.hash(i) == HET || clues.words.hash(i) == EEN);
  }

  private static final int HET = Words.hashOf("het");
  private static final int EEN = Words.hashOf("een");

  private int slot(int hash) {
    int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
    while (seen[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** For lines of cells, the first word of the same column in the first such line of the block. */
  private static int[] headings(Clues clues) {
    int[] headings = {};
    int[] columns = new int[COLUMNS_MAX];
    boolean known = false;
    int at = 0;
    while (at < clues.size) {
      int end = at + 1;
      int cells = clues.gaps[at] == Clues.CELL ? 1 : 0;
      while (end < clues.size && !clues.newLine(end)) {
        cells += clues.gaps[end] == Clues.CELL ? 1 : 0;
        end++;
      }
      if (cells == 0 || clues.gaps[at] == Clues.BLANK_LINE) {
        known = false;
      }
      if (cells > 0) {
        if (headings.length == 0) {
          headings = new int[clues.size];
        }
        int column = 0;
        for (int i = at; i < end; i++) {
          column += i > at && clues.gaps[i] == Clues.CELL ? 1 : 0;
          if (column < COLUMNS_MAX && !known) {
            columns[column] =
                i == at || clues.gaps[i] == Clues.CELL ? clues.words.hash(i) : columns[column];
          } else if (column < COLUMNS_MAX) {
            headings[i] = columns[column];
          }
        }
        known = true;
      }
      at = end;
    }
    return headings;
  }
}
