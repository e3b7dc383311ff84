package eu.sluis.gateway;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Sound that somebody wants written out. Nobody looks in it for personal data: it goes as it is, or
 * not at all. Its kind is what its first bytes say, whatever name it came with.
 */
public final class Recording {

  /** The largest, in bytes; as much as suppliers take. */
  public static final int BYTES_MAX = 25 * 1024 * 1024;

  /** Speech is not understood any more below 8 kbit/s. */
  private static final int BYTES_PER_SECOND_FEW = 1_000;

  /** As most programs record it: 32 kbit/s. */
  private static final int BYTES_PER_SECOND_USUAL = 4_000;

  /** Two channels of 96,000 samples of 32 bits; a header that says more is not believed. */
  private static final int BYTES_PER_SECOND_MAX = 768_000;

  private static final int HEADER_BYTES = 12;

  /** What it is written in. */
  public enum Kind {
    WAV("audio/wav", "wav"),
    MP3("audio/mpeg", "mp3"),
    MP4("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg"),
    WEBM("audio/webm", "webm"),
    FLAC("audio/flac", "flac");

    private final String mediaType;
    private final String extension;

    Kind(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    public String mediaType() {
      return mediaType;
    }

    /** For a name that says nothing else. */
    public String extension() {
      return extension;
    }
  }

  private final Kind kind;
  private final byte[] bytes;

  private Recording(Kind kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /**
   * Of bytes that nobody changes any more, at most {@link #BYTES_MAX}; empty when they are no sound
   * of a {@link Kind}.
   */
  public static Optional<Recording> of(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException(
          "a recording has `%d` bytes; it may have %d".formatted(bytes.length, BYTES_MAX));
    }
    return kind(bytes).map(kind -> new Recording(kind, bytes));
  }

  private static Optional<Kind> kind(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      return Optional.empty();
    }
    String first = new String(bytes, 0, HEADER_BYTES, StandardCharsets.ISO_8859_1);
    if (first.startsWith("RIFF") && first.endsWith("WAVE")) {
      return Optional.of(Kind.WAV);
    }
    if (first.startsWith("ID3") || mpegFrame(bytes)) {
      return Optional.of(Kind.MP3);
    }
    if (first.startsWith("ftyp", 4)) {
      return Optional.of(Kind.MP4);
    }
    if (first.startsWith("OggS")) {
      return Optional.of(Kind.OGG);
    }
    if (first.startsWith("\u001aE\u00df\u00a3")) {
      return Optional.of(Kind.WEBM);
    }
    return first.startsWith("fLaC") ? Optional.of(Kind.FLAC) : Optional.empty();
  }

  /** Eleven bits set, a version that exists, and layer III (ISO 11172-3). */
  private static boolean mpegFrame(byte[] bytes) {
    int second = bytes[1] & 0xff;
    return (bytes[0] & 0xff) == 0xff
        && (second & 0xe0) == 0xe0
        && (second & 0x18) != 0x08
        && (second & 0x06) == 0x02;
  }

  public Kind kind() {
    return kind;
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The longest that it can be. */
  public long secondsMost() {
    return seconds(BYTES_PER_SECOND_FEW);
  }

  /** About how long it is. */
  public long secondsUsual() {
    return seconds(BYTES_PER_SECOND_USUAL);
  }

  /** A model server believes the header of a WAV too; of the other kinds nobody knows. */
  private long seconds(int perSecond) {
    int rate = kind == Kind.WAV ? bytesPerSecond().orElse(perSecond) : perSecond;
    return (bytes.length + rate - 1L) / rate;
  }

  /** Of the part `fmt ` of a WAV, when it is right. */
  private Optional<Integer> bytesPerSecond() {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = HEADER_BYTES;
    while (at + 8 + 12 <= bytes.length) {
      int length = header.getInt(at + 4);
      if (new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals("fmt ")) {
        int rate = header.getInt(at + 16);
        return rate > 0 && rate <= BYTES_PER_SECOND_MAX ? Optional.of(rate) : Optional.empty();
      }
      if (length < 0 || length > bytes.length - at - 8) {
        return Optional.empty();
      }
      at += 8 + length + (length & 1);
    }
    return Optional.empty();
  }

  /** Never the sound. */
  @Override
  public String toString() {
    return "Recording[" + kind + ", " + bytes.length + " bytes]";
  }
}
