package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.Arrays;

/**
 * What can be seen of a piece and around it, each as a place in the table of {@link PieceModel}:
 * its form and check digits, the words and cues before, behind and above it, who is named near, and
 * what was claimed beside it.
 */
final class PieceFeatures {

  private static final int MAX = 400;
  private static final int BACK_MAX = 7;
  private static final int AHEAD_MAX = 3;
  private static final int ENDING_CHARS = 4;
  private static final int ENDING_CHARS_LONG = 6;
  private static final int NAME_FAR = 60;

  private final Page page;
  private final Tokens tokens;
  private final Claims claims;
  private final int[] seen = new int[MAX];
  private int count;
  private int salt;

  PieceFeatures(Page page, Claims claims) {
    this.page = page;
    this.tokens = page.tokens();
    this.claims = claims;
  }

  /** The features of a piece, in no order. */
  int[] of(Piece piece) {
    count = 0;
    salt = (piece.kind().name().hashCode()) * 0x9E3779B1;
    add(1, 0);
    int form = form(piece);
    int term = term(piece);
    add(2, form * 31 + term);
    before(piece, form);
    behind(piece);
    above(piece, form);
    field(piece);
    people(piece, form);
    neighbours(piece);
    surroundings(piece);
    return Arrays.copyOf(seen, count);
  }

  /** Adds the form; a number for it without lengths. */
  private int form(Piece piece) {
    var form = new PieceForm(page, piece.start(), piece.end());
    String collapsed = form.collapsed();
    String digits = form.digits();
    int length = digits.length();
    add(10, form.form().hashCode());
    add(11, collapsed.hashCode());
    add(12, length);
    add(13, form.letters());
    add(14, Math.min(20, piece.end() - piece.start()));
    // Numbers that are handed out in turn say nothing by their first digits.
    if (length > 0 && length != 9) {
      add(15, digits.charAt(0));
      add(16, digits.substring(0, Math.min(2, length)).hashCode());
    }
    if (length == 9 || length == 8) {
      add(17, length * 2 + (Elfproef.holds(digits) ? 1 : 0));
    }
    if (length == 10) {
      add(18, CheckDigits.administration(digits) ? 1 : 0);
    }
    if (length == 9 || length == 10) {
      add(19, CheckDigits.account(digits) ? 1 : 0);
    }
    if (tokens.word(piece.first())) {
      add(20, tokens.hash(piece.first()));
      cues(21, tokens.cues(piece.first()));
    }
    switch (piece.kind()) {
      case DATE -> date(piece, digits);
      case YEARS -> years(piece, digits);
      case LOGIN, WORD -> login(piece);
      case STREET, TOWN -> place(piece);
      case CODE -> {}
    }
    return collapsed.hashCode() * 31 + Math.min(12, length);
  }

  private void date(Piece piece, String digits) {
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
    add(30, whole ? Math.min(2030, value) / 5 : value / 10);
    boolean grown = whole ? value <= 2008 : value > 10_030;
    boolean present = whole && value >= 2023;
    add(31, grown ? 1 : present ? 2 : 3);
    salt += grown ? 17 : present ? 18 : 19;
    add(32, 0);
  }

  private void years(Piece piece, String digits) {
    int value = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    add(33, value / 10);
    boolean unit = piece.last() > piece.first();
    add(34, unit ? tokens.hash(piece.last()) : 0);
    salt += unit ? 23 : 29;
    add(35, 0);
  }

  private void login(Piece piece) {
    String word = Letters.fold(page.piece(piece.start(), piece.end()));
    int sign = Math.max(word.indexOf('_'), word.indexOf('.'));
    add(36, word.substring(word.length() - Math.min(3, word.length())).hashCode());
    add(37, sign < 0 ? 0 : sign);
    for (int i = piece.first(); i <= piece.last(); i++) {
      if (tokens.word(i)) {
        add(38, tokens.hash(i));
        add(39, page.people().words().contains(page.folded(i)) ? 1 : 0);
        add(40, DutchWords.common(page.folded(i)) ? 1 : 0);
      }
    }
  }

  private void place(Piece piece) {
    add(41, piece.last() - piece.first());
    add(42, page.capital(piece.last()) ? 1 : 0);
    boolean sure = tokens.says(piece.last(), Cue.STREET_SURE);
    salt += sure ? 31 : 37;
    add(43, 0);
    add(44, tokens.says(piece.first(), Cue.TOWN) ? 1 : 0);
    add(45, tokens.number(piece.last()) ? 1 : 0);
  }

