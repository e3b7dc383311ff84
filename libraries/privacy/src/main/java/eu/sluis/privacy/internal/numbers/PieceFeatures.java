package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a piece and around it, each as a place in the table of {@link PieceModel}:
 * its form and check digits, the words and cues before, behind and above it, who is named near, and
 * what was claimed beside it.
 */
final class PieceFeatures {

  private static final int BACK_MAX = 7;
  private static final int AHEAD_MAX = 3;
  private static final int NAME_FAR = 60;
  private static final int LINE_CHARS_MAX = 200;

  private final Page page;
  private final Tokens tokens;
  private final Claims claims;
  private final FeatureSet seen;
  private final PieceContext context;

  PieceFeatures(Page page, Claims claims) {
    this.page = page;
    this.tokens = page.tokens();
    this.claims = claims;
    this.seen = new FeatureSet(page);
    this.context = new PieceContext(page, seen);
  }

  /**
   * What was claimed beside a piece and elsewhere: all that can change while the text stays.
   *
   * @param alike of what kind a claim in the same form is
   * @param shaped the same, whatever the length of the runs in its form
   * @param claims how many there are, of many some
   */
  record Beside(
      @Nullable Candidate before,
      @Nullable Candidate after,
      @Nullable DataCategory alike,
      @Nullable DataCategory shaped,
      int claims) {}

  Beside beside(Piece piece, PieceForm form) {
    return new Beside(
        claims.before(piece.start()),
        claims.after(piece.end()),
        claims.ofForm(form.form(), piece.start()),
        claims.ofShape(form.collapsed(), piece.start()),
        Math.min(3, claims.size()));
  }

  /** The features of a piece, in no order. */
  int[] of(Piece piece, PieceForm shape, Beside beside) {
    seen.begin(piece.kind());
    seen.add(1, 0);
    int form = PieceLooks.add(page, piece, shape, seen);
    int term = term(piece);
    seen.add(2, form * 31 + term);
    before(piece, form);
    behind(piece);
    above(piece, form);
    field(piece);
    people(piece, form);
    neighbours(piece, beside);
    surroundings(piece, beside);
    context.add(piece, form);
    return seen.places();
  }

