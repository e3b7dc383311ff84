package eu.sluis.audit.internal.leaf;

import java.util.List;
import java.util.regex.Pattern;

/** What the parts of a leaf may be. Messages name the part and never its value. */
public final class LeafBounds {

  public static final int TEXT_CHARACTERS_MAX = 500;
  public static final int FIELDS_MAX = 40;
  public static final int ITEMS_MAX = 200;

  private static final int CODE_CHARACTERS_MAX = 40;
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public static void requireCode(String what, String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "the name of a " + what + " must be 1 to 40 of a-z and _; choose another");
    }
  }

  public static void requireNode(String node) {
    if (!NODE.matcher(node).matches()) {
      throw new IllegalArgumentException(
          "a node must be 1 to 64 of letters, digits, . _ and -; choose another");
    }
  }

  /** Text of 0 to 500 UTF-16 units without control characters and half characters. */
  public static void requireText(String what, String text) {
    if (text.length() > TEXT_CHARACTERS_MAX) {
      throw new IllegalArgumentException(
          "`%s` has `%d` characters; keep it within %d"
              .formatted(what, text.length(), TEXT_CHARACTERS_MAX));
    }
    if (!isWritable(text)) {
      throw new IllegalArgumentException(
          "`" + what + "` has a control character or half a character; remove it");
    }
  }

  public static void requireCount(String what, List<?> items) {
    if (items.size() > ITEMS_MAX) {
      throw new IllegalArgumentException(
          "there are `%d` of `%s`; keep them within %d".formatted(items.size(), what, ITEMS_MAX));
    }
  }

  // Loops and no patterns or streams: every part of every leaf of a log comes by here.

  private static boolean isCode(String code) {
    for (int i = 0; i < code.length(); i++) {
      char unit = code.charAt(i);
      if ((unit < 'a' || unit > 'z') && unit != '_') {
        return false;
      }
    }
    return !code.isEmpty() && code.length() <= CODE_CHARACTERS_MAX;
  }

  private static boolean isWritable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isISOControl(unit)) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        if (!Character.isHighSurrogate(unit)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private LeafBounds() {}
}
