package eu.sluis.privacy.internal.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What was learned: a weight for each label at each of 2^18 places, and one for each pair of labels
 * by what stands between.
 *
 * <p>The weights are small whole numbers, made positive by adding {@value #ZERO}; those of a place
 * lie in one `long`, a byte each. The even bytes and the odd bytes are summed apart, each in a lane
 * of sixteen bits; so the features of a word are summed for all labels by two additions each, and
 * no lane can flow over into the next.
 */
public final class NameModel {

  public static final int PLACES = 1 << 18;
  static final int SHIFT = 32 - 18;
  static final int NEVER = -1_000_000;
  private static final int ZERO = 128;
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

  private final long[] table;
  private final int[] transitions;

  private NameModel(long[] table, int[] transitions) {
    this.table = table;
    this.transitions = transitions;
    forbid();
  }

  /**
   * @param weights of {@link #PLACES} × {@link Label#COUNT}, each from -127 to 127
   * @param transitions of gaps × labels × labels, in the same unit
   */
  public NameModel(byte[] weights, int[] transitions) {
    this(table(weights), transitions.clone());
  }

  private static long[] table(byte[] weights) {
    long[] table = new long[PLACES];
    for (int place = 0; place < PLACES; place++) {
      for (int label = 0; label < Label.COUNT; label++) {
        long weight = ZERO + (long) weights[place * Label.COUNT + label];
        table[place] |= weight << (8 * label);
      }
    }
    return table;
  }

  /** The one that is shipped. */
  static NameModel shipped() {
    ByteBuffer file = Shipped.read("names.bin");
    int[] transitions = new int[transitionCount()];
    long[] table = new long[PLACES];
    if (file.capacity() != transitions.length * Integer.BYTES + PLACES * Long.BYTES) {
      throw new IllegalStateException("`names.bin` has another size; train it again");
    }
    file.asIntBuffer().get(transitions);
    file.position(transitions.length * Integer.BYTES);
    file.asLongBuffer().get(table);
    return new NameModel(table, transitions);
  }

  /** As `names.bin` has it, before it is packed. */
  public byte[] bytes() {
    var bytes =
        ByteBuffer.allocate(transitions.length * Integer.BYTES + PLACES * Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(transitions);
    bytes.position(transitions.length * Integer.BYTES);
    bytes.asLongBuffer().put(table);
    return bytes.array();
  }

  public static int transitionCount() {
    return Clues.GAPS * Label.COUNT * Label.COUNT;
  }

  /** The weights of the first `count` of `features`, summed for each label. */
  void score(int[] features, int count, int[] scores) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < count; i++) {
      long weights = table[features[i]];
      even += weights & EVEN;
      odd += (weights >>> 8) & EVEN;
    }
    for (int label = 0; label < Label.COUNT; label++) {
      long lanes = label % 2 == 0 ? even : odd;
      scores[label] = (int) ((lanes >>> (8 * (label - label % 2))) & 0xffff) - count * ZERO;
    }
  }

  /** A name goes on only behind its beginning, and not over everything. */
  private void forbid() {
    int person = Label.PERSON.code();
    int goesOn = Label.PERSON_GOES_ON.code();
    for (int gap = 0; gap < Clues.GAPS; gap++) {
      for (int from = 0; from < Label.COUNT; from++) {
        if ((from != person && from != goesOn) || !Clues.joins(gap)) {
          transitions[(gap * Label.COUNT + from) * Label.COUNT + goesOn] = NEVER;
        }
      }
    }
  }

  /** Where the transitions over what stands between begin. */
  int transitions(int gap) {
    return gap * Label.COUNT * Label.COUNT;
  }

  /**
   * What it is worth to go from one label to the next; far below every sum of weights when that
   * label cannot follow.
   *
   * @param at {@link #transitions} + from × labels + to
   */
  int transition(int at) {
    return transitions[at];
  }
}
