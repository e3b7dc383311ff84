package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.Label;

/**
 * What a piece stands in: the key of its field, pairs of words around it, words farther on, what
 * the names room makes of its words and of those near it, its place in a list, and how the text is
 * laid out.
 */
final class PieceContext {

  private static final int KEY_CHARS_MAX = 48;
  private static final int KEY_WORDS_MAX = 5;
  private static final int FAR_FROM = 4;
  private static final int FAR_TO = 7;
  private static final int LABEL_WORDS = 6;
  private static final int LINE_WORDS_MAX = 40;

  private final Page page;
  private final Tokens tokens;
  private final FeatureSet seen;
  private final int layout;

  PieceContext(Page page, FeatureSet seen) {
    this.page = page;
    this.tokens = page.tokens();
    this.seen = seen;
    this.layout = Layout.of(page.chars());
  }

  void add(Piece piece, int form) {
    key(piece, form);
    pairs(piece);
    fartherOn(piece);
    labels(piece, form);
    inLine(piece, form);
    seen.add(190, layout);
    seen.add(191, layout * 31 + form);
    seen.add(192, tokens.hash(0));
  }

  /** The whole of what stands before the last colon or the equals sign on the line. */
  private void key(Piece piece, int form) {
    int at = piece.start() - 1;
    int stop = Math.max(0, piece.start() - KEY_CHARS_MAX);
    while (at >= stop && page.at(at) != '\n' && page.at(at) != ':' && page.at(at) != '=') {
      at--;
    }
    char sign = page.at(at);
    if (at < stop || sign == '\n') {
      return;
    }
    int last = tokens.from(at) - 1;
    int hash = 0;
    for (int i = last; i >= 0 && i > last - KEY_WORDS_MAX && keyed(i, last); i--) {
      hash = hash * 31 + tokens.hash(i);
    }
    int apart = Math.min(3, piece.first() - tokens.from(at));
    seen.add(170, hash);
    seen.add(171, hash * 31 + form);
    seen.add(172, sign * 4 + apart);
    seen.addCues(173, tokens.cues(last), sign * 4 + apart);
  }

  /** Whether a word belongs to the key: on its line, with nothing but space behind it. */
  private boolean keyed(int token, int last) {
    if (!tokens.word(token)) {
      return false;
    }
    for (int i = tokens.end(token); token < last && i < tokens.start(token + 1); i++) {
      if (page.at(i) != ' ' && page.at(i) != '-' && page.at(i) != '_' && page.at(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private void pairs(Piece piece) {
    int first = piece.first();
    int last = piece.last();
    int one = word(first - 1, first);
    int two = word(first - 2, first - 1);
    int next = word(last + 1, last);
    seen.add(174, one * 31 + two);
    seen.add(175, one * 31 + next);
    seen.add(176, next * 31 + word(last + 2, last + 1));
  }

  /** The word there; something else where a line lies between it and its neighbour. */
  private int word(int token, int neighbour) {
    if (token < 0 || token >= tokens.size()) {
      return 1;
    }
    boolean apart = page.lineEnds(Math.min(token, neighbour), Math.max(token, neighbour));
    return apart ? 2 : tokens.number(token) ? 3 : tokens.hash(token);
  }

  private void fartherOn(Piece piece) {
    for (int i = piece.last() + FAR_FROM; i <= piece.last() + FAR_TO && i < tokens.size(); i++) {
      if (page.lineEnds(i - 1, i)) {
        return;
      }
      seen.add(177, tokens.hash(i));
      seen.addCues(178, tokens.cues(i));
    }
  }

  /** Persons, places, firms and things among its own words and those before and behind it. */
  private void labels(Piece piece, int form) {
    Label first = label(piece.first());
    seen.add(180, first.code() * 8 + label(piece.last()).code());
    int before = nearest(piece.first(), -1);
    int after = nearest(piece.last(), 1);
    seen.add(181, before);
    seen.add(182, after);
    seen.add(183, before * 64 + after);
    seen.add(184, before * 31 + form);
  }

  /** What is labelled nearest on one side, and how near: a number for both, or 0. */
  private int nearest(int beside, int step) {
    for (int apart = 1; apart <= LABEL_WORDS; apart++) {
      int i = beside + step * apart;
      if (i < 0 || i >= tokens.size()) {
        return 0;
      }
      Label label = label(i);
      if (label != Label.NONE) {
        boolean line = !page.lineEnds(Math.min(i, beside), Math.max(i, beside));
        return label.code() * 4 + (line ? Math.min(3, apart) - 1 : 3) + 1;
      }
    }
    return 0;
  }

  private Label label(int token) {
    return page.labels().at(tokens.start(token));
  }

  /** How many numbers and words stand before it on its line. */
  private void inLine(Piece piece, int form) {
    int numbers = 0;
    int words = 0;
    int at = piece.first() - 1;
    while (at >= 0 && piece.first() - at <= LINE_WORDS_MAX && !page.lineEnds(at, at + 1)) {
      numbers += tokens.number(at) ? 1 : 0;
      words += tokens.number(at) ? 0 : 1;
      at--;
    }
    int place = Math.min(4, numbers) * 4 + (words == 0 ? 0 : words <= 2 ? 1 : words <= 6 ? 2 : 3);
    seen.add(186, place);
    seen.add(187, place * 31 + form);
  }
}
