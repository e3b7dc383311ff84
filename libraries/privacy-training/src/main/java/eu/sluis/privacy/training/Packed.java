package eu.sluis.privacy.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Tables as the library reads them: their length in four bytes, then the tables, deflated. */
final class Packed {

  private Packed() {}

  static byte[] of(byte[] tables) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      byte[] length = new byte[Integer.BYTES];
      ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putInt(tables.length);
      bytes.writeBytes(length);
      out.write(tables);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }
}
