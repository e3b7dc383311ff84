package eu.sluis.adapters.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer that comes in one piece. For one thread. */
final class WholeBody implements Framing {

  /** The longest answer, in bytes: 2,048 vectors of 1,000 numbers. */
  static final int BYTES_MAX = 32 * 1024 * 1024;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  @Override
  public List<String> feed(ByteBuffer bytes) throws TooLong {
    if (bytes.remaining() > BYTES_MAX - body.size()) {
      throw new TooLong();
    }
    byte[] portion = new byte[bytes.remaining()];
    bytes.get(portion);
    body.writeBytes(portion);
    return List.of();
  }

  @Override
  public List<String> end() {
    return body.size() == 0 ? List.of() : List.of(body.toString(StandardCharsets.UTF_8));
  }
}
