package eu.sluis.audit.internal.note;

import eu.sluis.audit.Malformed;
import java.util.Base64;

/** Base64 of RFC 4648, section 4, with one way to write each value and no other. */
public final class StrictBase64 {

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads base64 with its padding.
   *
   * @throws Malformed when the text is not what {@link #encode} writes
   */
  public static byte[] decode(String text) throws Malformed {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new Malformed("this is not base64");
    }
    // The JDK takes text without padding, and ignores bits that are left over.
    if (!encode(bytes).equals(text)) {
      throw new Malformed("this is not base64 in its only form");
    }
    return bytes;
  }

  private StrictBase64() {}
}
