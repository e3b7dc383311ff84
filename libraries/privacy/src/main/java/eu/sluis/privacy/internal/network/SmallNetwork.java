package eu.sluis.privacy.internal.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network of one hidden layer over features that are hashed to places.
 *
 * <p>Each of 2^18 places has a row of small whole numbers: one for each outcome, and one for each
 * of {@value #HIDDEN} hidden units. The rows of all that is seen are summed. What the sums say of
 * the outcomes counts as it is, as in a logistic regression; a hidden unit whose sum is above zero
 * adds its own weight for each outcome, so that what is seen together can mean something else than
 * each of it alone: a head of a column means little, a number of nine digits too, both a lot.
 */
public final class SmallNetwork {

  private static final int BITS = 18;
  public static final int PLACES = 1 << BITS;

  /** How far a hash of 32 bits is shifted to be a place. */
  public static final int SHIFT = Integer.SIZE - BITS;

  public static final int OUTCOMES = 16;
  public static final int HIDDEN = 16;

  /** How many weights a place has. */
  public static final int ROW = OUTCOMES + HIDDEN;

  private static final int LONGS = ROW / Long.BYTES;

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

  /**
   * The weights of a place lie in four `long`, a byte each. The even bytes and the odd bytes are
   * summed apart, so that two additions serve eight of them.
   */
  private final long[] table;

  private final float outcomeUnit;
  private final float hiddenUnit;
  private final List<Layer> layers;

  /**
   * What the hidden units do for one kind of things that are judged.
   *
   * @param bias of each hidden unit
   * @param weights of {@link #HIDDEN} × {@link #OUTCOMES}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Layer(float[] bias, float[] weights) {

    private static final int SIZE = HIDDEN + HIDDEN * OUTCOMES;

    /** One that does nothing. */
    public Layer() {
      this(new float[HIDDEN], new float[HIDDEN * OUTCOMES]);
    }
  }

  /**
   * @param weights of {@link #PLACES} × {@link #ROW}, from -127 to 127
   * @param outcomeUnit what one step of a weight of an outcome is worth, as the natural logarithm
   *     of odds
   * @param hiddenUnit what one step of a weight of a hidden unit is worth
   * @param layers of each kind of things that are judged
   */
  public SmallNetwork(byte[] weights, float outcomeUnit, float hiddenUnit, List<Layer> layers) {
    this.table = new long[PLACES * LONGS];
    ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(table);
    for (int i = 0; i < table.length; i++) {
      table[i] ^= ZEROS;
    }
    this.outcomeUnit = outcomeUnit;
    this.hiddenUnit = hiddenUnit;
    this.layers = List.copyOf(layers);
  }

  /** One that learned nothing. */
  public static SmallNetwork blank(int layers) {
    return new SmallNetwork(new byte[PLACES * ROW], 1, 1, Collections.nCopies(layers, new Layer()));
  }

  /**
   * As {@link #bytes()} gives it.
   *
   * @param name of the file that it is from
   * @throws IllegalStateException when it has another size
   */
  public static SmallNetwork of(byte[] bytes, int layers, String name) {
    if (bytes.length != size(layers)) {
      throw new IllegalStateException("`%s` has another size; train it again".formatted(name));
    }
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float outcomeUnit = file.getFloat();
    float hiddenUnit = file.getFloat();
    List<Layer> read = Stream.generate(Layer::new).limit(layers).toList();
    for (Layer layer : read) {
      read(file, layer.bias);
      read(file, layer.weights);
    }
    byte[] weights = new byte[PLACES * ROW];
    file.get(weights);
    return new SmallNetwork(weights, outcomeUnit, hiddenUnit, read);
  }

  private static void read(ByteBuffer file, float[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = file.getFloat();
    }
  }

  private static int size(int layers) {
    return (2 + layers * Layer.SIZE) * Float.BYTES + PLACES * ROW;
  }

  /** All of it; little-endian. */
  public byte[] bytes() {
    ByteBuffer file = ByteBuffer.allocate(size(layers.size())).order(ByteOrder.LITTLE_ENDIAN);
    file.putFloat(outcomeUnit).putFloat(hiddenUnit);
    for (Layer layer : layers) {
      for (float bias : layer.bias) {
        file.putFloat(bias);
      }
      for (float weight : layer.weights) {
        file.putFloat(weight);
      }
    }
    for (long weights : table) {
      file.putLong(weights ^ ZEROS);
    }
    return file.array();
  }

  /**
   * The chance of each outcome, given what is seen; together 1.
   *
   * @param layer which kind of thing is judged
   * @param outcomes how many it has
   * @param features places, below {@link #PLACES}
   */
  public float[] chances(int layer, int outcomes, int[] features) {
    int[] sums = new int[ROW];
    for (int from = 0; from < features.length; from += LANE_MAX) {
      add(features, from, Math.min(features.length, from + LANE_MAX), sums);
    }
    float[] chances = new float[outcomes];
    for (int i = 0; i < outcomes; i++) {
      chances[i] = sums[i] * outcomeUnit;
    }
    Layer hidden = layers.get(layer);
    for (int unit = 0; unit < HIDDEN; unit++) {
      float active = sums[OUTCOMES + unit] * hiddenUnit + hidden.bias[unit];
      for (int i = 0; active > 0 && i < outcomes; i++) {
        chances[i] += active * hidden.weights[unit * OUTCOMES + i];
      }
    }
    normalise(chances);
    return chances;
  }

  /** Adds the rows of some features. */
  private void add(int[] features, int from, int to, int[] sums) {
    for (int quarter = 0; quarter < LONGS; quarter++) {
      long even = 0;
      long odd = 0;
      for (int i = from; i < to; i++) {
        long weights = table[features[i] * LONGS + quarter];
        even += weights & EVEN;
        odd += (weights >>> 8) & EVEN;
      }
      int zero = (to - from) * ZERO;
      for (int i = 0; i < Long.BYTES; i++) {
        long lanes = i % 2 == 0 ? even : odd;
        sums[quarter * Long.BYTES + i] += (int) ((lanes >>> (8 * (i - i % 2))) & 0xffff) - zero;
      }
    }
  }

  /** Makes chances of logarithms of odds. */
  private static void normalise(float[] chances) {
    float other = Float.NEGATIVE_INFINITY;
    for (int i = 1; i < chances.length; i++) {
      other = Math.max(other, chances[i]);
    }
    // Most is nothing, and that is seen without the chance of everything that it is not.
    boolean surelyNothing = chances[0] - other > SURE;
    float most = Math.max(other, chances[0]);
    float total = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = surelyNothing ? (i == 0 ? 1 : 0) : (float) StrictMath.exp(chances[i] - most);
      total += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= total;
    }
  }
}
