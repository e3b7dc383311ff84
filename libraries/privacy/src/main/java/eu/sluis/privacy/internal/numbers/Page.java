package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.privacy.internal.names.WordLabels;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;

/** One text while it is judged: its tokens, its tables, and the terms around a number. */
final class Page {

  private static final int TERM_CHARS_MAX = 90;
  private static final int TERM_WORDS_MAX = 6;
  private static final int AFTER_WORDS_MAX = 3;
  private static final int FAR_WORDS_MAX = 22;
  private static final int TOWN_CHARS_MIN = 4;

  /** A term from an earlier sentence counts as standing this many words away. */
  private static final int FAR_WORDS = 3;

  private static final long FAR =
      Cue.all(
          Cue.BSN,
          Cue.A_NUMBER,
          Cue.DOCUMENT,
          Cue.DRIVING,
          Cue.ACCOUNT,
          Cue.PHONE,
          Cue.PLATE,
          Cue.MATTER,
          Cue.OTHER);

  private static final int AFTER_CHARS_MAX = 28;

  private final String text;
  private final char[] chars;
  private final Tokens tokens;
  private final Columns columns;
  private final People people;
  private final WordLabels labels;
  private Term term = Term.NONE;
  private int termOf = -1;
  private Term before = Term.NONE;
  private int beforeOf = -1;
  private Figures figures = new Figures(new char[0], 0, false);
  private int figuresOf = -1;
  private long mentioned;

  Page(Reading reading, CueWords words, People people, WordLabels labels) {
    this.text = reading.text();
    this.chars = text.toCharArray();
    this.people = people;
    this.labels = labels;
    this.tokens = new Tokens(chars, words);
    this.columns = new Columns(text, tokens);
  }

  String text() {
    return text;
  }

  /** The characters of the text; nobody changes them. */
  char[] chars() {
    return chars;
  }

  Tokens tokens() {
    return tokens;
  }

  Columns columns() {
    return columns;
  }

  People people() {
    return people;
  }

  WordLabels labels() {
    return labels;
  }

  /** The character there, or a line break outside the text. */
  char at(int place) {
    return place < 0 || place >= chars.length ? '\n' : chars[place];
  }

  String piece(int start, int end) {
    return text.substring(start, end);
  }

  /** Whether nothing stands between this token and the one before it. */
  boolean glued(int token) {
    return token > 0 && token < tokens.size() && tokens.start(token) == tokens.end(token - 1);
  }

  /** The one sign between this token and the one before it, or 0. */
  char between(int token) {
    return token > 0 && token < tokens.size() && tokens.start(token) == tokens.end(token - 1) + 1
        ? chars[tokens.end(token - 1)]
        : 0;
  }

