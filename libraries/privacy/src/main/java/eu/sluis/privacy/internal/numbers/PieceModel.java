package eu.sluis.privacy.internal.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;

/**
 * What was learned of pieces: for each outcome a weight at each of 2^18 places, a small whole
 * number. The chances of the outcomes are those of a multinomial logistic regression.
 */
public final class PieceModel {

  private static final int BITS = 18;
  public static final int PLACES = 1 << BITS;
  static final int SHIFT = Integer.SIZE - BITS;
  private static final int OUTCOMES = PieceKind.OUTCOMES_MAX;

  /**
   * As the logarithm of odds; below any chance that is asked for, also of all outcomes together.
   */
  private static final float SURE = 8;

  /** What the weights are made positive with. */
  private static final int ZERO = 128;

  private static final long ZEROS = 0x8080_8080_8080_8080L;

  /** So many weights a lane of sixteen bits can hold. */
  private static final int LANE_MAX = 256;

  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
  private static final int HALVES = OUTCOMES / Long.BYTES;

  /**
   * The weights of a place lie in two `long`, a byte each. The even bytes and the odd bytes are
   * summed apart, so that two additions serve eight outcomes.
   */
  private final long[] table;

  private final float unit;

  /**
   * @param weights of {@link #PLACES} × {@link PieceKind#OUTCOMES_MAX}, from -127 to 127
   * @param unit what one step of a weight is worth, as the natural logarithm of odds
   */
  public PieceModel(byte[] weights, float unit) {
    this.table = new long[PLACES * HALVES];
    ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(table);
    for (int i = 0; i < table.length; i++) {
      table[i] ^= ZEROS;
    }
    this.unit = unit;
  }

  /** The one that is shipped. */
  static PieceModel shipped() {
    try (InputStream in = PieceModel.class.getResourceAsStream("numbers.bin")) {
      if (in == null) {
        throw new IllegalStateException("`numbers.bin` is missing; build again");
      }
      byte[] bytes = new InflaterInputStream(in).readAllBytes();
      if (bytes.length != Float.BYTES + PLACES * OUTCOMES) {
        throw new IllegalStateException("`numbers.bin` has another size; train it again");
      }
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      float unit = file.getFloat();
      byte[] weights = new byte[PLACES * OUTCOMES];
      file.get(weights);
      return new PieceModel(weights, unit);
    } catch (IOException failure) {
      throw new UncheckedIOException("`numbers.bin` is damaged; build again", failure);
    }
  }

  /** As `numbers.bin` has it, before it is deflated. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(Float.BYTES + PLACES * OUTCOMES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(unit);
    for (long weights : table) {
      bytes.putLong(weights ^ ZEROS);
    }
    return bytes.array();
  }

  /**
   * Most pieces are nothing, and that is seen without the chance of everything that they are not.
   */
  private boolean surelyNothing(int[] sums) {
    int most = Integer.MIN_VALUE;
    for (int i = 1; i < sums.length; i++) {
      most = Math.max(most, sums[i]);
    }
    return (sums[0] - most) * unit > SURE;
  }

  /** Adds the weights of some features for eight outcomes, or those of them that there are. */
  private void add(int[] features, int from, int half, int[] sums) {
    int to = Math.min(features.length, from + LANE_MAX);
    long even = 0;
    long odd = 0;
    for (int i = from; i < to; i++) {
      long weights = table[features[i] * HALVES + half];
      even += weights & EVEN;
      odd += (weights >>> 8) & EVEN;
    }
    int first = half * Long.BYTES;
    for (int i = 0; i < Long.BYTES && first + i < sums.length; i++) {
      long lanes = i % 2 == 0 ? even : odd;
      sums[first + i] += (int) ((lanes >>> (8 * (i - i % 2))) & 0xffff) - (to - from) * ZERO;
    }
  }

  /** The chance of each outcome of a kind, given what is seen; together 1. */
  float[] chances(PieceKind kind, int[] features) {
    int outcomes = kind.outcomes().size() + 1;
    int[] sums = new int[outcomes];
    for (int half = 0; half * Long.BYTES < outcomes; half++) {
      for (int from = 0; from < features.length; from += LANE_MAX) {
        add(features, from, half, sums);
      }
    }
    int most = sums[0];
    for (int sum : sums) {
      most = Math.max(most, sum);
    }
    float[] chances = new float[outcomes];
    if (surelyNothing(sums)) {
      chances[0] = 1;
      return chances;
    }
    float total = 0;
    for (int i = 0; i < outcomes; i++) {
      chances[i] = (float) StrictMath.exp((sums[i] - most) * unit);
      total += chances[i];
    }
    for (int i = 0; i < outcomes; i++) {
      chances[i] /= total;
    }
    return chances;
  }
}
