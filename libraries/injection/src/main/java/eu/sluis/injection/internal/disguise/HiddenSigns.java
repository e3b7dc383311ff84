package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text in signs that are not drawn: tags (U+E0020 to U+E007E stand for ASCII) and variation
 * selectors (256 of them, one for each byte).
 */
final class HiddenSigns {

  private static final int SHORTEST = 4;
  private static final int TAG = 0xE0000;
  private static final int SELECTOR = 0xFE00;
  private static final int MORE_SELECTORS = 0xE0100;

  private HiddenSigns() {}

  static void find(String text, List<Uncovered> pieces) {
    int at = 0;
    while (at < text.length() && pieces.size() < Disguises.PIECES_MAX) {
      int from = at;
      var bytes = new ByteArrayOutputStream();
      while (at < text.length()) {
        int code = text.codePointAt(at);
        int said = said(code);
        if (said < 0) {
          break;
        }
        bytes.write(said);
        at += Character.charCount(code);
      }
      if (bytes.size() >= SHORTEST) {
        String hidden = bytes.toString(StandardCharsets.UTF_8);
        pieces.add(new Uncovered(from, at, hidden, Evidence.INVISIBLE));
      }
      if (at == from) {
        at++;
      }
    }
  }

  private static int said(int code) {
    if (code >= TAG + 0x20 && code < TAG + 0x7F) {
      return code - TAG;
    }
    if (code >= SELECTOR && code < SELECTOR + 16) {
      return code - SELECTOR;
    }
    if (code >= MORE_SELECTORS && code < MORE_SELECTORS + 240) {
      return code - MORE_SELECTORS + 16;
    }
    return -1;
  }
}
