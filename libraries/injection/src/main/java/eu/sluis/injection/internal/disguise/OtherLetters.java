package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import java.text.Normalizer;
import java.util.List;

/**
 * Letters of mathematics, in circles and squares, small capitals, and letters that stand on their
 * head: a person reads them, a list of words does not.
 */
final class OtherLetters {

  private static final int FEWEST = 8;
  private static final int LINE_MAX = 4_000;
  private static final String SMALL_CAPITALS = "ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢz";
  private static final String UPSIDE_DOWN =
      "ɐaqbɔcpdǝeɟfƃgɓgɥhᴉiıiɾjʞkןlʅlɯmunooddbqɹrssʇtnuʌvʍwxxʎyzz˙.";

  private OtherLetters() {}

  static void find(String text, List<Uncovered> pieces) {
    int from = 0;
    while (from < text.length() && pieces.size() < Disguises.PIECES_MAX) {
      int end = text.indexOf('\n', from);
      int to = Math.min(end < 0 ? text.length() : end, from + LINE_MAX);
      line(text, from, to, pieces);
      from = to == end ? to + 1 : to;
    }
  }

  private static void line(String text, int from, int to, List<Uncovered> pieces) {
    String line = text.substring(from, to);
    int changed = 0;
    int turned = 0;
    var plain = new StringBuilder();
    for (int i = 0; i < line.length(); ) {
      int code = line.codePointAt(i);
      i += Character.charCount(code);
      int small = SMALL_CAPITALS.indexOf(code);
      if (code > 0xFF && small >= 0 && small % 2 == 0) {
        plain.append(SMALL_CAPITALS.charAt(small + 1));
        changed++;
      } else if (styled(code)) {
        plain.append(letter(code));
        changed++;
      } else {
        plain.appendCodePoint(code);
        turned += code > 0x7F && UPSIDE_DOWN.indexOf(code) >= 0 ? 1 : 0;
      }
    }
    if (changed >= FEWEST) {
      pieces.add(new Uncovered(from, to, plain.toString(), Evidence.LOOK_ALIKE));
    } else if (turned >= FEWEST) {
      pieces.add(new Uncovered(from, to, upright(line), Evidence.TURNED));
    }
  }

  private static boolean styled(int code) {
    return (code >= 0x1D400 && code <= 0x1D7FF)
        || (code >= 0x24B6 && code <= 0x24E9)
        || (code >= 0x1F130 && code <= 0x1F189);
  }

  private static String letter(int code) {
    if (code >= 0x1F130) {
      int at = (code - 0x1F130) % 0x20;
      return at < 26 ? String.valueOf((char) ('a' + at)) : " ";
    }
    return Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
  }

  /** Stood on its feet and read from the other end. */
  private static String upright(String line) {
    var upright = new StringBuilder();
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      int at = -1;
      for (int p = 0; p + 1 < UPSIDE_DOWN.length() && at < 0; p += 2) {
        at = UPSIDE_DOWN.charAt(p) == c ? p : -1;
      }
      upright.append(at < 0 ? c : UPSIDE_DOWN.charAt(at + 1));
    }
    return upright.toString();
  }
}
