package eu.sluis.privacy.internal.numbers;

/**
 * The form of a piece: `9` for a digit, `A` and `a` for letters, signs as they are. Letters that a
 * scanner makes of digits are digits where the rest of their group is.
 */
final class PieceForm {

  private static final int CHARS_MAX = 40;
  private static final String CONFUSED = "OoQDIl|iSsBZzGT";
  private static final String READ_AS = "000011115582267";

  private final String form;
  private final String digits;
  private int letters;

  PieceForm(Page page, Piece piece) {
    this(page, piece.start(), piece.end());
  }

  PieceForm(Page page, int start, int end) {
    int to = Math.min(end, start + CHARS_MAX);
    var form = new StringBuilder(to - start);
    var digits = new StringBuilder(to - start);
    int at = start;
    while (at < to) {
      if (!Letters.latinOrDigit(page.at(at))) {
        char c = page.at(at++);
        form.append(Character.isLetter(c) ? 'a' : c);
        letters += Character.isLetter(c) ? 1 : 0;
        continue;
      }
      int group = at;
      while (group < to && Letters.latinOrDigit(page.at(group))) {
        group++;
      }
      group(page, at, group, form, digits);
      at = group;
    }
    this.form = form.toString();
    this.digits = digits.toString();
  }

  private void group(Page page, int start, int end, StringBuilder form, StringBuilder digits) {
    boolean figures = figures(page, start, end);
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      if (Letters.digit(c)) {
        form.append('9');
        digits.append(c);
      } else if (figures) {
        form.append('9');
        digits.append(READ_AS.charAt(CONFUSED.indexOf(c)));
      } else {
        form.append(Character.isUpperCase(c) ? 'A' : 'a');
        letters++;
      }
    }
  }

  /** Whether a group holds a digit, and besides only letters that a scanner makes of digits. */
  static boolean figures(Page page, int start, int end) {
    int seen = 0;
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      if (Letters.digit(c)) {
        seen++;
      } else if (CONFUSED.indexOf(c) < 0) {
        return false;
      }
    }
    return seen > 0;
  }

  /** `9999999`, `AA 99.99999`. */
  String form() {
    return form;
  }

  /** Every run of one kind once, whatever its length: `A 9.9`. */
  String collapsed() {
    var collapsed = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (i == 0 || c != form.charAt(i - 1)) {
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  /** `l2-O9-l975`, `00-00-1973`: no date that can be, but written as one. */
  boolean dated() {
    return switch (form) {
      case "99-99-9999",
          "99.99.9999",
          "99/99/9999",
          "9999-99-99",
          "9-9-9999",
          "9.9.9999",
          "99-9-9999",
          "9-99-9999",
          "99 99 9999" ->
          true;
      default -> false;
    };
  }

  String digits() {
    return digits;
  }

  int letters() {
    return letters;
  }
}
