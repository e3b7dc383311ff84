package eu.sluis.audit.internal.note;

import eu.sluis.audit.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What holds for every line of a note. */
public final class NoteText {

  /** What a line with a signature begins with: an em dash and a space. */
  public static final String SIGNATURE = "\u2014 ";

  /** Bytes of UTF-8 that the name of a key or a log may have; its length is signed as one byte. */
  public static final int NAME_BYTES_MAX = 255;

  /** Whether a key can have this name. */
  public static boolean isKeyName(String name) {
    return !name.isEmpty()
        && name.codePoints().noneMatch(NoteText::isSpaceOrPlus)
        && isLine(name)
        && name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES_MAX;
  }

  /** Whether this can be a line of a note: characters, and none that controls. */
  public static boolean isLine(String line) {
    return line.codePoints()
        .noneMatch(c -> c < 0x20 || Character.getType(c) == Character.SURROGATE);
  }

  /**
   * Reads strict UTF-8 without control characters but line feeds.
   *
   * @throws Malformed when there is anything else
   */
  public static String decode(byte[] bytes) throws Malformed {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Malformed("this is not utf-8");
    }
    if (text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
      throw new Malformed("there is a control character");
    }
    return text;
  }

  /**
   * Reads a number without a sign or leading zeros.
   *
   * @throws Malformed when it is anything else, or more than 2^63 - 1
   */
  public static long decimal(String digits) throws Malformed {
    if (digits.isEmpty()
        || digits.length() > 19
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        || (digits.length() > 1 && digits.charAt(0) == '0')) {
      throw new Malformed("this is no number");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      throw new Malformed("a number is too large");
    }
  }

  /** What Unicode calls white space, and the plus that separates the parts of a key. */
  private static boolean isSpaceOrPlus(int c) {
    return c == '+' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || Character.isSpaceChar(c);
  }

  private NoteText() {}
}
