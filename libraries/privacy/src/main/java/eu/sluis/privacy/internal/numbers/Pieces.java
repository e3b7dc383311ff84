package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;
import java.util.ArrayList;
import java.util.List;

/** Cuts the pieces out of a text that could identify somebody, whatever stands around them. */
final class Pieces {

  private static final String JOINERS = "-/.";
  private static final String LOGIN_JOINERS = "-/._";
  private static final int CHARS_MAX = 34;
  private static final int GROUP_CHARS_MAX = 8;
  private static final int GAP_CHARS_MAX = 4;
  private static final int PREFIX_CHARS_MAX = 4;
  private static final int DIGITS_MIN = 5;
  private static final int DIGITS_TERMED_MIN = 2;
  private static final int DIGITS_WITH_LETTERS_MIN = 2;
  static final int AGE_MAX = 115;
  private static final int LOGIN_CHARS_MIN = 4;
  private static final int LOGIN_LETTERS = 3;

  private static final Listed PREFIXES =
      Listed.of(
          " sint st dokter dr prins prinses burgemeester burg pastoor meester mr professor prof jan"
              + " koningin koning wethouder generaal minister president ds dominee van der den de"
              + " 't ");

  private static final Listed COUNTRIES =
      Listed.of(
          " nederland nederlands nederlandse duitsland duits belgie frankrijk engeland engels"
              + " turkije turks marokko suriname polen pools oekraine syrie irak iran spanje italie"
              + " portugal china japan amerika europa limburg zeeland friesland drenthe gelderland"
              + " brabant holland twente ");

