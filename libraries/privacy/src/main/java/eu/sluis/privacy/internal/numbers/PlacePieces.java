package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.privacy.internal.names.Label;
import org.jspecify.annotations.Nullable;

/** Cuts out what could be a street, a house or a town. */
final class PlacePieces {

  private static final int CHARS_MIN = 3;
  private static final int WORDS_MAX = 4;
  private static final int FIELD_WORDS = 3;
  private static final int LIVES_WORDS = 9;
  private static final int NEAR_WORDS = 3;

  private static final long STREETS = Cue.all(Cue.STREET_END, Cue.STREET_WORD);
  private static final long NO_PLACE =
      Cue.TERMS
          | Cue.all(
              Cue.MONTH,
              Cue.GENERIC,
              Cue.BODY,
              Cue.LAW,
              Cue.UNIT,
              Cue.TITLE,
              Cue.PERSON,
              Cue.FIGURE,
              Cue.THING,
              Cue.PO_BOX,
              Cue.NUMBER_WORD);

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

  private static final Listed TOWARDS = Listed.of(" te vanuit van uit tussen fan yn ut from ");

  /** `vloog over Schiphol 2`: where nobody lives. */
  private static final Listed PASSED = Listed.of(" over boven ");

  private static final Listed ARTICLES = Listed.of(" de het t den ");

  private final Page page;
  private final Tokens tokens;

  PlacePieces(Page page) {
    this.page = page;
    this.tokens = page.tokens();
  }

  /** What begins or ends with the word at a token; null when it could be no place. */
  @Nullable Piece at(int token) {
    long cues = tokens.cues(token);
    if ((cues & STREETS) != 0 && !Cue.NO_STREET.in(cues)) {
      return street(token);
    }
    Piece house = house(token);
    if (house != null) {
      return house;
    }
    return town(token) && !COUNTRIES.has(page, token)
        ? piece(PieceKind.TOWN, token, tokens.end(lastOfTown(token)))
        : null;
  }

  private Piece piece(PieceKind kind, int first, int end) {
    return new Piece(kind, tokens.start(first), end, first, Math.max(first, tokens.from(end) - 1));
  }

  private @Nullable Piece street(int token) {
    boolean capital = page.capital(token);
    char before = page.at(tokens.start(token) - 1);
    if (before == '-' || before == '/') {
      return null;
    }
    boolean alone = tokens.says(token, Cue.STREET_WORD) && !tokens.says(token, Cue.STREET_END);
    int number = HouseNumbers.after(page, token);
    if ((!capital && !tokens.says(token, Cue.STREET_SURE) && number < 0)
        || (alone && !page.capital(token - 1))) {
      return null;
    }
    int first = Streets.start(page, token);
    while (first > 0 && page.between(first) == ' ' && PREFIXES.has(page, first - 1) && !capital) {
      first--;
    }
    int end = number > 0 ? HouseNumbers.end(page, number) : tokens.end(token);
    return new Piece(PieceKind.STREET, tokens.start(first), end, first, tokens.from(end - 1));
  }

  /** `Malta 14`, `Kerkbuurt 836-bis`: a word with a capital, or in a field, and a house number. */
  private @Nullable Piece house(int token) {
    boolean told = tokens.length(token) >= CHARS_MIN && (fielded(token) || living(token));
    if (!(page.capital(token) || told)
        || (tokens.cues(token) & NO_PLACE) != 0
        || page.between(token + 1) != ' '
        || page.people().at(tokens.start(token))) {
      return null;
    }
    int number = HouseNumbers.after(page, token);
    if (number != token + 1
        || !tokens.number(number)
        || page.lineEnds(token, number)
        || Dates.at(page, number) > 0) {
      return null;
    }
    int first = token;
    while (first > 0
        && token - first < WORDS_MAX - 1
        && page.between(first) == ' '
        && page.capital(first - 1)
        && (tokens.cues(first - 1) & NO_PLACE) == 0
        && !page.people().at(tokens.start(first - 1))) {
      first--;
    }
    if (PASSED.has(page, first - 1)) {
      return null;
    }
    int end = HouseNumbers.end(page, number);
    return new Piece(PieceKind.HOUSE, tokens.start(first), end, first, tokens.from(end - 1));
  }

  /** `woont op nieuwe gracht 31`, `t is op eikenrode 15`: where people write in small letters. */
  private boolean living(int token) {
    for (int i = token - 1; i >= 0 && i >= token - NEAR_WORDS; i--) {
      if (tokens.says(i, Cue.LIVES) || tokens.says(i, Cue.DWELLS) || page.is(i, "op")) {
        return true;
      }
    }
    return false;
  }

