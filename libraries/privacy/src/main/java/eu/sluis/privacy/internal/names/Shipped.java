package eu.sluis.privacy.internal.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the files that lie beside this package: whole tables, packed, that are copied into place at
 * once, so that a command line starts in a blink. The first four bytes say how long the rest is.
 */
final class Shipped {

  static final Lexicon LEXICON = Lexicon.shipped();
  static final NameModel MODEL = NameModel.shipped();

  private Shipped() {}

  /** The file, unpacked; little-endian. */
  static ByteBuffer read(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("`" + name + "` is missing; build again");
      }
      byte[] packed = in.readAllBytes();
      int size = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt();
      var inflater = new Inflater();
      try {
        inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
        byte[] bytes = new byte[size];
        int read = 0;
        while (read < size && !inflater.finished()) {
          int more = inflater.inflate(bytes, read, size - read);
          if (more == 0) {
            break;
          }
          read += more;
        }
        if (read != size) {
          throw new IllegalStateException("`" + name + "` is cut off; build again");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      } finally {
        inflater.end();
      }
    } catch (DataFormatException failure) {
      throw new IllegalStateException("`" + name + "` is damaged; build again", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
