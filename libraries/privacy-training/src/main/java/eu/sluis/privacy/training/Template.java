package eu.sluis.privacy.training;

import java.util.Locale;

/** How a sentence with slots is written in its file. */
final class Template {

  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private Template() {}

  /** `\n` and `\t` are what they say; `\{` and `\}` are braces and no slots. */
  static String read(String line) {
    return line.replace("\\{", String.valueOf(OPEN))
        .replace("\\}", String.valueOf(CLOSE))
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }

  /** What stands between the slots. */
  static String plain(String between) {
    return between.replace(OPEN, '{').replace(CLOSE, '}');
  }

  static boolean styled(String slot) {
    return slot.startsWith("lower:")
        || slot.startsWith("caps:")
        || slot.startsWith("plus:")
        || slot.startsWith("under:");
  }

  /** The same in other letters, or as an address or the name of a file has it. */
  static String in(String style, String filled) {
    return switch (style) {
      case "lower" -> filled.toLowerCase(Locale.ROOT);
      case "caps" -> filled.toUpperCase(Locale.ROOT);
      case "plus" -> filled.replace(' ', '+');
      case "under" -> filled.replace(' ', '_');
      default -> throw new IllegalArgumentException("the style `" + style + "` is not known");
    };
  }
}
