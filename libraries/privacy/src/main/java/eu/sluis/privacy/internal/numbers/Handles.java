package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;

/** Words that a user is called by, told by the names that they are made of. */
final class Handles {

  private static final int PART_CHARS_MAX = 14;
  private static final int NAME_CHARS_MIN = 4;

  private Handles() {}

  /** `hkruithof`, `lottevdz` beside a Lotte: an initial and a surname, or a name of the text. */
  static boolean ofName(Page page, String word) {
    return DutchWords.initialled(word) || named(page, word) > 0;
  }

  /** `lotte-vdb`, `mirza-h`, `kvbeek-ext`: of small letters, and a part is of a name. */
  static boolean parted(Page page, int start, int end) {
    boolean name = false;
    int from = start;
    int parts = 0;
    for (int at = start; at <= end; at++) {
      char c = at < end ? page.at(at) : '-';
      if (c != '-' && !(c >= 'a' && c <= 'z')) {
        return false;
      }
      if (c == '-') {
        if (at - from > PART_CHARS_MAX) {
          return false;
        }
        String part = page.piece(from, at);
        name |= part.length() >= NAME_CHARS_MIN && (DutchWords.given(part) || ofName(page, part));
        parts++;
        from = at + 1;
      }
    }
    return name && parts > 1;
  }

  /** 1 for a word of a name in the text, 2 and 3 for one that ends or begins with it, or 0. */
  static int named(Page page, String word) {
    if (word.length() < NAME_CHARS_MIN) {
      return 0;
    }
    int most = 0;
    for (String name : page.people().words()) {
      if (word.equals(name)) {
        return 1;
      }
      most = Math.max(most, word.endsWith(name) ? 2 : word.startsWith(name) ? 3 : 0);
    }
    return most;
  }
}
