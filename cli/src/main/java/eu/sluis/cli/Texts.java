package eu.sluis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads text in pieces that are large enough to understand and small enough to stream. */
final class Texts implements AutoCloseable {

  /** From here on a piece ends at the next empty line. */
  static final int PIECE_CHARS = 256_000;

  /** Here a piece ends at the end of the line, and a line ends at the next space. */
  static final int PIECE_CHARS_MAX = 1_000_000;

  private final String file;
  private final Reader reader;

  private Texts(String file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  static Texts open(String file, InputStream standardInput) throws NotReadable {
    InputStream in = Input.open(file, standardInput);
    return new Texts(
        file,
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 65_536));
  }

  /** The next piece with its line breaks, or null at the end. */
  @Nullable String piece() throws NotReadable {
    var piece = new StringBuilder();
    int before = -1;
    int c;
    while ((c = read()) >= 0) {
      piece.append((char) c);
      boolean line = c == '\n';
      boolean empty = line && before == '\n';
      int length = piece.length();
      if ((length >= PIECE_CHARS && empty)
          || (length >= PIECE_CHARS_MAX && line)
          || (length >= 2 * PIECE_CHARS_MAX && c == ' ')
          || (length >= 4 * PIECE_CHARS_MAX && !Character.isHighSurrogate((char) c))) {
        return piece.toString();
      }
      if (c != '\r') {
        before = c;
      }
    }
    return piece.isEmpty() ? null : piece.toString();
  }

  /** The next line without its end, or null at the end. */
  @Nullable String line(int charsMax) throws NotReadable {
    var line = new StringBuilder();
    int c;
    boolean some = false;
    while ((c = read()) >= 0 && c != '\n') {
      some = true;
      line.append((char) c);
      if (line.length() > charsMax) {
        throw new NotReadable(
            "`%s` has a line of more than %d characters; cut it".formatted(file, charsMax));
      }
    }
    if (c < 0 && !some) {
      return null;
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  /** All of it. */
  String whole(int charsMax) throws NotReadable {
    var all = new StringBuilder();
    int c;
    while ((c = read()) >= 0) {
      all.append((char) c);
      if (all.length() > charsMax) {
        throw new NotReadable(
            "`%s` is longer than %d characters; cut it".formatted(file, charsMax));
      }
    }
    return all.toString();
  }

  private int read() throws NotReadable {
    try {
      return reader.read();
    } catch (CharacterCodingException malformed) {
      throw new NotReadable("`" + file + "` is not utf-8; save it as utf-8");
    } catch (IOException failure) {
      throw Input.cannotRead(file);
    }
  }

  @Override
  public void close() throws NotReadable {
    try {
      reader.close();
    } catch (IOException failure) {
      throw Input.cannotRead(file);
    }
  }
}
