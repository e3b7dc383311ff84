package eu.sluis.redaction.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The bytes of a picture without what is written in it about it: makers, places, small copies. */
public final class PictureFile {

  /** Chunks of PNG that make the picture; the rest is text, time and makers. */
  private static final Set<String> PNG_KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "bKGD",
          "sBIT", "acTL", "fcTL", "fdAT");

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** A PNG of one transparent dot, in the place of a picture that can hold text. */
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  private PictureFile() {}

  public static byte[] dot() {
    return java.util.Base64.getDecoder().decode(DOT);
  }

  public static boolean isJpeg(byte[] picture) {
    return picture.length > 3 && picture[0] == (byte) 0xff && picture[1] == (byte) 0xd8;
  }

  public static boolean isPng(byte[] picture) {
    return picture.length > PNG.length && Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
  }

  /** The same picture; the same bytes when it is neither JPEG nor PNG. */
  public static byte[] withoutMetadata(byte[] picture) {
    if (isJpeg(picture)) {
      return jpeg(picture);
    }
    return isPng(picture) ? png(picture) : picture;
  }

  private static byte[] jpeg(byte[] picture) {
    var out = new ByteArrayOutputStream(picture.length);
    out.write(picture, 0, 2);
    int at = 2;
    while (at + 4 <= picture.length && picture[at] == (byte) 0xff) {
      int marker = picture[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = 2 + ((picture[at + 2] & 0xff) << 8 | (picture[at + 3] & 0xff));
      if (marker == 0xda || at + length > picture.length) {
        break;
      }
      // APP0 (shape), APP2 (colour) and APP14 (colour) are needed to show it; COM and the others
      // not.
      boolean told = (marker > 0xe0 && marker <= 0xef && marker != 0xe2 && marker != 0xee);
      if (!told && marker != 0xfe) {
        out.write(picture, at, length);
      }
      at += length;
    }
    out.write(picture, at, endOfJpeg(picture, at) - at);
    return out.toByteArray();
  }

  /** Behind the end of the picture a second one may lie. */
  private static int endOfJpeg(byte[] picture, int from) {
    for (int at = from; at + 1 < picture.length; at++) {
      if (picture[at] == (byte) 0xff && picture[at + 1] == (byte) 0xd9) {
        return at + 2;
      }
    }
    return picture.length;
  }

  private static byte[] png(byte[] picture) {
    var out = new ByteArrayOutputStream(picture.length);
    out.writeBytes(PNG);
    var in = ByteBuffer.wrap(picture, PNG.length, picture.length - PNG.length);
    while (in.remaining() >= 12) {
      int start = in.position();
      int length = in.getInt();
      var type = new byte[4];
      in.get(type);
      if (length < 0 || length > in.remaining() - 4) {
        break;
      }
      String name = new String(type, StandardCharsets.ISO_8859_1);
      if (PNG_KEPT.contains(name)) {
        out.write(picture, start, length + 12);
      }
      if (name.equals("IEND")) {
        break;
      }
      in.position(start + length + 12);
    }
    return out.toByteArray();
  }
}
