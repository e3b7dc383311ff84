package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.Label;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Dutch postcodes, and what stands around them: the street and number before, the town behind. The
 * postcode of a Postbus counts too: with the letter it stands in, it tells where somebody writes
 * from.
 */
final class Postcodes implements Shape {

  private static final int LIVED_WORDS = 6;

  /** Letters that a Dutch postcode never has. */
  private static final String NEVER = " SA SD SS ";

  /** Letters that are words, units or abbreviations in running text. */
  private static final String WORDS =
      " EN OF IN OP IS DE TE ER JE WE ZE AL NU BV NV EU NL BE KB MB GB KW PK KM MM CM KG BC AD ZO DO"
          + " WO VR ZA MA DI TO UR PM AM PP VV HA ML DB HZ LM XL CC MW KV ";

  /** Right behind these words four digits and two letters are something else. */
  private static final long NO_POSTCODE = Codes.NUMBERED | Cue.PLATE.bit;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    int end = at(page, token);
    if (end < 0 && digitsOnly(page, token)) {
      claim(page, page.tokens().start(token), page.tokens().end(token), found);
      return;
    }
    if (end < 0) {
      foreign(page, token, found);
      int apart = SpacedPostcodes.end(page, token);
      if (apart > 0) {
        claim(page, page.tokens().start(token), apart, found);
        behind(page, page.tokens().from(apart), found);
      }
      return;
    }
    if (!plausible(page, token, end)) {
      return;
    }
    int start = page.tokens().start(abroad(page, token) ? token - 1 : token);
    claim(page, start, end, found);
    before(page, token, found);
    behind(page, token + 2, found);
  }

  /** `ulitsa Shipka 18, 9000 Varna`: behind a house number, before a place, without letters. */
  private static void foreign(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    int house = token - 1;
    if (!tokens.number(token)
        || (length != 4 && length != 5)
        || page.between(token + 1) != ' '
        || !page.capital(token + 1)
        || page.allCapitals(token + 1)
        || !tokens.number(house)
        || tokens.length(house) > 4
        || page.at(tokens.end(house)) != ','
        || tokens.start(token) != tokens.end(house) + 2
        || !page.capital(house - 1)
        || page.between(house) != ' '
        || tokens.says(token + 1, Cue.MONTH)) {
      return;
    }
    found.accept(
        new Candidate(
            DataCategory.POSTCODE,
            tokens.start(token),
            tokens.end(token),
            0.93,
            Evidence.POSTCODE_AND_NUMBER));
    found.accept(
        new Candidate(
            DataCategory.ADDRESS,
            tokens.start(house - 1),
            tokens.end(house),
            0.9,
            Evidence.POSTCODE_AND_NUMBER));
    Places.claim(page, token + 1, DataCategory.PLACE, true, 0.9, found);
  }

  /** `Postcode (cijfers): 3512`. */
  private static boolean digitsOnly(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.number(token)
        || tokens.length(token) != 4
        || page.at(tokens.start(token)) == '0'
        || Character.isLetterOrDigit(page.at(tokens.end(token)))
        || page.between(token + 1) == '-') {
      return false;
    }
    Term term = page.before(token);
    return term.says(Cue.POSTCODE) && term.direct() && !Codes.continued(page, token);
  }

  private static void claim(Page page, int start, int end, Consumer<Candidate> found) {
    boolean named = page.people().at(start) || page.people().at(end - 1);
    found.accept(
        new Candidate(DataCategory.POSTCODE, start, end, named ? 0.99 : 0.93, Evidence.FORM));
  }

  /** `NL-7731 AX`. */
  private static boolean abroad(Page page, int token) {
    return page.is(token - 1, "nl") && page.between(token) == '-' && page.allCapitals(token - 1);
  }

  /** The end of what has the form of a postcode at a token, or -1. */
  static int at(Page page, int token) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    boolean form =
        tokens.number(token)
            && tokens.length(token) == 4
            && page.at(tokens.start(token)) != '0'
            && !Letters.latinOrDigit(page.at(tokens.start(token) - 1))
            && tokens.word(next)
            && tokens.length(next) == 2
            && (page.glued(next)
                || (page.between(next) == '-' && page.allCapitals(next))
                || (page.spaced(next) && tokens.start(next) - tokens.end(token) <= 2))
            && Letters.latin(page.at(tokens.start(next)))
            && Letters.latin(page.at(tokens.start(next) + 1))
            && !Letters.digit(page.at(tokens.end(next)));
    return form ? tokens.end(next) : -1;
  }

  private static boolean plausible(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    String letters = Letters.fold(page.piece(end - 2, end)).toUpperCase(java.util.Locale.ROOT);
    if (NEVER.contains(" " + letters + " ")) {
      return false;
    }
    int start = tokens.start(token);
    char before = page.at(start - 1);
    Term term = page.before(token);
    if (abroad(page, token) || (term.says(Cue.POSTCODE) && term.direct())) {
      return true;
    }
    if (before == ','
        || before == '€'
        || page.at(start - 2) == '€'
        || ((before == '.' || before == '-' || before == '/')
            && Character.isLetterOrDigit(page.at(start - 2)))) {
      return false;
    }
    boolean attached = end - start == 6;
    boolean word = WORDS.contains(" " + letters + " ");
    boolean house = houseBefore(page, token);
    boolean town =
        page.capital(token + 2)
            && page.spaced(token + 2)
            && (page.town(token + 2, false)
                || page.labels().at(tokens.start(token + 2)) == Label.PLACE);
    if ((Things.close(page, token) && !(house && town))
        || (letteredBefore(page, token) && !house)) {
      return false;
    }
    if ((term.says(Cue.POSTCODE) && term.words() <= 2) || (house && (!word || attached))) {
      return true;
    }
    boolean other =
        term.says(NO_POSTCODE)
            && term.direct()
            && (term.token() < 0 || !page.lineEnds(term.token(), token));
    if (Cue.LAW.in(tokens.cues(token - 1)) || other) {
      return false;
    }
    boolean small =
        Character.isLowerCase(page.at(end - 1)) || Character.isLowerCase(page.at(end - 2));
    if (!town && !house && Labelled.byNoun(page, token)) {
      return false;
    }
    if (small) {
      return !word
          && (attached || tokens.says(token + 2, Cue.TOWN) || (house && page.at(end) != '.'));
    }
    boolean year = Dates.year(page, token, 1900, 2099);
    boolean timed = year && timeBefore(page, token);
    boolean apart =
        before == ' '
            && page.at(start - 2) == ','
            && (house || page.at(end) == ',' || page.at(end) == '\n');
    boolean old = Dates.year(page, token, 1700, 2035);
    if (old && !apart && !town && !house && !attached && !lived(page, token)) {
      return false;
    }
    return !(word || timed) || (attached && !word) || town || (apart && !year);
  }

  /** Words of an address or of living stand before, or somebody's name. */
  private static boolean lived(Page page, int token) {
    long home = Cue.all(Cue.LIVES, Cue.DWELLS, Cue.ADDRESS, Cue.PLACE, Cue.STREET, Cue.STREET_END);
    for (int i = token - 1; i >= 0 && i >= token - LIVED_WORDS; i--) {
      if ((page.tokens().cues(i) & home) != 0 || page.people().at(page.tokens().start(i))) {
        return true;
      }
    }
    return page.at(page.tokens().start(token) - 1) == '\n';
  }

  /** `CB 4471 XH`: capitals before it make a plate of another country of it. */
  private static boolean letteredBefore(Page page, int token) {
    int before = token - 1;
    return page.tokens().word(before)
        && page.tokens().length(before) <= 2
        && page.allCapitals(before)
        && page.between(token) == ' ';
  }

  private static boolean timeBefore(Page page, int token) {
    long cues = page.tokens().cues(token - 1);
    return (cues & Cue.all(Cue.PREPOSITION, Cue.DURATION, Cue.MONTH, Cue.FILLER)) != 0
        || page.is(token - 1, "jaar");
  }

  static boolean houseBefore(Page page, int token) {
    return houseNumber(page, token) >= 0;
  }

  /** The token of a house number that stands right before, behind a word with a capital; or -1. */
  private static int houseNumber(Page page, int token) {
    Tokens tokens = page.tokens();
    for (int i = token - 1; i >= 1 && i >= token - 3; i--) {
      if (tokens.number(i)) {
        boolean street =
            tokens.word(i - 1)
                && (page.spaced(i) || page.at(tokens.end(i - 1)) == '.')
                && tokens.length(i) <= 5
                && tokens.length(i - 1) >= 3;
        int end = HouseNumbers.end(page, i);
        int gap = tokens.start(token) - end;
        return street && gap > 0 && gap <= 4 ? i : houseNumberBefore(page, i, token);
      }
    }
    return -1;
  }

  private static int houseNumberBefore(Page page, int addition, int token) {
    int i = addition - 1;
    Tokens tokens = page.tokens();
    boolean street = i >= 1 && tokens.number(i) && tokens.word(i - 1) && page.spaced(i);
    int gap = street ? tokens.start(token) - HouseNumbers.end(page, i) : 0;
    return gap > 0 && gap <= 4 ? i : -1;
  }

  /** `Het Hoog 5`, `De Zandhorst 12-3`: before a postcode a street needs no word for street. */
  private static void before(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int number = houseNumber(page, token);
    if (number < 1) {
      return;
    }
    int start = number;
    while (start > 0 && number - start < 6) {
      int previous = start - 1;
      boolean line = page.lineEnds(previous, start);
      boolean part =
          page.capital(previous)
              || tokens.says(previous, Cue.PARTICLE)
              || tokens.says(previous, Cue.STREET_END);
      boolean sign =
          tokens.start(start) - tokens.end(previous) > 2
              || ",:;()|".indexOf(page.at(tokens.end(previous))) >= 0;
      if (line
          || sign
          || !part
          || (tokens.cues(previous) & (Cue.LIVES.bit | Cue.ADDRESS.bit | Cue.TITLE.bit)) != 0) {
        break;
      }
      start = previous;
    }
    if (start == number && plainWord(page, number - 1)) {
      start = number - 1;
    }
    int plain = start;
    while (start < number && !page.capital(start) && !tokens.says(start, Cue.STREET_END)) {
      start++;
    }
    if (start == number && plain == number - 1) {
      start = plain;
    }
    if (start < number) {
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(start),
              HouseNumbers.end(page, number),
              page.people().at(tokens.start(number - 1)) ? 0.985 : 0.9,
              Evidence.POSTCODE_AND_NUMBER));
    }
  }

  /** `hoefsmid 44 6166 sb`: a street in small letters without a word for street. */
  private static boolean plainWord(Page page, int token) {
    return page.tokens().word(token)
        && page.tokens().length(token) >= 4
        && page.between(token + 1) == ' '
        && page.tokens().cues(token) == 0;
  }

  /** The house number and the town behind a postcode. */
  /** Below a head that speaks of something else than houses. */
  private static boolean otherColumn(Page page, int place) {
    Columns columns = page.columns();
    return columns.headStart(place) >= 0
        && (columns.head(place) & HOUSES) == 0
        && page.piece(columns.cellStart(place), place).isBlank();
  }

  private static final long HOUSES =
      Cue.all(Cue.HOUSE_NUMBER, Cue.ADDRESS, Cue.STREET, Cue.POSTCODE, Cue.NUMBER_WORD);

  private static void behind(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int number = HouseNumbers.after(page, token - 1);
    boolean field = page.at(tokens.start(token - 2) - 1) == '=';
    if (number > 0 && !field && !page.lineEnds(token - 1, number)) {
      if (otherColumn(page, tokens.start(number))) {
        return;
      }
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(number),
              HouseNumbers.end(page, number),
              0.85,
              Evidence.POSTCODE_AND_NUMBER));
      return;
    }
    int first = page.is(token, "te") || page.is(token, "in") ? token + 1 : token;
    char sign = page.at(tokens.end(token - 1));
    char after = page.at(tokens.end(first));
    if (sign == '.' || sign == '"' || after == ':' || after == '=') {
      return;
    }
    Places.claim(page, first, DataCategory.PLACE, true, 0.9, found);
  }
}
