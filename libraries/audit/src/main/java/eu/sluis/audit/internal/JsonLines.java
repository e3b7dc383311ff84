package eu.sluis.audit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes JSON, one value a line, and counts. Closes nothing. */
public final class JsonLines {

  private final OutputStream out;
  private long written;

  public JsonLines(OutputStream out) {
    this.out = out;
  }

  public void write(Json value) throws IOException {
    out.write((value.canonical() + "\n").getBytes(StandardCharsets.UTF_8));
    written++;
  }

  public long written() {
    return written;
  }
}
