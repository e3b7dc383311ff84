package eu.sluis.injection.training;

import eu.sluis.injection.internal.model.SignModel;
import java.util.Arrays;
import java.util.List;

/** Weights as they were learned, before they become bytes. */
final class Learned {

  /** What lies above this share is cut off, so that a few large weights do not coarsen all. */
  private static final double LARGEST = 0.99995;

  private final float[] signs;
  private final float[][] kinds;

  /**
   * @param signs a weight for each place
   * @param kinds the same of each kind, in the order of {@link SignModel#KINDS}
   */
  Learned(float[] signs, float[][] kinds) {
    this.signs = signs;
    this.kinds = kinds;
  }

  /** Of several runs; what one of them learned by chance weighs less. */
  static Learned mean(List<Learned> runs) {
    float[][] kinds = new float[SignModel.KINDS.size()][];
    for (int k = 0; k < kinds.length; k++) {
      int kind = k;
      kinds[k] = meanOf(runs.stream().map(run -> run.kinds[kind]).toList());
    }
    return new Learned(meanOf(runs.stream().map(run -> run.signs).toList()), kinds);
  }

  /** With weights of a byte; a sentence is a sign from this sum on. */
  SignModel model(float threshold) {
    float unit = largest(signs) / 127;
    float largestOfKinds = 0;
    for (float[] kind : kinds) {
      largestOfKinds = Math.max(largestOfKinds, largest(kind));
    }
    byte[][] others = new byte[kinds.length][];
    for (int k = 0; k < kinds.length; k++) {
      others[k] = whole(kinds[k], largestOfKinds / 127);
    }
    return new SignModel(unit, threshold, whole(signs, unit), others);
  }

  private static float[] meanOf(List<float[]> tables) {
    float[] mean = new float[tables.getFirst().length];
    for (float[] table : tables) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += table[i] / tables.size();
      }
    }
    return mean;
  }

  private static float largest(float[] values) {
    float[] sizes = new float[values.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    Arrays.sort(sizes);
    return Math.max(1e-6f, sizes[(int) (sizes.length * LARGEST)]);
  }

  private static byte[] whole(float[] values, float unit) {
    byte[] whole = new byte[values.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) Math.clamp(Math.round(values[i] / unit), -127, 127);
    }
    return whole;
  }
}
