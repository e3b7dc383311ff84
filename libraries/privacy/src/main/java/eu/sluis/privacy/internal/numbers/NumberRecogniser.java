package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.WordLabels;
import eu.sluis.privacy.internal.text.Reading;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that identifies a person and is not a name, in one pass over the words and numbers of
 * a text. Claims may overlap; the surest wins outside this room.
 */
public final class NumberRecogniser {

  private static final int CODE_LETTERS_MAX = 10;

  /** What can begin with a digit. */
  private static final Shape[] NUMBERS = {
    new Bsn(),
    new CompanyNumbers(),
    new VatNumber(),
    new Account(),
    new Documents(),
    new Phone(),
    new CutNumber(),
    new ToldNumber(),
    new Plate(),
    new Network(),
    new Network.BareMac(),
    new References(),
    new BirthDate(),
    new Ages(),
    new Postcodes(),
    new NamedHouses(),
    new MisreadPlaces()
  };

  /** What can begin with letters that digits follow. */
  private static final Shape[] CODES = {
    new Iban(),
    new VatNumber(),
    new Documents(),
    new Plate(),
    new Network(),
    new Network.BareMac(),
    new References(),
    new Cadastral()
  };

  /** Read when it is first asked for: who trains anew may have one of another size. */
  private static final class Shipped {
    private static final PieceModel MODEL = PieceModel.shipped();
  }

  private final PieceModel model;
  private final boolean careful;
  private final CueWords words = new CueWords("cues.txt");
  private final Shape streets = new Streets();
  private final Shape places = new Places();
  private final Shape users = new UserNames();
  private final Shape urls = new Urls();
  private final Shape ages = new Ages();
  private final Shape iban = new Iban();
  private final Shape told = new ToldNumber();
  private final Shape cadastral = new Cadastral();
  private final Shape forgiven = new Misread();
  private final Shape scanned = new MisreadPlaces();

  private static final long STREETS = Cue.all(Cue.STREET_END, Cue.STREET_WORD);
  private static final long PLACES =
      Cue.all(
          Cue.BIRTH_PLACE,
          Cue.PLACE,
          Cue.ADDRESS,
          Cue.STREET,
          Cue.LIVES,
          Cue.DWELLS,
          Cue.BIRTH,
          Cue.PO_BOX,
          Cue.HOUSE_NUMBER);

  public NumberRecogniser() {
    this(Shipped.MODEL, false);
  }

  /** Finds more of what no rule is sure of, and takes more for it. */
  public static NumberRecogniser careful() {
    return new NumberRecogniser(Shipped.MODEL, true);
  }

  /** With another model than what is shipped; for training and for tests. */
  public NumberRecogniser(PieceModel model, boolean careful) {
    this.model = model;
    this.careful = careful;
  }

  /**
   * Claims what it sees.
   *
   * @param names who the names room thinks is named, in the order of the text: a date behind a
   *     person is read otherwise than one behind an invoice
   * @param labels what that room makes of every word
   */
  public void recognise(
      Reading reading, List<Candidate> names, WordLabels labels, Consumer<Candidate> found) {
    var page = new Page(reading, words, new People(names, reading.text()), labels);
    Claims claims = claims(page);
    Unexplained.judge(page, claims, model, careful);
    claims.forEach(found);
  }

  /**
   * The pieces of a text that could identify somebody, with what is seen of them; to learn from.
   */
  public List<SeenPiece> pieces(Reading reading, List<Candidate> names, WordLabels labels) {
    var page = new Page(reading, words, new People(names, reading.text()), labels);
    return Unexplained.seen(page, claims(page));
  }

