package eu.sluis.privacy.internal.numbers;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a number that is told, from one token on, and how far it may reach. */
final class ToldRow {

  private static final int STEPS_MAX = 60;
  private static final int SIGNS_MAX = 34;
  private static final int GAP_CHARS_MAX = 4;
  private static final int FIGURES_MAX = 10;
  private static final int SCALED_FIGURES_MAX = 3;
  private static final int TIMES_MAX = 9;
  private static final int BANK_CHARS = 4;

  /** Words that say that the next piece comes, and words that may stand beside them. */
  private static final Listed NEXT =
      Listed.of(
          " dan toen daarna vervolgens eerst laatste slot tenslotte achteraan verder gevolgd erachter"
              + " eindigt eindigend begint beginnend spatie streepje liggend komma punt min schuin then"
              + " next finally followed dash space ");

  private static final Listed BESIDE =
      Listed.of(
          " en nog als de het een tot op door weer ook van met letters letter cijfers cijfer getal"
              + " nummer daarachter erna and the by by with ");

  /** `blokje twee: 993`. */
  private static final Listed PART =
      Listed.of(
          " blokje blok groep groepje deel stuk stukje vak vakje regel part eerste tweede derde vierde"
              + " rest vervolg cijfers letters ");

  private static final Listed ONE = Listed.of(" de het een cijfer getal nummer ");
  private static final Listed OFTEN = Listed.of(" keer maal x times ");

  /**
   * The number when it ends at a token.
   *
   * @param digits all pieces, glued together
   * @param last the token that is its last piece
   * @param words how many pieces are words
   * @param said whether something says that the pieces are one number
   * @param counting whether each piece is one more than the one before: `01, 02, 03` are chapters
   */
  record Reach(String digits, int last, int pieces, int words, boolean said, boolean counting) {}

  private final Page page;
  private final Tokens tokens;
  private final int first;
  private final boolean account;
  private final List<Reach> reaches = new ArrayList<>();
  private final StringBuilder digits = new StringBuilder();
  private int words;
  private int pieces;
  private boolean said;
  private boolean counting = true;
  private long value = -1;

  private ToldRow(Page page, int first) {
    this.page = page;
    this.tokens = page.tokens();
    this.first = first;
    this.account = tokens.length(first) == 2 && page.allCapitals(first) && tokens.word(first);
  }

  static ToldRow from(Page page, int first) {
    var row = new ToldRow(page, first);
    row.read();
    return row;
  }