  /** A town, or a word that nobody knows where a town or a street may stand. */
  private boolean town(int token) {
    boolean near = page.between(token) == ' ';
    boolean behind =
        near && (tokens.says(token - 1, Cue.PREPOSITION) || TOWARDS.has(page, token - 1));
    // `via Utrecht`: nobody stays there.
    if ((tokens.cues(token) & FIELDS) != 0 || page.is(token - 1, "via")) {
      return false;
    }
    boolean field = fielded(token);
    if (!page.capital(token)) {
      return ((behind || field) && page.town(token, true))
          || (field
              && !tokens.says(token - 1, Cue.BIRTH)
              && tokens.cues(token) == 0
              && tokens.length(token) >= CHARS_MIN
              && !DutchWords.common(page.wordHash(token)));
    }
    boolean unknown =
        tokens.length(token) >= CHARS_MIN
            && (tokens.cues(token) & NO_PLACE) == 0
            && !page.allCapitals(token)
            && !DutchWords.common(page.wordHash(token));
    return page.labels().at(tokens.start(token)) == Label.PLACE
        || (placed(token) && page.town(token, !behind))
        || ((behind || field) && unknown)
        || (!page.allCapitals(token)
            && (tokens.cues(token) & NO_PLACE) == 0
            && ((near && dwelt(token)) || dwelling(token) || (unknown && besidePerson(token))));
  }

  /** `wonende Schelfhout`, `slaapt a/d Paltrok`: right behind a word for living somewhere. */
  private boolean dwelling(int token) {
    boolean shortened =
        page.is(token - 1, "d") && page.is(token - 2, "a") && page.between(token - 1) == '/';
    return page.between(token) == ' '
        && (shortened || tokens.says(token - 1, Cue.DWELLS) || tokens.says(token - 1, Cue.LIVES));
  }

  /** `Bhikharie, Vlasakker`, `Adéyẹmí (Hooiopper)`: where somebody who was just named lives. */
  private boolean besidePerson(int token) {
    int start = tokens.start(token);
    int end = page.people().endBefore(start);
    return end == start - 2
        && ((page.at(end) == ',' && page.at(end + 1) == ' ')
            || (page.at(end) == ' ' && page.at(end + 1) == '('));
  }

  /** `woont op de Terp`, `de buren in de Korte Poten`, `Yaw, van de Kornoelje`. */
  private boolean dwelt(int token) {
    boolean towards = tokens.says(token - 2, Cue.PREPOSITION) || page.is(token - 2, "van");
    if (!ARTICLES.has(page, token - 1) || !towards) {
      return false;
    }
    for (int i = token - 3; i >= 0 && i >= token - LIVES_WORDS; i--) {
      if (Streets.endsSentence(page, i)) {
        return false;
      }
      if ((tokens.cues(i) & LIVING) != 0 || page.people().at(tokens.start(i))) {
        return true;
      }
    }
    return false;
  }

  /** `Plaats: X`, `geboorteplaats? X`, `geboren X`: a word for a place or an address before it. */
  private boolean fielded(int token) {
    if (page.columns().contain(tokens.start(token))) {
      return (page.columns().head(tokens.start(token)) & FIELDS) != 0;
    }
    for (int i = token - 1; i >= 0 && i >= token - FIELD_WORDS; i--) {
      if ((tokens.cues(i) & FIELDS) != 0) {
        return true;
      }
    }
    return false;
  }

  private static final long LIVING = Cue.all(Cue.LIVES, Cue.DWELLS, Cue.PERSON);

  private static final long FIELDS =
      Cue.all(Cue.PLACE, Cue.BIRTH_PLACE, Cue.BIRTH, Cue.ADDRESS, Cue.STREET);

  /** Behind a preposition or a sign, where a place can be whose somebody is. */
  private boolean placed(int token) {
    char before = page.at(tokens.start(token) - 1);
    char sign = before == ' ' ? page.at(tokens.start(token) - 2) : before;
    return tokens.says(token - 1, Cue.PREPOSITION) || !Letters.latinOrDigit(sign);
  }

  /** `Las Palmas`, `Oud Gastel`, `Bergen op Zoom`: the words that go on with it. */
  private int lastOfTown(int token) {
    int last = token;
    while (last - token < WORDS_MAX - 1 && goesOn(last + 1)) {
      last++;
    }
    return page.capital(last) || last == token ? last : last - 1;
  }

  private boolean goesOn(int token) {
    char between = page.between(token);
    boolean joined = tokens.word(token) && (between == ' ' || between == '-');
    return joined
        && (page.labels().at(tokens.start(token)) == Label.PLACE
            || (page.capital(token)
                && (tokens.cues(token) & NO_PLACE) == 0
                && !page.people().at(tokens.start(token))
                && !DutchWords.common(page.wordHash(token)))
            || (tokens.says(token, Cue.PARTICLE)
                && page.capital(token + 1)
                && page.labels().at(tokens.start(token + 1)) == Label.PLACE));
  }
}