  /** What the rules claim. */
  private Claims claims(Page page) {
    var claims = new Claims(page);
    var found = new Lists(page, claims);
    Tokens tokens = page.tokens();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.number(token)) {
        for (Shape shape : NUMBERS) {
          shape.judge(page, token, found);
        }
        UserNames.domain(page, token, found);
        ToldAges.number(page, token, found);
      } else {
        word(page, token, found);
      }
    }
    for (int i = 0; i < tokens.atSigns(); i++) {
      Email.around(page, tokens.atSign(i), found);
      UserNames.handle(page, tokens.atSign(i), found);
    }
    Cells.judge(page, found);
    found.judge();
    claims.settle();
    return claims;
  }

  private void word(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    char next = page.at(tokens.end(token));
    if (length <= CODE_LETTERS_MAX && digitSoon(page, tokens.end(token))) {
      for (Shape shape : CODES) {
        shape.judge(page, token, found);
      }
      forgiven.judge(page, token, found);
      Account.lettered(page, token, found);
      scanned.judge(page, token, found);
    }
    if (length == 1 && tokens.length(token + 1) == 1 && tokens.word(token + 1)) {
      iban.judge(page, token, found);
    }
    if (length == 2 && (next == ',' || next == ' ') && page.allCapitals(token)) {
      told.judge(page, token, found);
    }
    long cues = tokens.cues(token);
    if (cues != 0) {
      if ((cues & STREETS) != 0) {
        streets.judge(page, token, found);
      }
      if ((cues & PLACES) != 0) {
        places.judge(page, token, found);
      }
      if (Cue.MONTH.in(cues)) {
        SpelledDates.judge(page, token, found);
        BirthDate.dayAndMonth(page, token, found);
        BirthDate.monthFirst(page, token, found);
        BirthDate.monthAndYear(page, token, found);
      }
      if (Cue.TOWN.in(cues)) {
        Whereabouts.judge(page, token, found);
      }
      if (Cue.USER.in(cues) || (Cue.CUSTOMER.in(cues) && next == '=')) {
        users.judge(page, token, found);
      }
    }
    if (next == '=' && length <= CODE_LETTERS_MAX && !Cue.USER.in(cues) && !Cue.CUSTOMER.in(cues)) {
      users.judge(page, token, found);
    }
    if (length == 2 && (page.is(token, "in") || page.is(token, "te"))) {
      Whereabouts.atFamily(page, token, found);
      if (!tokens.says(token + 1, Cue.TOWN) && page.town(token + 1, true)) {
        Whereabouts.judge(page, token + 1, found);
      }
    }
    if (length >= 5 && page.is(token + 1, "van")) {
      SpelledDates.ordinals(page, token, found);
    }
    if (length == 3 && page.is(token, "uit")) {
      places.judge(page, token, found);
    }
    if (Cue.FIGURE.in(cues)) {
      told.judge(page, token, found);
    }
    if (tokens.says(token + 1, Cue.YEARS)
        || Cue.FIGURE.in(cues)
        || (length >= 10
            && CueWords.ends(page.chars(), tokens.start(token), tokens.end(token), "tig"))
        || Ages.adjective(page, token)) {
      ages.judge(page, token, found);
    }
    ToldAges.word(page, token, found);
    LoggedUsers.judge(page, token, found);
    if (next == '_' || next == '.' || Letters.digit(next)) {
      UserForms.judge(page, token, found);
    }
    if (next == ':' || next == '.' || next == '-') {
      if (next == ':') {
        colons(page, token, found);
      }
      urls.judge(page, token, found);
    } else if (next == '/' && page.at(tokens.start(token) - 1) == '/') {
      urls.judge(page, token, found);
    }
    if ((cues & STREETS) == 0 && page.capital(token) && tokens.number(token + 1)) {
      streets.judge(page, token, found);
    }
    if ((Cue.CADASTRE.in(cues) && (page.is(token, "sectie") || page.is(token, "perceel")))
        || Cue.CADASTRE.in(tokens.cues(token + 1))
        || (tokens.word(token + 1)
            && tokens.length(token + 1) <= 2
            && page.capital(token)
            && page.capital(token + 1))) {
      cadastral.judge(page, token, found);
    }
    char before = page.at(tokens.start(token) - 1);
    if (before == '\\' || before == '/') {
      UserNames.domain(page, token, found);
    }
    char first = page.at(tokens.start(token));
    if (first == 'a' || first == 'A') {
      Email.judge(page, token, found);
    }
  }

  /** IPv6 and MAC addresses that begin with letters. */
  private static void colons(Page page, int token, Consumer<Candidate> found) {
    if (page.tokens().length(token) <= 4) {
      NETWORK.judge(page, token, found);
    }
  }

  private static final Shape NETWORK = new Network();

  /** A digit within a few signs: what begins here can be a code. */
  private static boolean digitSoon(Page page, int end) {
    for (int i = end; i < end + 4; i++) {
      char c = page.at(i);
      if (Letters.digit(c)) {
        return true;
      }
      if (Letters.letter(c)) {
        return (i > end && Letters.digit(page.at(i + 1)))
            || (Letters.digit(page.at(i + 2)) && i > end)
            || (Letters.digit(page.at(i + 3)) && i > end);
      }
    }
    return false;
  }
}