  private final Page page;
  private final Tokens tokens;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Page page) {
    this.page = page;
    this.tokens = page.tokens();
  }

  static List<Piece> of(Page page) {
    var pieces = new Pieces(page);
    int token = 0;
    while (token < pieces.tokens.size()) {
      token = Math.max(token + 1, pieces.from(token));
    }
    return pieces.pieces;
  }

  /** Adds what begins at a token; the token behind it, or the same one when nothing does. */
  private int from(int token) {
    if (!begins(token)) {
      return token;
    }
    if (tokens.number(token)) {
      return number(token);
    }
    return word(token);
  }

  private boolean begins(int token) {
    char before = page.at(tokens.start(token) - 1);
    if (Letters.letter(before) || Letters.digit(before)) {
      return false;
    }
    return true;
  }

  private int number(int token) {
    int start = tokens.start(token);
    int date = Dates.at(page, token);
    if (date > 0 && !Letters.letter(page.at(date))) {
      boolean longer = sign(page.at(date)) && Letters.digit(page.at(date + 1));
      return longer || PieceRules.ofEvent(page, token) || PieceRules.endsPeriod(page, start)
          ? tokens.from(date)
          : add(PieceKind.DATE, token, date);
    }
    int end = cluster(start, JOINERS);
    if (end - start <= 3
        && tokens.end(token) == end
        && Dates.within(page, token, 0, AGE_MAX)
        && !joined(start - 1)
        && MaybeAge.somebody(page, token)) {
      int unit = token + 1;
      boolean years = tokens.says(unit, Cue.YEARS) && tokens.start(unit) - end <= 1;
      int last = years ? unit : token;
      return Ages.ruled(page, last, tokens.end(last))
              || page.is(unit, "tot")
              || PieceRules.behindYear(page, token)
              || PieceRules.ofGroup(page, token)
          ? unit
          : add(PieceKind.YEARS, token, tokens.end(last));
    }
    return code(token, start, end);
  }

  private static boolean sign(char c) {
    return c == '-' || c == '.' || c == '/' || c == ',';
  }

  private boolean joined(int before) {
    return sign(page.at(before)) && Letters.digit(page.at(before - 1));
  }

  private int code(int token, int start, int first) {
    int end = first;
    // `80 4417 2296`, `RT 60 881`: groups with digits that a space parts.
    boolean termed = termed(token);
    while ((page.at(end) == ' ' || (termed && parts(page.at(end)))) && end - start < CHARS_MAX) {
      int from = termed ? groupAfter(end) : end + 1;
      int next = cluster(from, JOINERS);
      boolean group =
          next > from
              && next - from <= GROUP_CHARS_MAX
              && grouped(from, next)
              && !(page.at(next) == ':' && Letters.digit(page.at(next + 1)));
      if (!group || Dates.at(page, tokens.from(end)) > 0) {
        break;
      }
      end = next;
    }
    if (end - start > CHARS_MAX) {
      return token;
    }
    var form = new PieceForm(page, start, end);
    int digits = form.digits().length();
    int least = termed ? DIGITS_TERMED_MIN : DIGITS_MIN;
    boolean enough = digits >= (form.letters() == 0 ? least : DIGITS_WITH_LETTERS_MIN);
    if (!enough) {
      return token;
    }
    var piece = new Piece(PieceKind.CODE, start, end, token, tokens.from(end - 1));
    if (PieceRules.nobody(page, piece, form)) {
      return tokens.from(end);
    }
    return add(form.dated() ? PieceKind.DATE : PieceKind.CODE, token, end);
  }

  /** Whether a piece would be none if it did not stand behind such a word. */
  static boolean termed(Piece piece, PieceForm form) {
    return piece.kind() == PieceKind.CODE
        && form.letters() == 0
        && form.digits().length() < DIGITS_MIN;
  }

  /** Behind a word for what may have a short number: `toestel 4163`. */
  private boolean termed(int token) {
    Term term = page.before(token);
    return (term.direct() || term.column()) && term.says(NUMBERED);
  }

  private static final long NUMBERED =
      Cue.all(Cue.CASE, Cue.CLIENT, Cue.MATTER, Cue.CUSTOMER, Cue.DOCUMENT, Cue.EXTENSION);

  private static boolean parts(char c) {
    return c == '/' || c == '-';
  }

  /** Where a group goes on behind spaces with at most one sign among them: `26 / 0665`. */
  private int groupAfter(int end) {
    int at = end;
    boolean sign = false;
    while (at - end < GAP_CHARS_MAX && (page.at(at) == ' ' || (!sign && parts(page.at(at))))) {
      sign |= page.at(at) != ' ';
      at++;
    }
    return at;
  }

  /** Whether a cluster goes on with a number: digits, or capitals and digits. */
  private boolean grouped(int start, int end) {
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      digit |= Letters.digit(c);
      if (Character.isLowerCase(c) && !PieceForm.figures(page, start, end)) {
        return false;
      }
    }
    return digit;
  }

  /** The end of letters and digits from a place, over single signs between them. */
  private int cluster(int start, String joiners) {
    int end = start;
    for (int i = start; i - start <= CHARS_MAX; i++) {
      char c = page.at(i);
      if (Letters.latinOrDigit(c)) {
        end = i + 1;
      } else if (joiners.indexOf(c) < 0 || !Letters.latinOrDigit(page.at(i + 1))) {
        return Letters.letter(c) ? start : end;
      }
    }
    return start;
  }

  private int word(int token) {
    int start = tokens.start(token);
    int end = cluster(start, JOINERS);
    int login = cluster(start, LOGIN_JOINERS);
    if (login > end && !numbered(start, login)) {
      end = login;
    }
    char behind = page.at(tokens.end(token));
    boolean plain = tokens.end(token) == end;
    if (!plain && end > start && page.at(end) != '@') {
      boolean digit = false;
      boolean sign = false;
      for (int i = start; i < end; i++) {
        char c = page.at(i);
        digit |= Letters.digit(c);
        sign |= c == '_' || (c == '.' && Character.isLowerCase(page.at(i + 1)));
      }
      boolean small = tokens.length(token) >= LOGIN_LETTERS && !page.allCapitals(token);
      if (end - start >= LOGIN_CHARS_MIN
          && !(digit && !sign && !accountNear(token) && common(token))
          && ((digit && small) || (sign && !digit) || (small && sign))
          && page.at(start - 1) != '@'
          && page.at(end) != ':'
          && !PieceRules.ofAddress(page, start)
          && !lineOfDots(start, end)) {
        return add(PieceKind.LOGIN, token, end);
      }
      if (!digit && page.at(start - 1) != '@' && Handles.parted(page, start, end)) {
        return add(PieceKind.LOGIN, token, end);
      }
      if (digit && Letters.latin(page.at(start))) {
        return code(token, start, end);
      }
    }
    if (plain
        && behind == ' '
        && tokens.length(token) <= PREFIX_CHARS_MAX
        && Character.isUpperCase(page.at(start))
        && Letters.digit(page.at(end + 1))
        && (page.allCapitals(token) || Character.isUpperCase(page.at(end - 1)))
        && !tokens.says(token, Cue.MONTH)) {
      return code(token, start, end);
    }
    if (plain && (tokens.cues(token) & STREETS) != 0 && !Cue.NO_STREET.in(tokens.cues(token))) {
      return street(token);
    }
    if (plain && tokens.says(token, Cue.FIGURE) && tokens.says(token + 1, Cue.YEARS)) {
      return add(PieceKind.YEARS, token, tokens.end(token + 1));
    }
    if (plain && MaybeAge.counted(page, token) && MaybeAge.somebody(page, token)) {
      return add(PieceKind.YEARS, token, end);
    }
    if (plain
        && tokens.says(token, Cue.FIGURE)
        && page.is(token - 1, "of")
        && tokens.says(token - 2, Cue.YEARS)) {
      return add(PieceKind.YEARS, token, end);
    }
    if (plain && town(token) && !COUNTRIES.has(page, token)) {
      return add(PieceKind.TOWN, token, end);
    }
    if (plain && login(token)) {
      return add(PieceKind.WORD, token, end);
    }
    return token;
  }

  /** A town, or a word that nobody knows where a town may stand. */
  private boolean town(int token) {
    boolean behind = tokens.says(token - 1, Cue.PREPOSITION) && page.between(token) == ' ';
    if (!page.capital(token)) {
      return behind && page.town(token, true);
    }
    return placed(token)
        && (page.town(token, !behind)
            || (behind
                && tokens.length(token) >= LOGIN_CHARS_MIN
                && tokens.cues(token) == 0
                && DutchWords.unknown(page.folded(token))));
  }

  /** Whether a number of its own stands in it: `scan_Jansen_999990019_2026`. */
  private boolean numbered(int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits = Letters.digit(page.at(i)) ? digits + 1 : 0;
      if (digits >= DIGITS_MIN) {
        return true;
      }
    }
    return false;
  }

  private static final long STREETS = Cue.all(Cue.STREET_END, Cue.STREET_WORD);

  /** Behind a preposition or a sign, where a place can be whose somebody is. */
  private boolean placed(int token) {
    char before = page.at(tokens.start(token) - 1);
    char sign = before == ' ' ? page.at(tokens.start(token) - 2) : before;
    return tokens.says(token - 1, Cue.PREPOSITION) || !Letters.latinOrDigit(sign);
  }

  /** `a.b.c.d` of a version, or an abbreviation. */
  private boolean lineOfDots(int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Letters.latin(page.at(i)) ? 1 : 0;
    }
    return letters * 2 < end - start;
  }

  /** A word in small letters that no language here has, where logs and tables have a user. */
  private boolean login(int token) {
    int length = tokens.length(token);
    if (length < LOGIN_CHARS_MIN || length > 14 || tokens.cues(token) != 0) {
      return false;
    }
    int start = tokens.start(token);
    char before = page.at(start - 1);
    if (!small(start, tokens.end(token)) || common(token)) {
      return false;
    }
    boolean placed =
        ";=|[<(\"/:>".indexOf(before) >= 0
            || accountNear(token)
            || Handles.ofName(page, page.folded(token));
    return placed
        && !PieceRules.ofAddress(page, start)
        && !UserNames.nobody(page, start, tokens.end(token))
        && !UserNames.LOGGED.has(page, token);
  }

  private boolean accountNear(int token) {
    for (int i = token - 1; i >= 0 && i >= token - 4; i--) {
      if (page.lineEnds(i, i + 1)) {
        return false;
      }
      if (tokens.says(i, Cue.USER)) {
        return true;
      }
    }
    return false;
  }

  private boolean small(int start, int end) {
    for (int i = start; i < end; i++) {
      if (page.at(i) < 'a' || page.at(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private boolean common(int token) {
    return DutchWords.common(page.wordHash(token));
  }

  private int street(int token) {
    boolean capital = page.capital(token);
    char before = page.at(tokens.start(token) - 1);
    if (before == '-' || before == '/') {
      return token;
    }
    boolean alone = tokens.says(token, Cue.STREET_WORD) && !tokens.says(token, Cue.STREET_END);
    int number = HouseNumbers.after(page, token);
    if (!capital && !tokens.says(token, Cue.STREET_SURE) && number < 0) {
      return token;
    }
    if (alone && !page.capital(token - 1)) {
      return token;
    }
    int first = Streets.start(page, token);
    while (first > 0 && page.between(first) == ' ' && PREFIXES.has(page, first - 1) && !capital) {
      first--;
    }
    int end = number > 0 ? HouseNumbers.end(page, number) : tokens.end(token);
    pieces.add(new Piece(PieceKind.STREET, tokens.start(first), end, first, tokens.from(end - 1)));
    return tokens.from(end);
  }

  private int add(PieceKind kind, int token, int end) {
    int next = tokens.from(end);
    pieces.add(new Piece(kind, tokens.start(token), end, token, Math.max(token, next - 1)));
    return next;
  }
}
