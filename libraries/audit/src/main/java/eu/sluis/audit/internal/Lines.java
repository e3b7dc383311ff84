package eu.sluis.audit.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of strict UTF-8, each ended by a line feed and none longer than a limit. */
public final class Lines {

  /** Longer than the longest entry: 40 fields of 500 characters with every escape. */
  public static final int LINE_BYTES_MAX = 512 * 1024;

  private final InputStream in;

  public Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 8 * 1024);
  }

  /**
   * The next line without its line feed, or empty at the end.
   *
   * @throws NotCanonical when the line is too long, is not UTF-8 or has no line feed
   */
  public Optional<String> next() throws IOException, NotCanonical {
    var line = new ByteArrayOutputStream(1024);
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        if (line.size() == 0) {
          return Optional.empty();
        }
        throw new NotCanonical("the last line has no line feed");
      }
      if (line.size() == LINE_BYTES_MAX) {
        throw new NotCanonical("a line is too long");
      }
      line.write(read);
    }
    try {
      // A fresh decoder reports what `new String` would replace.
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString());
    } catch (CharacterCodingException malformed) {
      throw new NotCanonical("a line is not utf-8");
    }
  }
}
