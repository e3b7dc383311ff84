package eu.sluis.privacy.internal.numbers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private final Page page;
  private final Tokens tokens;
  private final PlacePieces places;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.places = new PlacePieces(page);
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
    int age = MaybeAge.end(page, token);
    if (age > 0 && MaybeAge.somebody(page, token)) {
      int last = tokens.from(age - 1);
      return Ages.ruled(page, last, tokens.end(last))
              || page.is(token + 1, "tot")
              || PieceRules.behindYear(page, token)
              || PieceRules.ofGroup(page, token)
          ? token + 1
          : add(PieceKind.YEARS, token, age);
    }
    if (MaybeBirth.year(page, token)) {
      return add(PieceKind.DATE, token, tokens.end(token));
    }
    Piece code = code(token, end);
    return code == null ? token : add(code);
  }

  private static boolean sign(char c) {
    return c == '-' || c == '.' || c == '/' || c == ',';
  }

  /** What may be a number from a token on, of which `first` ends the first group; or null. */
  private @Nullable Piece code(int token, int first) {
    int start = tokens.start(token);
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
    int plate = ParkedPlates.end(page, token);
    end = Math.max(end, plate);
    if (end - start > CHARS_MAX) {
      return null;
    }
    var form = new PieceForm(page, start, end);
    int digits = form.digits().length();
    int least = termed ? DIGITS_TERMED_MIN : DIGITS_MIN;
    boolean enough = digits >= (form.letters() == 0 ? least : DIGITS_WITH_LETTERS_MIN);
    return enough
        ? new Piece(
            form.dated() ? PieceKind.DATE : PieceKind.CODE, start, end, token, tokens.from(end - 1))
        : null;
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
    return ((term.direct() || term.column()) && term.says(NUMBERED)) || numbered(token - 1);
  }

  /** `tolkennummer`, `pasnr`: a word for a number of whatever stands before it. */
  private boolean numbered(int word) {
    if (!tokens.word(word) || page.lineEnds(word, word + 1)) {
      return false;
    }
    for (String end : NUMBER_ENDS) {
      if (tokens.length(word) > end.length() + 1
          && CueWords.same(end, page.chars(), tokens.end(word) - end.length())) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> NUMBER_ENDS = List.of("nummer", "nr");

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
    if (login > end && !Logins.numbered(page, start, login)) {
      end = login;
    }
    boolean plain = tokens.end(token) == end;
    if (!plain) {
      return end > start && page.at(end) != '@' ? joined(token, end) : token;
    }
    if (prefix(token, end) || ParkedPlates.end(page, token) > 0) {
      Piece code = code(token, end);
      return code == null ? token : add(code);
    }
    Piece place = places.at(token);
    if (place != null) {
      pieces.add(place);
      return tokens.from(place.end());
    }
    if (tokens.says(token, Cue.FIGURE) && tokens.says(token + 1, Cue.YEARS)) {
      return add(PieceKind.YEARS, token, tokens.end(token + 1));
    }
    if ((MaybeAge.counted(page, token) && MaybeAge.somebody(page, token)) || otherAge(token)) {
      return add(PieceKind.YEARS, token, end);
    }
    return Logins.bare(page, token) ? add(PieceKind.WORD, token, end) : token;
  }

  /** Letters with digits or signs between them. */
  private int joined(int token, int end) {
    if (Logins.joined(page, token, end)) {
      return add(PieceKind.LOGIN, token, end);
    }
    for (int i = tokens.start(token); i < end; i++) {
      if (Letters.digit(page.at(i)) && Letters.latin(page.at(tokens.start(token)))) {
        Piece code = code(token, end);
        return code == null ? token : add(code);
      }
    }
    return token;
  }

  /**
   * `RT 60 881`: capitals that a number follows; not `NL-AMS 1234`, a code for all of a country.
   */
  private boolean prefix(int token, int end) {
    int start = tokens.start(token);
    return page.at(end) == ' '
        && tokens.length(token) <= PREFIX_CHARS_MAX
        && Character.isUpperCase(page.at(start))
        && Letters.digit(page.at(end + 1))
        && (page.allCapitals(token) || Character.isUpperCase(page.at(end - 1)))
        && !tokens.says(token, Cue.MONTH);
  }

  /** `vijf jaar of zes`. */
  private boolean otherAge(int token) {
    return tokens.says(token, Cue.FIGURE)
        && page.is(token - 1, "of")
        && tokens.says(token - 2, Cue.YEARS);
  }

  /** Adds a number, unless its form says that it points at nobody; the token behind it. */
  private int add(Piece code) {
    var form = new PieceForm(page, code);
    if (!PieceRules.nobody(page, code, form)) {
      pieces.add(code);
    }
    return tokens.from(code.end());
  }

  private int add(PieceKind kind, int token, int end) {
    int next = tokens.from(end);
    pieces.add(new Piece(kind, tokens.start(token), end, token, Math.max(token, next - 1)));
    return next;
  }
}
