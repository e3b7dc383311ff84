package eu.sluis.adapters.models.stub;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection, close enough to the bytes to misuse it. For one thread. */
final class Wire implements AutoCloseable {

  /** The client hung up while it was being answered. */
  static final class ClientGone extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Socket socket;
  private final PushbackInputStream in;
  private final OutputStream out;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()), 1);
    this.out = socket.getOutputStream();
  }

  /** The request line and the headers; none when the client is done. */
  List<String> readHead() throws IOException {
    socket.setSoTimeout(0);
    var lines = new ArrayList<String>();
    while (true) {
      String line = readLine();
      if (line.isEmpty()) {
        return lines;
      }
      lines.add(line);
    }
  }

  byte[] readBody(List<String> head) throws IOException {
    for (String line : head) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        return in.readNBytes(Integer.parseInt(lower.substring(15).strip()));
      }
    }
    return new byte[0];
  }

  void respond(int status, String type, String moreHeaders, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    raw("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\n" + moreHeaders);
    raw("Content-Length: " + bytes.length + "\r\n\r\n" + body);
  }

  void beginStream() throws IOException {
    raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n");
    raw("Transfer-Encoding: chunked\r\n\r\n");
  }

  void chunk(String text) throws IOException {
    chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  void chunk(byte[] bytes) throws IOException {
    var framed = new ByteArrayOutputStream(bytes.length + 12);
    framed.writeBytes(
        (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    framed.writeBytes(bytes);
    framed.writeBytes(new byte[] {'\r', '\n'});
    write(framed.toByteArray());
  }

  void endStream() throws IOException {
    raw("0\r\n\r\n");
  }

  void raw(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits, and notices at once when the client hangs up meanwhile. */
  void pause(Duration wait) throws IOException {
    if (wait.isZero()) {
      return;
    }
    socket.setSoTimeout((int) wait.toMillis());
    try {
      int next = in.read();
      if (next < 0) {
        throw new ClientGone();
      }
      in.unread(next);
    } catch (SocketTimeoutException stillThere) {
      // As it should be.
    } catch (ClientGone gone) {
      throw gone;
    } catch (IOException reset) {
      throw new ClientGone();
    }
  }

  private void write(byte[] bytes) throws IOException {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException reset) {
      throw new ClientGone();
    }
  }

  private String readLine() throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0 || next == '\n') {
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
      }
      line.write(next);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