  /** The nearest terms; a number for what they say. */
  private int term(Piece piece) {
    Term before = page.before(piece.first());
    long said = before.cues() & Cue.TERMS;
    seen.addCues(50, said);
    seen.addCues(51 + Math.min(3, before.words()), said);
    seen.add(55, (said == 0 ? 0 : 1) + (before.inherited() ? 2 : 0) + (before.column() ? 4 : 0));
    Term behind = page.behind(piece.last());
    seen.addCues(56, behind.cues() & Cue.TERMS);
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
        seen.add(60, bucket * 4 + where);
        continue;
      }
      int hash = tokens.hash(i);
      seen.add(61, hash * 4 + where);
      if (bucket <= 2) {
        seen.add(62 + bucket, hash * 4 + where);
      }
      seen.addCues(66 + where, tokens.cues(i));
      seen.addCues(70 + bucket, tokens.cues(i));
      if (distance == 1) {
        seen.add(76, form * 31 + hash);
        seen.addCues(77, tokens.cues(i), form);
      }
      seen.addParts(78, i, where);
    }
    seen.add(80, page.at(piece.start() - 1) * 256 + page.at(piece.start() - 2) % 256);
    seen.add(81, page.at(piece.start() - 1));
    char sign = page.at(piece.start() - 1);
    seen.add(82, sign == ' ' ? page.at(piece.start() - 2) : sign);
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
        seen.add(90, distance);
        continue;
      }
      seen.add(91, tokens.hash(i));
      seen.add(91 + distance, tokens.hash(i));
      seen.addCues(95, tokens.cues(i));
      seen.addCues(95 + distance, tokens.cues(i));
      seen.addParts(99, i, 0);
    }
    seen.add(100, page.at(piece.end()));
    seen.add(101, page.at(piece.end()) * 256 + page.at(piece.end() + 1) % 256);
  }

  /** The head of the column. */
  private void above(Piece piece, int form) {
    Columns columns = page.columns();
    if (!columns.contain(piece.start())) {
      return;
    }
    long head = columns.head(piece.start());
    seen.addCues(110, head);
    seen.add(111, head == 0 ? 0 : 1);
    int start = columns.headStart(piece.start());
    if (start < 0) {
      return;
    }
    for (int i = tokens.from(start); i < tokens.size() && i < tokens.from(start) + 3; i++) {
      seen.add(112, tokens.hash(i));
      seen.add(113, form * 31 + tokens.hash(i));
      seen.addParts(114, i, 0);
      char after = page.at(tokens.end(i));
      if (after != ' ' && after != '-' && after != '.' && after != '_') {
        break;
      }
    }
    int cell = columns.cellStart(piece.start());
    seen.add(115, page.piece(cell, piece.start()).isBlank() ? 1 : 0);
  }

  /** What the line begins with, and the line above. */
  private void field(Piece piece) {
    int line = lineStart(piece.start());
    int first = tokens.from(line);
    if (first < piece.first()) {
      seen.add(120, tokens.hash(first));
      seen.addCues(121, tokens.cues(first));
      char c = page.at(line);
      seen.add(122, Letters.digit(c) ? '0' : Letters.letter(c) ? 'a' : c);
      int colon = before(':', piece.start(), line);
      if (colon > line) {
        int label = tokens.from(colon) - 1;
        if (label >= first) {
          seen.add(123, tokens.hash(label));
          seen.addCues(124, tokens.cues(label));
          seen.addParts(125, label, 0);
        }
      }
    } else {
      seen.add(126, 0);
      int last = first - 1;
      if (last >= 0 && !blank(last, first)) {
        seen.add(127, tokens.hash(last));
        seen.addCues(128, tokens.cues(last));
        int above = lineStart(tokens.start(last));
        int begin = tokens.from(above);
        seen.add(129, tokens.hash(begin));
        seen.addCues(130, tokens.cues(begin));
      }
    }
    seen.add(131, page.at(piece.end()) == '\n' ? 1 : 0);
  }

  /** Where the line starts; of a long line, some place in it. */
  private int lineStart(int place) {
    return before('\n', place, place - LINE_CHARS_MAX) + 1;
  }

  /** The last such sign before a place and not before `stop`; one less than `stop` when none is. */
  private int before(char sign, int place, int stop) {
    int at = place - 1;
    int least = Math.max(stop, 0);
    while (at >= least && page.at(at) != sign) {
      at--;
    }
    return at;
  }

  private void people(Piece piece, int form) {
    int before = page.people().endBefore(piece.start());
    int after = page.people().startAfter(piece.end());
    int nearBefore = before < 0 ? 9 : distance(before, piece.start());
    int nearAfter = after < 0 ? 9 : distance(piece.end(), after);
    seen.add(140, nearBefore);
    seen.add(141, nearAfter);
    seen.add(142, nearBefore * 10 + nearAfter);
    seen.add(143, form * 31 + Math.min(nearBefore, nearAfter));
    if (nearBefore <= 2) {
      seen.add(144, form * 31 + signs(before, piece.start()));
      seen.add(145, signs(before, piece.start()));
    }
    if (nearAfter <= 2) {
      seen.add(146, signs(piece.end(), after));
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
    if (before('\n', to, from) < from) {
      return apart <= 20 ? 3 : apart <= NAME_FAR ? 4 : 6;
    }
    return apart <= NAME_FAR ? 5 : 6;
  }

  /** What the rules claimed beside it, and of the same form elsewhere. */
  private void neighbours(Piece piece, Beside beside) {
    Candidate before = beside.before();
    if (before != null) {
      int apart = distance(before.end(), piece.start());
      seen.add(150, of(before.category()) * 16 + apart);
      if (apart <= 2) {
        seen.add(151, of(before.category()) * 64 + signs(before.end(), piece.start()));
      }
    }
    Candidate after = beside.after();
    if (after != null) {
      seen.add(152, of(after.category()) * 16 + distance(piece.end(), after.start()));
    }
    seen.add(153, beside.alike() == null ? -1 : of(beside.alike()));
    seen.add(154, beside.shaped() == null ? -1 : of(beside.shaped()));
  }

  private static int of(DataCategory category) {
    return category.name().hashCode();
  }

  private void surroundings(Piece piece, Beside beside) {
    seen.add(160, beside.claims());
    seen.add(161, page.people().count() > 1 ? 2 : page.people().count());
    seen.add(162, page.columns().contain(piece.start()) ? 1 : 0);
    for (Cue cue : ABOUT) {
      if (page.mentions(cue)) {
        seen.add(163, cue.name().hashCode());
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
}
