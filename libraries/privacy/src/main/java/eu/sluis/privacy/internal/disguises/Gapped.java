package eu.sluis.privacy.internal.disguises;

/**
 * A text with a blank for what programs and people write in its place: `Geldersekade_11`,
 * `3742~GX`, `Kromme*Elleboog***38`, a flower between two names.
 */
final class Gapped {

  private Gapped() {}

  static View of(String text) {
    var view = new View.Writer(text);
    int at = 0;
    while (at < text.length()) {
      int end = signsEnd(text, at);
      if (end > at && parts(text, at, end)) {
        view.put(' ', at, end);
      } else {
        end = Math.max(end, at + 1);
        view.keep(at, end);
      }
      at = end;
    }
    return view.view();
  }

  /** The end of a run of one kind of sign from here on, or here. */
  private static int signsEnd(String text, int start) {
    char first = text.charAt(start);
    if (first == '_' || first == '~' || first == '*') {
      int end = start;
      while (end < text.length() && text.charAt(end) == first) {
        end++;
      }
      return end;
    }
    int end = start;
    while (end < text.length() && picture(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean picture(int point) {
    return point > 0x2190
        && (Character.isEmojiPresentation(point) || point == 0xfe0f || point == 0x200d);
  }

  /**
   * Whether it stands between a word and a number or another word with a capital; between small
   * letters it is part of a name of code.
   */
  private static boolean parts(String text, int start, int end) {
    if (start == 0 || end >= text.length()) {
      return false;
    }
    char before = text.charAt(start - 1);
    char after = text.charAt(end);
    return (Character.isLowerCase(before) || Character.isDigit(before))
        && (Character.isUpperCase(after) || Character.isDigit(after));
  }
}
