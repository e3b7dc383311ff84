package eu.sluis.knowledge.internal;

import java.util.Arrays;
import java.util.Collection;

/**
 * Sketches of sets, after Broder: of each of a row of hash functions, the least value over the set.
 * Two sets have the same least value as often as they share elements. Always the same for the same
 * set, on every machine.
 */
public final class MinHash {

  private MinHash() {}

  /**
   * The sketch of a set; of an empty set, all values are the greatest.
   *
   * @param functions how many values, 1 or more
   */
  public static int[] sketch(Collection<String> set, int functions) {
    int[] least = new int[functions];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (String element : set) {
      long hash = hash(element);
      for (int i = 0; i < functions; i++) {
        int value = (int) (mix(hash + 0x9E3779B97F4A7C15L * (i + 1)) >>> 33);
        least[i] = Math.min(least[i], value);
      }
    }
    return least;
  }

  /** One number for each `rows` values of a sketch: equal when those values are, and in place. */
  public static long[] bands(int[] sketch, int rows) {
    long[] bands = new long[sketch.length / rows];
    for (int band = 0; band < bands.length; band++) {
      long hash = 1L + band;
      for (int row = 0; row < rows; row++) {
        hash = mix(hash * 31 + sketch[row + band * rows]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** A number for a text, well spread. */
  public static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /** The last steps of MurmurHash3. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
