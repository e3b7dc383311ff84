package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Where somebody lives or was born, in running text: `woont sinds mei bij haar zus in Almelo`. */
final class Dwellings {

  private static final int FORWARD_MAX = 7;
  private static final int BORN_FORWARD_MAX = 10;
  private static final int ISLAND_FORWARD_MAX = 5;
  private static final int NAME_WORDS_MAX = 5;
  private static final int STREET_CHARS_MIN = 5;

  private Dwellings() {}

  /** `Adres: De Zandhorst 12`, `woont aan Het Hoog 5`: a street without a word for street. */
  static void street(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean label = !tokens.says(token, Cue.LIVES) || PlaceFields.valueAfter(page, token) > 0;
    int first = label ? PlaceFields.valueAfter(page, token) : behindPreposition(page, token);
    if (first < 0 || !tokens.word(first)) {
      return;
    }
    int last = first;
    while (last + 1 < tokens.size()
        && last - first < NAME_WORDS_MAX
        && tokens.word(last + 1)
        && page.spaced(last + 1)
        && page.at(tokens.end(last)) != '\n'
        && (page.capital(last + 1) || tokens.says(last + 1, Cue.PARTICLE))
        && !tokens.says(last + 1, Cue.NUMBER_WORD)) {
      last++;
    }
    boolean capital = page.capital(first) || page.capital(last);
    int number = HouseNumbers.after(page, last);
    if (number < 0
        || (tokens.cues(last)
                & Cue.all(
                    Cue.NUMBER_WORD, Cue.HOUSE_NUMBER, Cue.UNIT, Cue.MONTH, Cue.PERSON, Cue.PO_BOX))
            != 0) {
      return;
    }
    boolean ordinary =
        (tokens.cues(last)
                & (Cue.FILLER.bit
                    | Cue.DURATION.bit
                    | Cue.YEARS.bit
                    | Cue.AND.bit
                    | Cue.PREPOSITION.bit))
            != 0;
    if (capital || (!ordinary && tokens.length(last) >= 4 && last == first)) {
      int start = capital && !page.capital(first) ? firstCapital(page, first, last) : first;
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(start),
              HouseNumbers.end(page, number),
              0.88,
              Evidence.TERM_BEFORE));
      int end = HouseNumbers.end(page, number);
      Places.behindAddress(page, tokens.from(end), end, found);
    }
  }

  private static int firstCapital(Page page, int first, int last) {
    for (int i = first; i < last; i++) {
      if (page.capital(i)) {
        return i;
      }
    }
    return last;
  }

  private static int behindPreposition(Page page, int token) {
    Tokens tokens = page.tokens();
    for (int i = token + 1; i <= token + 4 && tokens.word(i); i++) {
      if (page.is(i, "aan") || page.is(i, "op")) {
        int next = i + 1;
        boolean article = page.is(next, "de") || page.is(next, "het") || page.is(next, "adres");
        boolean small = article && !page.capital(next);
        return small ? next + 1 : next;
      }
      if (Streets.endsSentence(page, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** `woont sinds 2019 met haar zoon in Almelo`. */
  static void lives(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (page.town(token + 1, true)
        && page.between(token + 1) == ' '
        && tokens.says(token, Cue.DWELLS)) {
      Places.claim(page, token + 1, DataCategory.PLACE, true, 0.88, found);
      return;
    }
    if (page.is(token + 1, "van")
        && Origins.citizen(page, token)
        && !Origins.abroad(page, token + 2)) {
      Places.claim(page, token + 2, DataCategory.PLACE, false, 0.89, found);
      return;
    }
    for (int i = token + 1; i < tokens.size() && i <= token + FORWARD_MAX; i++) {
      if (Streets.endsSentence(page, i - 1)) {
        return;
      }
      if (page.is(i, "van") && Origins.moves(page, token) && !page.is(i + 1, "de")) {
        Places.claim(page, i + 1, DataCategory.PLACE, false, 0.88, found);
      }
      if (page.is(i, "in") || page.is(i, "te") || page.is(i, "naar")) {
        if (Places.claim(page, i + 1, DataCategory.PLACE, false, 0.88, found)) {
          return;
        }
      }
    }
    // `in Almelo woont hij`
    int back = token - 1;
    boolean verb = page.is(token, "woont") || page.is(token, "woonde") || page.is(token, "woonden");
    if ((tokens.says(back, Cue.TOWN) || verb)
        && page.capital(back)
        && page.spaced(token)
        && (page.is(back - 1, "in") || page.is(back - 1, "te"))) {
      Places.claim(page, back, DataCategory.PLACE, true, 0.85, found);
    }
  }

  /** `woont aan de Fazant`, `woont bij haar tante in de akkerwinde`: no word for a street. */
  static void unmarked(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    for (int i = token + 1; i + 2 < tokens.size() && i <= token + FORWARD_MAX; i++) {
      if (Streets.endsSentence(page, i - 1)) {
        return;
      }
      boolean article = page.is(i + 1, "de") || page.is(i + 1, "het");
      if (!article || !(page.is(i, "aan") || page.is(i, "in")) || !streetLike(page, i + 2)) {
        continue;
      }
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(i + 2),
              tokens.end(i + 2),
              0.8,
              Evidence.SURROUNDINGS));
      return;
    }
  }

  private static boolean streetLike(Page page, int token) {
    Tokens tokens = page.tokens();
    long other =
        Cue.TERMS
            | Cue.all(
                Cue.GENERIC,
                Cue.BODY,
                Cue.LAW,
                Cue.TOWN,
                Cue.MONTH,
                Cue.PERSON,
                Cue.TITLE,
                Cue.LIVES,
                Cue.MATTER,
                Cue.NO_STREET,
                Cue.THING,
                Cue.VEHICLE,
                Cue.FILLER);
    boolean goesOn =
        page.between(token + 1) == ' '
            && (page.capital(token + 1) || tokens.number(token + 1) || page.glued(token + 1));
    return tokens.word(token)
        && page.between(token) == ' '
        && tokens.length(token) >= STREET_CHARS_MIN
        && (tokens.cues(token) & other) == 0
        && !goesOn
        && page.at(tokens.end(token)) != '-'
        && !district(page, token)
        && (page.capital(token)
            ? !page.allCapitals(token)
            : !DutchWords.common(Letters.fold(page.piece(tokens.start(token), tokens.end(token)))));
  }

  /** Where many live points at nobody. */
  private static boolean district(Page page, int token) {
    for (String end : DISTRICTS) {
      if (CueWords.ends(page.chars(), page.tokens().start(token), page.tokens().end(token), end)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] DISTRICTS = {
    "wijk",
    "buurt",
    "kwartier",
    "streek",
    "hoek",
    "stad",
    "dorp",
    "land",
    "gemeente",
    "woning",
    "huis",
    "flat",
    "opvang",
    "kamer",
    "centrum",
    "tehuis",
    "zorg"
  };

  /** `geboren op 3 mei 1971 te Paramaribo`. */
  static void born(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    for (int i = token + 1; i < tokens.size() && i <= token + BORN_FORWARD_MAX; i++) {
      if (i - 1 > token && Streets.endsSentence(page, i - 1)) {
        return;
      }
      boolean island =
          page.is(i, "op")
              && i <= token + ISLAND_FORWARD_MAX
              && page.is(token, "geboren")
              && page.capital(i + 1)
              && page.town(i + 1, false);
      if (page.is(i, "in") || page.is(i, "te") || island) {
        boolean small =
            tokens.number(i - 1)
                && tokens.word(i + 1)
                && tokens.length(i + 1) >= STREET_CHARS_MIN
                && !DutchWords.common(page.folded(i + 1));
        if (Places.claim(page, i + 1, DataCategory.PLACE_OF_BIRTH, small, 0.93, found)) {
          return;
        }
      }
      boolean behindDate =
          tokens.number(i - 1)
              && (tokens.length(i - 1) == 4
                  || (tokens.length(i - 1) == 2 && !page.capital(i - 2))
                  || tokens.length(i - 1) == 8);
      boolean first = i == token + 1 && page.at(tokens.end(token)) == ':';
      if ((tokens.says(i, Cue.TOWN) || (first && page.town(i, false)))
          && page.capital(i)
          && !page.lineEnds(i - 1, i)
          && (behindDate || i == token + 1)) {
        Places.claim(page, i, DataCategory.PLACE_OF_BIRTH, false, 0.9, found);
        return;
      }
    }
    for (int i = token - 1; i > 0 && i >= token - 3; i--) {
      boolean before = page.is(i - 1, "in") || page.is(i - 1, "te");
      if (before
          && (page.capital(i) || tokens.says(i, Cue.TOWN))
          && !Streets.endsSentence(page, i)) {
        Places.claim(page, i, DataCategory.PLACE_OF_BIRTH, false, 0.88, found);
        return;
      }
    }
  }
}
