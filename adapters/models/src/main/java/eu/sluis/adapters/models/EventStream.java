package eu.sluis.adapters.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads server-sent events from bytes as they arrive and gives the data of each. Lines end in LF,
 * CR or CR LF; they are cut on bytes and decoded whole, so a chunk may end inside a character.
 * Comments and the fields `event`, `id` and `retry` are skipped; several `data` lines are one
 * event.
 *
 * <p>See <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, 9.2</a>.
 * One difference: at the end of the stream a last event of whole lines counts without its blank
 * line, because servers leave that out. Half a line never counts.
 *
 * <p>For one thread.
 */
final class EventStream implements Framing {

  /** The longest line and the longest event, in bytes. A chunk of an answer takes about 300. */
  static final int EVENT_BYTES_MAX = 256 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;
  private boolean firstLine = true;
  private boolean afterCarriageReturn;

  /** The data of the events that these bytes complete. */
  @Override
  public List<String> feed(ByteBuffer bytes) throws TooLong {
    var events = new ArrayList<String>();
    while (bytes.hasRemaining()) {
      if (afterCarriageReturn) {
        afterCarriageReturn = false;
        if (bytes.get(bytes.position()) == '\n') {
          bytes.get();
          continue;
        }
      }
      take(bytes, lineEnd(bytes) - bytes.position());
      if (bytes.hasRemaining()) {
        afterCarriageReturn = bytes.get() == '\r';
        endLine(events);
      }
    }
    return events;
  }

  /** Where the line that the bytes are in ends, or where they end. */
  private static int lineEnd(ByteBuffer bytes) {
    for (int at = bytes.position(); at < bytes.limit(); at++) {
      byte next = bytes.get(at);
      if (next == '\n' || next == '\r') {
        return at;
      }
    }
    return bytes.limit();
  }

  private void take(ByteBuffer bytes, int count) throws TooLong {
    if (line.size() + count > EVENT_BYTES_MAX) {
      throw new TooLong();
    }
    // A piece at once: the line takes a lock for each.
    var piece = new byte[count];
    bytes.get(piece);
    line.write(piece, 0, count);
  }

  /** The stream ended: the event that only missed its blank line, if any. */
  @Override
  public List<String> end() {
    var events = new ArrayList<String>();
    line.reset();
    dispatch(events);
    return events;
  }

  private void endLine(List<String> events) throws TooLong {
    byte[] bytes = line.toByteArray();
    line.reset();
    int from = firstLine && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    firstLine = false;
    if (bytes.length == from) {
      dispatch(events);
      return;
    }
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    if (!field.equals("data")) {
      return;
    }
    String value = colon < 0 ? "" : text.substring(colon + 1);
    if (hasData) {
      data.append('\n');
    }
    data.append(value, value.startsWith(" ") ? 1 : 0, value.length());
    hasData = true;
    if (data.length() > EVENT_BYTES_MAX) {
      throw new TooLong();
    }
  }

  private void dispatch(List<String> events) {
    if (hasData) {
      events.add(data.toString());
    }
    data.setLength(0);
    hasData = false;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && bytes[0] == BYTE_ORDER_MARK[0]
        && bytes[1] == BYTE_ORDER_MARK[1]
        && bytes[2] == BYTE_ORDER_MARK[2];
  }
}
