package eu.sluis.gateway;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Silence, as a WAV of 8,000 samples of 16 bits a second. */
public final class Wav {

  private static final int BYTES_PER_SECOND = 16_000;

  private Wav() {}

  public static byte[] ofSeconds(int seconds) {
    return of(seconds, BYTES_PER_SECOND);
  }

  /** With another number of bytes for each second in its header. */
  static byte[] of(int seconds, int perSecond) {
    int data = seconds * BYTES_PER_SECOND;
    ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(perSecond);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(data);
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