  /** Only white space, at most a few, stands between this token and the one before it. */
  boolean spaced(int token) {
    if (token <= 0 || token >= tokens.size()) {
      return false;
    }
    int from = tokens.end(token - 1);
    int to = tokens.start(token);
    if (to == from || to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (chars[i] != ' ' && chars[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line ends between a token and a later one. */
  boolean lineEnds(int token, int later) {
    for (int i = tokens.end(token); i < tokens.start(later); i++) {
      if (chars[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  boolean capital(int token) {
    return tokens.word(token) && Character.isUpperCase(chars[tokens.start(token)]);
  }

  boolean allCapitals(int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (!Character.isUpperCase(chars[i])) {
        return false;
      }
    }
    return true;
  }

  boolean is(int token, String folded) {
    return tokens.word(token)
        && tokens.hash(token) == folded.hashCode()
        && tokens.length(token) == folded.length()
        && CueWords.same(folded, chars, tokens.start(token));
  }

  /**
   * Whether the word is the name of a town, village or city.
   *
   * @param only whether it must be nothing else
   */
  boolean town(int token, boolean only) {
    return tokens.word(token)
        && (tokens.says(token, Cue.TOWN)
            || (tokens.length(token) >= TOWN_CHARS_MIN && DutchWords.place(wordHash(token), only)));
  }

  /** Whether any word of the text says this. */
  boolean mentions(Cue cue) {
    if (mentioned == 0) {
      for (int i = 0; i < tokens.size(); i++) {
        mentioned |= tokens.cues(i);
      }
      mentioned |= CueWords.BEGINS_PHRASE;
    }
    return cue.in(mentioned);
  }

  /** The word without case and accents. */
  String folded(int token) {
    return Letters.fold(text.substring(tokens.start(token), tokens.end(token)));
  }

  /** The hash by which the names room knows the folded word. */
  int wordHash(int token) {
    int hash = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      hash = Words.step(hash, Letters.fold(chars[i]));
    }
    return hash;
  }

  /** The digits from this token on. */
  Figures figures(int token) {
    if (figuresOf != token) {
      figures = new Figures(chars, tokens.start(token), false);
      figuresOf = token;
    }
    return figures;
  }

  /** What the words before, the head above, or else the words after say about a number. */
  Term term(int token) {
    if (termOf != token) {
      termOf = token;
      term = before(token);
      if (!term.says(Cue.TERMS)) {
        Term after = behind(lastOf(token));
        term = after.says(Cue.TERMS) ? after : introduced(token) ? farther(token) : term;
      }
    }
    return term;
  }

  /** `hij heeft nr`, `met nummer`: the word for what it numbers stood before. */
  private boolean introduced(int token) {
    int word = tokens.says(token - 1, Cue.FILLER) ? token - 2 : token - 1;
    return tokens.says(word, Cue.NUMBER_WORD)
        && !tokens.says(word - 1, Cue.BODY)
        && !columns.contain(tokens.start(token));
  }

  /** `het besluit van mei draagt nummer`: any case may; `de mast heeft nummer` is of the mast. */
  private boolean carried(int token) {
    return is(token - 2, "draagt") || is(token - 2, "kreeg") || is(token - 2, "onder");
  }

  private Term farther(int token) {
    int stop = Math.max(0, token - FAR_WORDS_MAX);
    for (int i = token - 1; i >= stop && (Gap.after(this, i) & Gap.BLANK) == 0; i--) {
      long cues = tokens.cues(i) & (carried(token) ? FAR : FAR & ~Cue.MATTER.bit);
      if (cues != 0) {
        return new Term(cues, i, FAR_WORDS, false);
      }
    }
    return Term.NONE;
  }

  /** The nearest term before a token. */
  Term before(int token) {
    if (beforeOf != token) {
      beforeOf = token;
      before = nearest(token);
    }
    return before;
  }

  private Term nearest(int token) {
    int start = tokens.start(token);
    int stop = Math.max(0, start - TERM_CHARS_MAX);
    long head = 0;
    if (columns.contain(start)) {
      stop = columns.cellStart(start);
      head = columns.head(start) & ~Cue.MATTER.bit;
    }
    int words = 0;
    int lines = 0;
    boolean inherited = false;
    for (int i = Brackets.before(this, token); i >= 0 && tokens.start(i) >= stop; i--) {
      int gap = Gap.after(this, i);
      lines += gap & Gap.LINE;
      if ((gap & Gap.SENTENCE) != 0 || lines > 1 || (gap & Gap.BLANK) != 0) {
        break;
      }
      if (tokens.number(i)) {
        if (tokens.length(i) >= 5 || inherited || joins(i, token)) {
          if (!inherited && !listed(i, token)) {
            break;
          }
          inherited = true;
        } else if (++words > TERM_WORDS_MAX) {
          break;
        }
        continue;
      }
      long cues = tokens.cues(i);
      boolean carrier = Cue.CLIENT.in(cues) && is(i, "pas") && tokens.says(i - 1, Cue.FILLER);
      if ((cues & Cue.TERMS) != 0 && !carrier) {
        return new Term(cues, i, words, inherited);
      }
      if (Cue.NUMBER_WORD.in(cues) && between(i) == '-' && tokens.word(i - 1)) {
        // GI-nummer, Declaratie-id
        long own = tokens.cues(i - 1) & Cue.TERMS;
        return new Term(own == 0 ? Cue.OTHER.bit : own, i, words, inherited);
      }
      if ((cues & FREE) == 0 && ++words > TERM_WORDS_MAX) {
        break;
      }
    }
    return head != 0 ? new Term(head, -1, 0, false) : Term.NONE;
  }

  /** `999990068 is mijn bsn`, unless that term speaks of a number behind it. */
  Term behind(int last) {
    int words = 0;
    for (int i = last + 1; i < tokens.size() && words <= AFTER_WORDS_MAX; i++) {
      if (tokens.start(i) - tokens.end(last) > AFTER_CHARS_MAX
          || tokens.number(i)
          || breaksAfter(tokens.end(i - 1), tokens.start(i))) {
        break;
      }
      long cues = tokens.cues(i);
      if ((cues & Cue.TERMS) != 0) {
        return ownNumberFollows(i) ? Term.NONE : new Term(cues, i, words, false);
      }
      if ((cues & FREE) == 0) {
        words++;
      }
    }
    return Term.NONE;
  }

  /** The last token of the number that begins at a token. */
  private int lastOf(int token) {
    int last = token;
    while (last + 1 < tokens.size()
        && (glued(last + 1) || (tokens.number(last + 1) && spacedOrSigned(last + 1)))
        && last - token < 12) {
      last++;
    }
    return last;
  }

  private boolean ownNumberFollows(int word) {
    char next = at(tokens.end(word));
    if (next == ':' || next == '=') {
      return true;
    }
    for (int i = word + 1; i < tokens.size() && i <= word + 3; i++) {
      if (tokens.number(i)) {
        return true;
      }
      if ((tokens.cues(i) & FREE) == 0) {
        return false;
      }
    }
    return false;
  }

  private boolean breaksAfter(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\n' || c == '.' || c == ';' || c == ',' || c == '|' || c == '\t' || c == ':') {
        return true;
      }
    }
    return false;
  }

  private boolean spacedOrSigned(int token) {
    char sign = between(token);
    return spaced(token) || sign == '-' || sign == '.' || sign == '/';
  }

  /** Whether the number at `i` is a group of what ends right before `token`. */
  private boolean joins(int i, int token) {
    return token - i == 1 && between(token) != 0 && between(token) != ',';
  }

  /** Whether only `en`, `of` or a sign stands between a number and the one before it. */
  private boolean listed(int i, int token) {
    if (tokens.start(token) - tokens.end(i) > 8) {
      return false;
    }
    for (int word = i + 1; word < token; word++) {
      if (!tokens.number(word) && !tokens.says(word, Cue.AND)) {
        return false;
      }
    }
    return true;
  }

  private static final long FREE = Cue.NUMBER_WORD.bit | Cue.FILLER.bit;
}
