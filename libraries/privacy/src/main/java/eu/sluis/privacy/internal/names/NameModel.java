package eu.sluis.privacy.internal.names;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * What was learned: a weight for each label at each of 2^17 places, and one for each pair of labels
 * by what stands between.
 *
 * <p>The weights are small whole numbers. Four of them lie in one `long`, each in a lane of sixteen
 * bits and made positive by adding {@value #ZERO}; so the features of a word are summed for all
 * labels by two additions each, and no lane can flow over into the next.
 */
public final class NameModel {

  public static final int PLACES = 1 << 18;
  static final int SHIFT = 32 - 18;
  private static final int ZERO = 128;
  private static final int LANES = 4;

  private final long[] table;
  private final int[] transitions;

  /**
   * @param weights of {@link #PLACES} × {@link Label#COUNT}, each from -127 to 127
   * @param transitions of gaps × labels × labels, in the same unit
   */
  public NameModel(byte[] weights, int[] transitions) {
    this.table = new long[PLACES * 2];
    this.transitions = transitions.clone();
    for (int place = 0; place < PLACES; place++) {
      for (int label = 0; label < Label.COUNT; label++) {
        long lane = ZERO + (long) weights[place * Label.COUNT + label];
        table[place * 2 + label / LANES] |= lane << (16 * (label % LANES));
      }
    }
  }

  /** The one that is shipped. */
  static NameModel shipped() {
    try (InputStream in = NameModel.class.getResourceAsStream("names.bin")) {
      if (in == null) {
        throw new IllegalStateException("the model `names.bin` is missing; build again");
      }
      var data = new DataInputStream(new InflaterInputStream(in));
      int[] transitions = new int[transitionCount()];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = data.readShort();
      }
      return new NameModel(data.readNBytes(PLACES * Label.COUNT), transitions);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static int transitionCount() {
    return Clues.GAPS * Label.COUNT * Label.COUNT;
  }

  /** The weights of the first `count` of `features`, summed for each label. */
  void score(int[] features, int count, int[] scores) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < count; i++) {
      int at = features[i] * 2;
      low += table[at];
      high += table[at + 1];
    }
    for (int label = 0; label < Label.COUNT; label++) {
      long lanes = label < LANES ? low : high;
      scores[label] = (int) ((lanes >>> (16 * (label % LANES))) & 0xffff) - count * ZERO;
    }
  }

  int transition(int gap, int from, int to) {
    return transitions[(gap * Label.COUNT + from) * Label.COUNT + to];
  }
}
