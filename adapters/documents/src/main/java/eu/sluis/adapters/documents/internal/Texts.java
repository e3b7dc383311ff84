package eu.sluis.adapters.documents.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text: by byte order mark, else UTF-8, else the encoding that old Windows wrote. */
final class Texts {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Texts() {}

  static boolean utf16(byte[] content) {
    int first = content[0] & 0xff;
    int second = content[1] & 0xff;
    return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
  }

  static String decode(byte[] content) {
    if (content.length >= 2 && utf16(content)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString()
          .replaceFirst("^\\ufeff", "");
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS);
    }
  }
}
