package eu.sluis.gateway;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of JSON and of most programming languages for a character by its number. */
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("(\\\\+)u([0-9a-fA-F]{4})");

  private Escapes() {}

  /**
   * The text with letters and digits in the place of their escapes. Quotes, backslashes and signs
   * of control stay escaped, so that what was JSON is the same JSON.
   */
  static String read(String text) {
    if (!text.contains("\\u")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    var read = new StringBuilder(text.length());
    while (escapes.find()) {
      String slashes = escapes.group(1);
      char sign = (char) HexFormat.fromHexDigits(escapes.group(2));
      boolean escaped = slashes.length() % 2 == 1;
      boolean stays = sign < ' ' || sign == '"' || sign == '\\';
      String readable = escaped && !stays ? slashes.substring(1) + sign : escapes.group();
      escapes.appendReplacement(read, Matcher.quoteReplacement(readable));
    }
    return escapes.appendTail(read).toString();
  }
}
