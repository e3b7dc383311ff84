package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.network.SmallNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * What was learned of pieces, of all kinds in one network.
 *
 * @param network with a layer for each kind
 */
public record PieceModel(SmallNetwork network) {

  /** The one that is shipped. */
  static PieceModel shipped() {
    try (InputStream in = PieceModel.class.getResourceAsStream("numbers.bin")) {
      if (in == null) {
        throw new IllegalStateException("`numbers.bin` is missing; build again");
      }
      byte[] bytes = new InflaterInputStream(in).readAllBytes();
      return new PieceModel(SmallNetwork.of(bytes, PieceKind.values().length, "numbers.bin"));
    } catch (IOException failure) {
      throw new UncheckedIOException("`numbers.bin` is damaged; build again", failure);
    }
  }

  /** One that learned nothing. */
  public static PieceModel blank() {
    return new PieceModel(SmallNetwork.blank(PieceKind.values().length));
  }

  /** The chance of each outcome of a kind, given what is seen; together 1. */
  float[] chances(PieceKind kind, int[] features) {
    return network.chances(kind.layer(), kind.outcomes().size() + 1, features);
  }
}
