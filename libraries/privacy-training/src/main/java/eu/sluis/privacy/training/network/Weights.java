package eu.sluis.privacy.training.network;

import java.util.Arrays;

/**
 * Weights while they are learned, with the squares of their slopes and the sum of what was kept.
 */
final class Weights {

  private final float[] values;
  private final float[] squares;
  private final double[] sums;
  private int kept;

  Weights(int size) {
    this.values = new float[size];
    this.squares = new float[size];
    this.sums = new double[size];
    Arrays.fill(squares, 1);
  }

  int size() {
    return values.length;
  }

  float get(int at) {
    return values[at];
  }

  void set(int at, float value) {
    values[at] = value;
  }

  /** One step up the slope, smaller the more steps went before. */
  void step(int at, float slope, float rate) {
    squares[at] += slope * slope;
    values[at] += rate * slope / (float) Math.sqrt(squares[at]);
  }

  /**
   * The same of some in a row.
   *
   * @param steps their slopes, times the rate
   * @param more the squares of their slopes
   */
  void step(int at, float[] steps, float[] more) {
    for (int i = 0; i < steps.length; i++) {
      squares[at + i] += more[i];
      values[at + i] += steps[i] / (float) Math.sqrt(squares[at + i]);
    }
  }

  void addTo(float[] into, int at) {
    for (int i = 0; i < into.length; i++) {
      into[i] += values[at + i];
    }
  }

  /** Counts the weights as they are now in the average. */
  void keep() {
    kept++;
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  float[] average() {
    float[] average = new float[sums.length];
    for (int i = 0; i < average.length; i++) {
      average[i] = (float) (sums[i] / kept);
    }
    return average;
  }
}
