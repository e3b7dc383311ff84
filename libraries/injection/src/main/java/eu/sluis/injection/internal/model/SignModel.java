package eu.sluis.injection.internal.model;

import eu.sluis.injection.SignKind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was learned: for each place a weight of a byte, in one table that says whether a sentence is
 * an instruction to a model, and one for each kind that says which.
 */
public final class SignModel {

  /** The kinds that are learned, in the order of their tables. */
  public static final List<SignKind> KINDS =
      List.of(
          SignKind.OVERRIDE,
          SignKind.ROLE,
          SignKind.CONCEAL,
          SignKind.EXFILTRATE,
          SignKind.TOOL,
          SignKind.STEER);

  /** Which kind it is can be told with less room: places are folded onto these. */
  public static final int KIND_PLACES = 1 << 17;

  private static final String RESOURCE = "/eu/sluis/injection/internal/model/signs.bin";

  private final float unit;
  private final float threshold;
  private final byte[] weights;
  private final byte[][] kinds;

  /**
   * @param unit what a weight of 1 stands for
   * @param threshold the sum from which a sentence is a sign
   */
  public SignModel(float unit, float threshold, byte[] weights, byte[][] kinds) {
    this.unit = unit;
    this.threshold = threshold;
    this.weights = weights;
    this.kinds = kinds;
  }

  /** The one that is shipped. */
  public static SignModel shipped() {
    try (InputStream stream = SignModel.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("`signs.bin` is missing from the library");
      }
      return read(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How far above the threshold; 0 is on it. */
  public double score(int[] places, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[places[i]];
    }
    return sum * unit - threshold;
  }

  /** The likeliest of the learned kinds. */
  SignKind kind(int[] places, int count) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      int sum = 0;
      for (int i = 0; i < count; i++) {
        sum += kinds[kind][places[i] & (KIND_PLACES - 1)];
      }
      if (sum > most) {
        most = sum;
        best = kind;
      }
    }
    return KINDS.get(best);
  }

  int weight(int place) {
    return weights[place];
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out =
        new DataOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
      out.writeFloat(unit);
      out.writeFloat(threshold);
      out.write(weights);
      for (byte[] kind : kinds) {
        out.write(kind);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static SignModel read(InputStream stream) throws IOException {
    var in = new DataInputStream(new InflaterInputStream(new BufferedInputStream(stream)));
    float unit = in.readFloat();
    float threshold = in.readFloat();
    byte[] weights = in.readNBytes(Features.PLACES);
    byte[][] kinds = new byte[KINDS.size()][];
    for (int kind = 0; kind < KINDS.size(); kind++) {
      kinds[kind] = in.readNBytes(KIND_PLACES);
    }
    if (kinds[KINDS.size() - 1].length != KIND_PLACES) {
      throw new IOException("`signs.bin` is shorter than it should be");
    }
    return new SignModel(unit, threshold, weights, kinds);
  }
}
