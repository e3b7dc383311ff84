package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters written as numbers: `%6e`, `=6E` of mails, `&#110;`, `\x6e` and longer ones. */
final class Escapes {

  private static final int FEWEST = 5;

  /** Possessive, so that no text makes it look back. */
  private static final Pattern ESCAPED =
      Pattern.compile(
          "[%=]([0-9A-Fa-f]{2})|&#(\\d{2,6}+);|&#[xX]([0-9A-Fa-f]{2,5}+);"
              + "|\\\\x([0-9A-Fa-f]{2})|\\\\u([0-9A-Fa-f]{4})");

  private static final int LINE_MAX = 4_000;

  private Escapes() {}

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
    Matcher matcher = ESCAPED.matcher(text).region(from, to);
    var plain = new StringBuilder();
    int count = 0;
    int at = from;
    while (matcher.find()) {
      plain.append(text, at, matcher.start());
      int code = code(matcher);
      if (Character.isValidCodePoint(code)) {
        plain.appendCodePoint(code);
      }
      at = matcher.end();
      count++;
    }
    if (count >= FEWEST) {
      plain.append(text, at, to);
      pieces.add(new Uncovered(from, to, utf8(plain.toString()), Evidence.ENCODED));
    }
  }

  private static int code(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String digits = matcher.group(group);
      if (digits != null) {
        return Integer.parseInt(digits, group == 2 ? 10 : 16);
      }
    }
    return -1;
  }

  /** Bytes of UTF-8 that were written one by one become letters again. */
  private static String utf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return text;
      }
    }
    String read = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return read.indexOf('\uFFFD') < 0 ? read : text;
  }
}