  /** The nearest terms; a number for what they say. */
  private int term(Piece piece) {
    Term before = page.before(piece.first());
    long said = before.cues() & Cue.TERMS;
    cues(50, said);
    cues(51 + Math.min(3, before.words()), said);
    add(55, (said == 0 ? 0 : 1) + (before.inherited() ? 2 : 0) + (before.column() ? 4 : 0));
    Term behind = page.behind(piece.last());
    cues(56, behind.cues() & Cue.TERMS);
    return Long.hashCode(said);
  }

  private void before(Piece piece, int form) {
    boolean line = true;
    boolean sentence = true;
    int next = piece.first();
    for (int i = piece.first() - 1; i >= 0 && i >= piece.first() - BACK_MAX; i--) {
      if (blank(i, next)) {
        break;
      }
      line &= !page.lineEnds(i, next);
      sentence &= !(line && Streets.endsSentence(page, i));
      next = i;
      int distance = piece.first() - i;
      int bucket = distance <= 2 ? distance : distance <= 4 ? 3 : 4;
      int where = (line ? 0 : 1) + (sentence ? 0 : 2);
      if (!line && distance > 4) {
        break;
      }
      if (tokens.number(i)) {
        add(60, bucket * 4 + where);
        continue;
      }
      int hash = tokens.hash(i);
      add(61, hash * 4 + where);
      if (bucket <= 2) {
        add(62 + bucket, hash * 4 + where);
      }
      cues(66 + where, tokens.cues(i));
      cues(70 + bucket, tokens.cues(i));
      if (distance == 1) {
        add(76, form * 31 + hash);
        cuesBy(77, tokens.cues(i), form);
      }
      ending(78, i, where);
    }
    add(80, page.at(piece.start() - 1) * 256 + page.at(piece.start() - 2) % 256);
    add(81, page.at(piece.start() - 1));
    char sign = page.at(piece.start() - 1);
    add(82, sign == ' ' ? page.at(piece.start() - 2) : sign);
  }

  private void behind(Piece piece) {
    int last = piece.last();
    for (int i = last + 1; i < tokens.size() && i <= last + AHEAD_MAX; i++) {
      boolean line = !page.lineEnds(i - 1, i);
      if (!line || blank(i - 1, i)) {
        break;
      }
      int distance = i - last;
      if (tokens.number(i)) {
        add(90, distance);
        continue;
      }
      add(91, tokens.hash(i));
      add(91 + distance, tokens.hash(i));
      cues(95, tokens.cues(i));
      cues(95 + distance, tokens.cues(i));
      ending(99, i, 0);
    }
    add(100, page.at(piece.end()));
    add(101, page.at(piece.end()) * 256 + page.at(piece.end() + 1) % 256);
  }

  /** The head of the column. */
  private void above(Piece piece, int form) {
    Columns columns = page.columns();
    if (!columns.contain(piece.start())) {
      return;
    }
    long head = columns.head(piece.start());
    cues(110, head);
    add(111, head == 0 ? 0 : 1);
    int start = columns.headStart(piece.start());
    if (start < 0) {
      return;
    }
    for (int i = tokens.from(start); i < tokens.size() && i < tokens.from(start) + 3; i++) {
      add(112, tokens.hash(i));
      add(113, form * 31 + tokens.hash(i));
      ending(114, i, 0);
      char after = page.at(tokens.end(i));
      if (after != ' ' && after != '-' && after != '.' && after != '_') {
        break;
      }
    }
    int cell = columns.cellStart(piece.start());
    add(115, page.piece(cell, piece.start()).isBlank() ? 1 : 0);
  }

  /** What the line begins with, and the line above. */
  private void field(Piece piece) {
    int line = page.text().lastIndexOf('\n', piece.start() - 1) + 1;
    int first = tokens.from(line);
    if (first < piece.first()) {
      add(120, tokens.hash(first));
      cues(121, tokens.cues(first));
      char c = page.at(line);
      add(122, Letters.digit(c) ? '0' : Letters.letter(c) ? 'a' : c);
      int colon = page.text().lastIndexOf(':', piece.start());
      if (colon > line && colon < piece.start()) {
        int label = tokens.from(colon) - 1;
        if (label >= first) {
          add(123, tokens.hash(label));
          cues(124, tokens.cues(label));
          ending(125, label, 0);
        }
      }
    } else {
      add(126, 0);
      int last = first - 1;
      if (last >= 0 && !blank(last, first)) {
        add(127, tokens.hash(last));
        cues(128, tokens.cues(last));
        int above = page.text().lastIndexOf('\n', tokens.start(last)) + 1;
        int begin = tokens.from(above);
        add(129, tokens.hash(begin));
        cues(130, tokens.cues(begin));
      }
    }
    int end = page.text().indexOf('\n', piece.end());
    add(131, end == piece.end() ? 1 : 0);
  }