  /** Whether what stands behind a token can be the next piece, or tell that it comes. */
  static boolean begins(Page page, int token) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    if (next >= tokens.size() || tokens.start(next) - tokens.end(token) > GAP_CHARS_MAX) {
      return false;
    }
    return tokens.number(next)
        ? tokens.start(next) > tokens.end(token)
        : NEXT.has(page, next)
            || BESIDE.has(page, next)
            || PART.has(page, next)
            || OFTEN.has(page, next)
            || NumberWords.begins(page, next)
            || (tokens.length(next) == BANK_CHARS && page.allCapitals(next));
  }

  /** Whether it begins with the two letters of a country. */
  boolean account() {
    return account;
  }

  /** Where it may end, from short to long; one for each piece but the first. */
  List<Reach> reaches() {
    return reaches;
  }

  private void read() {
    boolean saying = false;
    int i = first;
    if (account) {
      digits.append(page.piece(tokens.start(i), tokens.end(i)));
      pieces++;
      counting = false;
      i++;
    }
    while (i < tokens.size() && i - first <= STEPS_MAX && (i == first || near(i))) {
      int after = piece(i);
      if (after > i) {
        if (digits.length() > SIGNS_MAX) {
          return;
        }
        said |= saying;
        pieces++;
        if (pieces > 1 || after > i + 1) {
          reaches.add(
              new Reach(digits.toString(), after - 1, pieces, words, said, counting && pieces > 1));
        }
        i = after;
        continue;
      }
      if (i == first) {
        return;
      }
      if (PART.has(page, i)) {
        saying = true;
        i += numbered(i + 1) ? 1 : 0;
      } else if (NEXT.has(page, i)) {
        saying = true;
      } else if (account && tokens.length(i) == BANK_CHARS && page.allCapitals(i)) {
        digits.append(page.piece(tokens.start(i), tokens.end(i)));
      } else if (!BESIDE.has(page, i)) {
        return;
      }
      i++;
    }
  }

  /** Whether a number behind the word for a piece only counts the pieces. */
  private boolean numbered(int i) {
    return i < tokens.size()
        && page.at(tokens.end(i)) == ':'
        && (tokens.number(i) || NumberWords.digits(page, i) != null);
  }

  /** Reads the piece that begins at a token; the token behind it, or `at` when there is none. */
  private int piece(int at) {
    int after = scaled(at);
    if (after > at) {
      return after;
    }
    after = repeated(at);
    return after > at ? after : single(at, 1);
  }

  private int single(int at, int times) {
    if (tokens.number(at)) {
      if (tokens.length(at) > FIGURES_MAX) {
        return at;
      }
      add(page.piece(tokens.start(at), tokens.end(at)), times);
      return at + 1;
    }
    long hundreds = NumberWords.value(page, at);
    long rest = at + 1 < tokens.size() && near(at + 1) ? NumberWords.value(page, at + 1) : -1;
    if (hundreds >= 100 && hundreds < 1_000 && hundreds % 100 == 0 && rest > 0 && rest < 100) {
      words += 2;
      add(String.valueOf(hundreds + rest), times);
      return at + 2;
    }
    if (hundreds < 0 || hundreds >= 1_000) {
      return at;
    }
    words++;
    add(String.valueOf(hundreds), times);
    return at + 1;
  }

  private void add(String figures, int times) {
    long now = figures.length() > 4 ? 0 : Long.parseLong(figures);
    counting = times == 1 && (pieces == 0 || (counting && now == value + 1));
    value = now;
    digits.append(figures.repeat(times));
  }

  /** `dubbel 9`, `drie keer de 9`, `2x een zeven`. */
  private int repeated(int at) {
    int times = NumberWords.times(page, at);
    int next = at + 1;
    if (times == 0 && next < tokens.size() && OFTEN.has(page, next)) {
      long often =
          tokens.number(at) && tokens.length(at) == 1
              ? page.at(tokens.start(at)) - '0'
              : NumberWords.value(page, at);
      times = often >= 2 && often <= TIMES_MAX ? (int) often : 0;
      next++;
    }
    if (times == 0) {
      return at;
    }
    while (ONE.has(page, next) && startsPiece(next + 1)) {
      next++;
    }
    int before = words;
    int after = next < tokens.size() ? single(next, times) : next;
    if (after > next) {
      said = true;
      words = before + times;
      return after;
    }
    return at;
  }

  /** `999 miljoen 990 duizend 19`, in figures or in words. */
  private int scaled(int at) {
    long total = 0;
    int i = at;
    boolean any = false;
    for (NumberWords.Scale scale : NumberWords.Scale.values()) {
      if (scale == NumberWords.Scale.HUNDRED) {
        break;
      }
      if (i + 1 < tokens.size() && page.is(i + 1, scale.word) && small(i) >= 0) {
        total += small(i) * scale.value;
        any = true;
        i += 2;
        if (page.is(i, "en")) {
          i++;
        }
      }
    }
    if (!any) {
      long whole =
          tokens.word(at) && tokens.length(at) > BANK_CHARS * 3 ? NumberWords.value(page, at) : -1;
      if (whole < 1_000) {
        return at;
      }
      total = whole;
      i = at + 1;
    } else if (i < tokens.size() && small(i) >= 0) {
      total += small(i);
      i++;
    }
    said = true;
    words += 2;
    add(String.valueOf(total), 1);
    return i;
  }

  private boolean startsPiece(int token) {
    return token < tokens.size()
        && (tokens.number(token)
            || NumberWords.digits(page, token) != null
            || ONE.has(page, token));
  }

  private long small(int token) {
    if (tokens.number(token)) {
      return tokens.length(token) <= SCALED_FIGURES_MAX
          ? Long.parseLong(page.piece(tokens.start(token), tokens.end(token)))
          : -1;
    }
    long spelled = NumberWords.value(page, token);
    return spelled < 1_000 ? spelled : -1;
  }

  private boolean near(int token) {
    int from = tokens.end(token - 1);
    int to = tokens.start(token);
    for (int i = from; i < to; i++) {
      if (" ,;:()-.\n".indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return to > from && to - from <= GAP_CHARS_MAX;
  }
}
