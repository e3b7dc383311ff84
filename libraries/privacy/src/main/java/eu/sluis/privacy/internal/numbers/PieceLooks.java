package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;

/** What a piece looks like by itself: its form, its check digits, the year of a date. */
final class PieceLooks {

  private PieceLooks() {}

  /** Adds the form; a number for it without lengths. */
  static int add(Page page, Piece piece, PieceForm form, FeatureSet seen) {
    Tokens tokens = page.tokens();
    String collapsed = form.collapsed();
    String digits = form.digits();
    int length = digits.length();
    seen.add(10, form.form().hashCode());
    seen.add(11, collapsed.hashCode());
    seen.add(12, length);
    seen.add(13, form.letters());
    seen.add(14, Math.min(20, piece.end() - piece.start()));
    // Numbers that are handed out in turn say nothing by their first digits.
    if (length > 0 && length != 9) {
      seen.add(15, digits.charAt(0));
      seen.add(16, digits.substring(0, Math.min(2, length)).hashCode());
    }
    if (length == 9 || length == 8) {
      seen.add(17, length * 2 + (Elfproef.holds(digits) ? 1 : 0));
    }
    if (length == 10) {
      seen.add(18, CheckDigits.administration(digits) ? 1 : 0);
    }
    if (length == 9 || length == 10) {
      seen.add(19, CheckDigits.account(digits) ? 1 : 0);
    }
    if (tokens.word(piece.first())) {
      seen.add(20, tokens.hash(piece.first()));
      seen.addCues(21, tokens.cues(piece.first()));
    }
    switch (piece.kind()) {
      case DATE -> date(page, piece, digits, seen);
      case YEARS -> years(page, piece, digits, seen);
      case LOGIN, WORD -> login(page, piece, seen);
      case STREET, HOUSE, TOWN -> place(page, piece, seen);
      case CODE -> {}
    }
    return collapsed.hashCode() * 31 + Math.min(12, length);
  }

  private static void date(Page page, Piece piece, String digits, FeatureSet seen) {
    Tokens tokens = page.tokens();
    if (digits.length() < 4) {
      return;
    }
    boolean yearFirst = digits.startsWith("19") || digits.startsWith("20");
    String year =
        yearFirst && digits.length() == 8 && tokens.length(piece.first()) >= 4
            ? digits.substring(0, 4)
            : digits.substring(digits.length() - 4);
    boolean whole = year.startsWith("19") || year.startsWith("20");
    int value = whole ? Integer.parseInt(year) : Integer.parseInt(year.substring(2)) + 10_000;
    seen.add(30, whole ? Math.min(2030, value) / 5 : value / 10);
    boolean grown = whole ? value <= 2008 : value > 10_030;
    boolean present = whole && value >= 2023;
    seen.add(31, grown ? 1 : present ? 2 : 3);
    seen.apartFor(grown ? 17 : present ? 18 : 19);
    seen.add(32, 0);
  }

  private static void years(Page page, Piece piece, String digits, FeatureSet seen) {
    Tokens tokens = page.tokens();
    int value = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    seen.add(33, value / 10);
    boolean unit = piece.last() > piece.first();
    seen.add(34, unit ? tokens.hash(piece.last()) : 0);
    seen.apartFor(unit ? 23 : 29);
    seen.add(35, 0);
  }

  private static void login(Page page, Piece piece, FeatureSet seen) {
    Tokens tokens = page.tokens();
    String word = Letters.fold(page.piece(piece.start(), piece.end()));
    int sign = Math.max(word.indexOf('_'), word.indexOf('.'));
    seen.add(36, word.substring(word.length() - Math.min(3, word.length())).hashCode());
    seen.add(37, sign < 0 ? 0 : sign);
    seen.add(46, DutchWords.initialled(word) ? 1 : 0);
    for (int i = piece.first(); i <= piece.last(); i++) {
      if (tokens.word(i)) {
        String part = page.folded(i);
        seen.add(38, tokens.hash(i));
        seen.add(39, Handles.named(page, part));
        seen.add(40, DutchWords.common(part) ? 1 : 0);
        seen.add(47, DutchWords.given(part) ? 1 : DutchWords.surname(part) ? 2 : 0);
      }
    }
  }

  private static void place(Page page, Piece piece, FeatureSet seen) {
    Tokens tokens = page.tokens();
    seen.add(41, piece.last() - piece.first());
    seen.add(42, page.capital(piece.last()) ? 1 : 0);
    boolean sure = tokens.says(piece.last(), Cue.STREET_SURE);
    seen.apartFor(sure ? 31 : 37);
    seen.add(43, 0);
    seen.add(44, tokens.says(piece.first(), Cue.TOWN) ? 1 : 0);
    seen.add(45, tokens.number(piece.last()) ? 1 : 0);
  }
}
