package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Numbers in pieces that code glues together, `"999" + "990" + "019"`, `0_6_1_2`, and those with
 * tags of HTML between them, {@code <i>9</i><i>9</i>}. The pieces are put together and judged as
 * one number.
 */
final class CutNumber implements Shape {

  private static final int PIECES_MIN = 3;
  private static final int STEPS_MAX = 60;
  private static final int SIGNS_MAX = 34;
  private static final int GAP_CHARS_MAX = 4;
  private static final int TAGS_CHARS_MAX = 80;

  /** Tags that part nothing; cells, lines and paragraphs do. */
  private static final Listed LOOKS =
      Listed.of(" a b bdi big em font i mark small span strong sub sup text tspan tt u w ");

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    char after = page.at(page.tokens().end(token));
    boolean tagged = after == '<';
    boolean underscored = after == '_' && page.tokens().length(token) == 1;
    boolean glued = after == '"' || after == '\'';
    if (!tagged && !glued && !underscored) {
      return;
    }
    var row = new Row(page, token);
    if (tagged) {
      row.tagged();
    } else if (underscored) {
      row.underscored();
    } else {
      row.strings();
    }
    if (row.said && !row.counting && row.pieces >= PIECES_MIN) {
      claim(page, token, row, found);
    }
  }

  private static void claim(Page page, int token, Row row, Consumer<Candidate> found) {
    String all = row.compact.toString();
    DataCategory category;
    if (all.length() == 10 && all.charAt(0) == '0' && all.charAt(1) != '0') {
      category = DataCategory.PHONE;
    } else if (all.length() == 9 && Elfproef.holds(all) && mayBeBsn(page.before(token))) {
      category = DataCategory.BSN;
    } else {
      return;
    }
    found.accept(new Candidate(category, page.tokens().start(token), row.end, 0.96, Evidence.FORM));
  }

  private static boolean mayBeBsn(Term before) {
    return before.says(Cue.BSN) || !before.says(Cue.TERMS);
  }

  /** The pieces that follow one on the other, from one token on. */
  private static final class Row {
    private final Page page;
    private final Tokens tokens;
    private final int first;
    private final StringBuilder compact = new StringBuilder();
    private int last;
    private int pieces;
    private int end;

    /** Whether something says that the pieces are one number. */
    private boolean said;

    /** Whether each piece is one more than the one before: `01, 02, 03` are chapters. */
    private boolean counting = true;

    Row(Page page, int first) {
      this.page = page;
      this.tokens = page.tokens();
      this.first = first;
      add(first);
      counting = tokens.number(first);
    }

    private void add(int token) {
      counting =
          pieces == 0 || (counting && tokens.number(token) && value(token) == value(last) + 1);
      compact.append(page.piece(tokens.start(token), tokens.end(token)));
      last = token;
      end = tokens.end(token);
      pieces++;
    }

    /** Of what has few digits; of others 0, which counts nothing. */
    private int value(int token) {
      return tokens.length(token) > 4
          ? 0
          : Integer.parseInt(page.piece(tokens.start(token), tokens.end(token)));
    }

    private boolean full(int token) {
      return token - first > STEPS_MAX || compact.length() + tokens.length(token) > SIGNS_MAX;
    }

    /** `0_6_1_2`: one sign each. */
    void underscored() {
      for (int i = first + 1; page.between(i) == '_' && tokens.length(i) == 1 && !full(i); i++) {
        if (!tokens.number(i)) {
          said = false;
          return;
        }
        add(i);
        said = true;
      }
    }

    void strings() {
      char quote = page.at(end);
      if (page.at(tokens.start(first) - 1) != quote) {
        return;
      }
      for (int i = first + 1; tokens.number(i) && !full(i) && concatenated(quote, i); i++) {
        add(i);
        said = true;
      }
    }

    /** `" + "`, with or without the spaces. */
    private boolean concatenated(char quote, int token) {
      int from = tokens.end(token - 1);
      int to = tokens.start(token);
      return to - from <= GAP_CHARS_MAX + 1
          && to - from >= 3
          && page.at(from) == quote
          && page.at(to - 1) == quote
          && page.at(tokens.end(token)) == quote
          && page.piece(from + 1, to - 1).strip().equals("+");
    }

    void tagged() {
      int next = behindTags(end);
      while (next >= 0) {
        int token = tokens.from(next);
        if (!tokens.number(token) || full(token)) {
          return;
        }
        add(token);
        said = true;
        next = behindTags(end);
      }
    }

    /** Where the digit stands that only tags for the looks of text part from `from`, or -1. */
    private int behindTags(int from) {
      int tags = 0;
      int at = from;
      while (at < page.text().length() && at - from < TAGS_CHARS_MAX) {
        char c = page.at(at);
        if (Letters.digit(c)) {
          return tags > 0 ? at : -1;
        }
        if (c == '<') {
          at = tagEnd(at, from + TAGS_CHARS_MAX);
          tags++;
        } else if (c != ' ' && c != '-' && c != '.' && c != '\n') {
          return -1;
        }
        at++;
      }
      return -1;
    }

    /** Where the tag closes that begins at `start`; past the limit when it is no such tag. */
    private int tagEnd(int start, int limit) {
      int name = page.at(start + 1) == '/' ? start + 2 : start + 1;
      int token = tokens.from(name);
      if (tokens.start(token) != name || !LOOKS.has(page, token)) {
        return limit;
      }
      int at = name;
      while (at < limit && page.at(at) != '>') {
        at++;
      }
      return at;
    }
  }
}