  private void people(Piece piece, int form) {
    int before = page.people().endBefore(piece.start());
    int after = page.people().startAfter(piece.end());
    int nearBefore = before < 0 ? 9 : distance(before, piece.start());
    int nearAfter = after < 0 ? 9 : distance(piece.end(), after);
    add(140, nearBefore);
    add(141, nearAfter);
    add(142, nearBefore * 10 + nearAfter);
    add(143, form * 31 + Math.min(nearBefore, nearAfter));
    if (nearBefore <= 2) {
      add(144, form * 31 + signs(before, piece.start()));
      add(145, signs(before, piece.start()));
    }
    if (nearAfter <= 2) {
      add(146, signs(piece.end(), after));
    }
  }

  private int signs(int from, int to) {
    int hash = 0;
    for (int i = from; i < to && i < from + 4; i++) {
      char c = page.at(i);
      hash = hash * 31 + (Letters.latinOrDigit(c) ? 'a' : c);
    }
    return hash;
  }

  /** 0 to 2 beside each other, 3 and 4 on one line, 5 and 6 near on another, 7 far. */
  private int distance(int from, int to) {
    int apart = to - from;
    if (apart <= 2) {
      return apart;
    }
    if (apart > NAME_FAR * 3) {
      return 7;
    }
    int newline = page.text().indexOf('\n', from);
    if (newline < 0 || newline >= to) {
      return apart <= 20 ? 3 : apart <= NAME_FAR ? 4 : 6;
    }
    return apart <= NAME_FAR ? 5 : 6;
  }

  /** What the rules claimed beside it, and of the same form elsewhere. */
  private void neighbours(Piece piece) {
    Candidate before = claims.before(piece.start());
    if (before != null) {
      int apart = distance(before.end(), piece.start());
      add(150, before.category().ordinal() * 16 + apart);
      if (apart <= 2) {
        add(151, before.category().ordinal() * 64 + signs(before.end(), piece.start()));
      }
    }
    Candidate after = claims.after(piece.end());
    if (after != null) {
      add(152, after.category().ordinal() * 16 + distance(piece.end(), after.start()));
    }
    DataCategory alike =
        claims.ofForm(new PieceForm(page, piece.start(), piece.end()).form(), piece.start());
    add(153, alike == null ? -1 : alike.ordinal());
  }

  private void surroundings(Piece piece) {
    add(160, Math.min(3, claims.size()));
    add(161, page.people().count() > 1 ? 2 : page.people().count());
    add(162, page.columns().contain(piece.start()) ? 1 : 0);
    for (Cue cue : ABOUT) {
      if (page.mentions(cue)) {
        add(163, cue.name().hashCode());
      }
    }
  }

  private static final Cue[] ABOUT = {
    Cue.DRIVING, Cue.DOCUMENT, Cue.PLATE, Cue.USER, Cue.CLIENT, Cue.BIRTH, Cue.VEHICLE, Cue.THING
  };

  private boolean blank(int token, int next) {
    int lines = 0;
    for (int i = tokens.end(token); i < tokens.start(next); i++) {
      lines += page.at(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  private void ending(int template, int token, int more) {
    int length = tokens.length(token);
    if (!tokens.word(token) || length < ENDING_CHARS + 2) {
      return;
    }
    add(template, tail(token, ENDING_CHARS) * 4 + more);
    if (length > ENDING_CHARS_LONG + 1) {
      add(template, tail(token, ENDING_CHARS_LONG) * 4 + more);
    }
    int head = 7;
    for (int i = tokens.start(token); i < tokens.start(token) + 5; i++) {
      head = head * 31 + CueWords.read(page.at(i));
    }
    add(template, head * 4 + more);
  }

  private int tail(int token, int chars) {
    int hash = 3;
    for (int i = tokens.end(token) - chars; i < tokens.end(token); i++) {
      hash = hash * 31 + CueWords.read(page.at(i));
    }
    return hash;
  }

  private void cues(int template, long cues) {
    cuesBy(template, cues, 0);
  }

  private void cuesBy(int template, long cues, int by) {
    for (long left = cues; left != 0; left &= left - 1) {
      add(template, by * 64 + Long.numberOfTrailingZeros(left) + 7);
    }
  }

  private void add(int template, int value) {
    if (count < MAX) {
      int mixed = (salt + template * 0x85EBCA6B) ^ (value * 0xC2B2AE35);
      mixed ^= mixed >>> 15;
      mixed *= 0x2C1B3C6D;
      mixed ^= mixed >>> 12;
      mixed *= 0x297A2D39;
      seen[count++] = mixed >>> PieceModel.SHIFT;
    }
  }
}
