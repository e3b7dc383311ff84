package eu.sluis.privacy.internal.text;

/** What is written with signs that are no letters: between digits, or in letters none sees. */
final class Written {

  /** The block of tags repeats ASCII; nobody sees them, and a model reads them. */
  static final int TAGS = 0xe0000;

  /** The flag of England has five. */
  private static final int TAGS_MIN = 6;

  private static final int PICTURES_CHARS_MAX = 8;

  /** No sign before it is a picture. */
  private static final char PICTURES_FIRST = '\u2190';

  private Written() {}

  static boolean tag(int point) {
    return point >= TAGS + ' ' && point < TAGS + 0x7f;
  }

  /** The end of a text in tags that starts here, or `start` when it is none. */
  static int tagsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && tag(text.codePointAt(end))) {
      end += 2;
    }
    return end - start >= TAGS_MIN * 2 ? end : start;
  }

  /**
   * The end of pictures between two digits, `06 ☎ 12 ☎ 34`, with the spaces behind them; or `start`
   * when none begin there. The spaces before them stay.
   */
  static int picturesEnd(String text, int start) {
    if (text.charAt(start) < PICTURES_FIRST || !picture(text.codePointAt(start))) {
      return start;
    }
    int before = start - 1;
    while (before >= 0 && start - before <= 2 && text.charAt(before) == ' ') {
      before--;
    }
    if (before < 0 || !digit(text, before)) {
      return start;
    }
    int end = start;
    while (end < text.length() && end - start <= PICTURES_CHARS_MAX) {
      int point = text.codePointAt(end);
      if (point != ' ' && !picture(point) && !ofPicture(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end < text.length() && digit(text, end) ? end : start;
  }

  private static boolean digit(String text, int at) {
    return (Letters.kind(text.charAt(at)) & Letters.DIGIT) != 0;
  }

  private static boolean picture(int point) {
    return point >= PICTURES_FIRST && Character.isEmoji(point);
  }

  /** What picks a colour or a form of the picture before it. */
  private static boolean ofPicture(int point) {
    return point == 0xfe0f || point == 0xfe0e || point == 0x200d;
  }
}
