package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of base64 (both alphabets) and of hexadecimal that are text. */
final class Encodings {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 8_192;
  private static final int FOLDED_LINE_MAX = 80;

  /** Possessive, and the last byte may be missing, so that no text makes it look back. */
  private static final Pattern SPACED_HEX =
      Pattern.compile("(?:[0-9A-Fa-f]{2}[ :,]){9,}+(?:[0-9A-Fa-f]{2})?");

  /** Encoded once more, and once more. */
  private static final int DEEPEST = 3;

  private Encodings() {}

  static void find(String text, List<Uncovered> pieces) {
    int at = 0;
    while (at < text.length() && pieces.size() < Disguises.PIECES_MAX) {
      int from = at;
      int last = Math.min(text.length(), from + LONGEST);
      while (at < last && (encoding(text.charAt(at)) || folded(text, at, from))) {
        at++;
      }
      if (at - from >= SHORTEST) {
        String plain = plain(text.substring(from, at), 0);
        if (!plain.isEmpty()) {
          pieces.add(new Uncovered(from, at, plain, Evidence.ENCODED));
        }
      }
      if (at == from) {
        at++;
      }
    }
  }

  /** Hexadecimal with a sign between the bytes: `6e 65 67 65`. */
  static void findSpaced(String text, List<Uncovered> pieces) {
    if (!maySpace(text)) {
      return;
    }
    Matcher matcher = SPACED_HEX.matcher(text);
    while (matcher.find() && pieces.size() < Disguises.PIECES_MAX) {
      if (matcher.end() - matcher.start() <= LONGEST * 3) {
        String digits = matcher.group().replaceAll("[ :,]", "");
        String plain = read(hex(digits));
        if (!plain.isEmpty()) {
          pieces.add(new Uncovered(matcher.start(), matcher.end(), plain, Evidence.ENCODED));
        }
      }
    }
  }

  /** Whether there are three bytes in a row, which ordinary text hardly has. */
  private static boolean maySpace(String text) {
    int row = 0;
    int next = 2;
    while (next < text.length()) {
      if (" :,".indexOf(text.charAt(next)) < 0) {
        next++;
        row = 0;
      } else if (HexFormat.isHexDigit(text.charAt(next - 1))
          && HexFormat.isHexDigit(text.charAt(next - 2))) {
        row++;
        next += 3;
        if (row == 3) {
          return true;
        }
      } else {
        next++;
        row = 0;
      }
    }
    return false;
  }

  private static boolean encoding(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "+/-_=".indexOf(c) >= 0);
  }

  /** A line of an encoded block that goes on in the next one. */
  private static boolean folded(String text, int at, int from) {
    if (text.charAt(at) != '\n' || at - from < 60 || text.charAt(at - 1) == '=') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && end - at <= FOLDED_LINE_MAX && encoding(text.charAt(end))) {
      end++;
    }
    return end - at > 4 && (end == text.length() || text.charAt(end) == '\n');
  }

  /** What an encoded run says; empty when it says nothing. */
  private static String plain(String run, int depth) {
    String read = read(hex(run));
    if (read.isEmpty()) {
      read = read(base64(run));
    }
    if (!read.isEmpty() && depth < DEEPEST && read.strip().indexOf(' ') < 0) {
      String deeper = plain(read.strip(), depth + 1);
      return deeper.isEmpty() ? read : deeper;
    }
    return read;
  }

  private static byte[] hex(String run) {
    String digits = run.startsWith("0x") ? run.substring(2) : run;
    if (digits.length() % 2 != 0) {
      return new byte[0];
    }
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException other) {
      return new byte[0];
    }
  }

  private static byte[] base64(String run) {
    String digits = run.replace('-', '+').replace('_', '/').replace("\n", "").replaceAll("=+$", "");
    int whole = digits.length() - (digits.length() % 4 == 1 ? 1 : 0);
    try {
      return Base64.getDecoder().decode(digits.substring(0, whole));
    } catch (IllegalArgumentException other) {
      return new byte[0];
    }
  }

  /** As text, when it is text: nearly only letters, spaces and ordinary signs. */
  private static String read(byte[] bytes) {
    if (bytes.length < SHORTEST / 2) {
      return "";
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int ordinary = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x250) || c == '\n') {
        ordinary++;
      }
    }
    return ordinary * 10 >= text.length() * 9 ? text : "";
  }
}
