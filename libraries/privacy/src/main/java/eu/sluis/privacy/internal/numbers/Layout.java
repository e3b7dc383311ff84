package eu.sluis.privacy.internal.numbers;

/** How a text is laid out, roughly: a letter, a form, a table, a log and a chat differ in it. */
final class Layout {

  private static final int CHARS_MAX = 4000;
  private static final int SHORT_LINE = 28;
  private static final int LONG_LINE = 110;

  private Layout() {}

  /** A small number, alike for texts that are laid out alike; by their beginning. */
  static int of(char[] text) {
    int end = Math.min(text.length, CHARS_MAX);
    int lines = 0;
    int fields = 0;
    int cells = 0;
    int digits = 0;
    int start = 0;
    boolean colon = false;
    boolean cell = false;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text[i] : '\n';
      if (c == '\n') {
        lines += i > start ? 1 : 0;
        fields += colon ? 1 : 0;
        cells += cell ? 1 : 0;
        start = i + 1;
        colon = false;
        cell = false;
      } else if (c == ':' || c == '=') {
        colon |= i - start < SHORT_LINE;
      } else if (c == ';' || c == '|' || c == '\t') {
        cell = true;
      } else if (Letters.digit(c)) {
        digits++;
      }
    }
    int length = end / Math.max(1, lines);
    int wide = length < SHORT_LINE ? 0 : length < LONG_LINE ? 1 : 2;
    int many = lines <= 1 ? 0 : lines <= 4 ? 1 : 2;
    int keyed = share(fields, lines);
    int ruled = share(cells, lines);
    int figures = digits * 20 > end ? 1 : 0;
    return (((wide * 3 + many) * 3 + keyed) * 3 + ruled) * 2 + figures;
  }

  /** 0 for few, 1 for some, 2 for most. */
  private static int share(int count, int of) {
    return count * 5 < of ? 0 : count * 5 < of * 3 ? 1 : 2;
  }
}
