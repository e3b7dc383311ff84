package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.network.SmallNetwork;
import java.util.Arrays;

/**
 * Features of a piece while they are gathered. Each is a number for what kind of sign it is and one
 * for what was seen, hashed together to a place in the table of {@link SmallNetwork}.
 */
final class FeatureSet {

  private static final int MAX = 400;
  private static final int ENDING_CHARS = 4;
  private static final int ENDING_CHARS_LONG = 6;
  private static final int BEGINNING_CHARS = 5;

  /** By their names, so that the order of the cues may change. */
  private static final int[] CUES = new int[Long.SIZE];

  static {
    for (Cue cue : Cue.values()) {
      CUES[Long.numberOfTrailingZeros(cue.bit)] = cue.name().hashCode();
    }
  }

  private final Page page;
  private final Tokens tokens;
  private final int[] seen = new int[MAX];
  private int count;
  private int apart;

  FeatureSet(Page page) {
    this.page = page;
    this.tokens = page.tokens();
  }

  /** Begins anew; what is seen of one kind of pieces says nothing of another kind. */
  void begin(PieceKind kind) {
    count = 0;
    apart = kind.name().hashCode() * 0x9E3779B1;
  }

  /** All that follows counts apart for this value. */
  void apartFor(int value) {
    apart += value;
  }

  int[] places() {
    return Arrays.copyOf(seen, count);
  }

  void add(int sign, int value) {
    if (count < MAX) {
      int mixed = (apart + sign * 0x85EBCA6B) ^ (value * 0xC2B2AE35);
      mixed ^= mixed >>> 15;
      mixed *= 0x2C1B3C6D;
      mixed ^= mixed >>> 12;
      mixed *= 0x297A2D39;
      seen[count++] = mixed >>> SmallNetwork.SHIFT;
    }
  }

  /** Each of the cues. */
  void addCues(int sign, long cues) {
    addCues(sign, cues, 0);
  }

  /** Each of the cues together with another value. */
  void addCues(int sign, long cues, int with) {
    for (long left = cues; left != 0; left &= left - 1) {
      add(sign, with * 31 + CUES[Long.numberOfTrailingZeros(left)]);
    }
  }

  /** The beginning and the endings of a long word, which compounds share. */
  void addParts(int sign, int token, int where) {
    int length = tokens.length(token);
    if (!tokens.word(token) || length < ENDING_CHARS + 2) {
      return;
    }
    add(sign, hash(tokens.end(token) - ENDING_CHARS, tokens.end(token), 3) * 4 + where);
    if (length > ENDING_CHARS_LONG + 1) {
      add(sign, hash(tokens.end(token) - ENDING_CHARS_LONG, tokens.end(token), 3) * 4 + where);
    }
    add(sign, hash(tokens.start(token), tokens.start(token) + BEGINNING_CHARS, 7) * 4 + where);
  }

  private int hash(int start, int end, int from) {
    int hash = from;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + CueWords.read(page.at(i));
    }
    return hash;
  }
}
