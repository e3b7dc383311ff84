package eu.sluis.privacy.internal.disguises;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dump of memory holds: its bytes on each line, and beside them the letters that they are.
 */
final class Dumped {

  private static final int HEX = 16;

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t>]{0,8}[0-9a-fA-F]{4,8}:?[ \\t]{1,4}(?<bytes>(?:[0-9a-fA-F]{2,4}[ \\t]{1,3}){1,16})[ \\t]*"
              + "\\|?(?<letters>[^\\n|]?.{0,16}?)\\|?[ \\t\\r]*$");

  private static final Pattern BYTE = Pattern.compile("[0-9a-fA-F]{2}");

  private Dumped() {}

  /** Whether two lines of one stand in a text. */
  static boolean in(String text) {
    return text.contains("0000") && LINE.matcher(text).results().limit(2).count() == 2;
  }

  /** The letters, one behind the other over the lines. */
  static View letters(String text) {
    var view = new View.Writer(text);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      view.keep(line.start("letters"), line.end("letters"));
    }
    return view.view();
  }

  /** The bytes as letters. */
  static View bytes(String text) {
    var view = new View.Writer(text);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Matcher pair = BYTE.matcher(text).region(line.start("bytes"), line.end("bytes"));
      while (pair.find()) {
        byte[] one = {(byte) Integer.parseInt(pair.group(), HEX)};
        view.put(new String(one, StandardCharsets.ISO_8859_1).charAt(0), pair.start(), pair.end());
      }
    }
    return view.view();
  }
}
