package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Where somebody lives or was born, in words that say so; a place that is a subject stays. */
final class Places implements Shape {

  private static final int FORWARD_MAX = 7;
  private static final int NAME_WORDS_MAX = 5;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    long cues = page.tokens().cues(token);
    if (Cue.BIRTH_PLACE.in(cues)) {
      field(page, token, DataCategory.PLACE_OF_BIRTH, found);
    } else if (Cue.PLACE.in(cues)) {
      field(page, token, DataCategory.PLACE, found);
    }
    if (Cue.ADDRESS.in(cues) || Cue.STREET.in(cues) || Cue.LIVES.in(cues)) {
      street(page, token, found);
    }
    if (Cue.LIVES.in(cues)) {
      lives(page, token, found);
    }
    if (page.is(token, "geboren") || page.is(token, "geb") || page.is(token, "geboorte")) {
      born(page, token, found);
    }
    if (page.is(token, "uit")) {
      Origins.from(page, token, found);
    }
    if (Cue.HOUSE_NUMBER.in(cues)) {
      houseNumber(page, token, found);
    }
    if (Cue.PO_BOX.in(cues)) {
      box(page, token, found);
    }
  }

  /** `Huisnummer: 12` on a line of its own. */
  private static void houseNumber(Page page, int token, Consumer<Candidate> found) {
    int number = valueAfter(page, token);
    if (number > 0
        && page.tokens().number(number)
        && page.tokens().length(number) <= 5
        && (token == 0 || page.lineEnds(token - 1, token))) {
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              page.tokens().start(number),
              HouseNumbers.end(page, number),
              0.9,
              Evidence.LABEL));
    }
  }

  /** `Woonplaats: Utrecht`. */
  private static void field(
      Page page, int token, DataCategory category, Consumer<Candidate> found) {
    int value = valueAfter(page, token);
    if (value < 0 && headed(page, token)) {
      value = token + 1;
    } else if (value < 0
        && category == DataCategory.PLACE_OF_BIRTH
        && page.is(token + 1, "is")
        && page.capital(token + 2)) {
      value = token + 2;
    }
    if (value > 0) {
      claim(page, value, category, true, 0.93, found);
    }
  }

  /** `Woonplaats Elburg` on a line of its own: a form that lost its sign. */
  private static boolean headed(Page page, int token) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    boolean first = token == 0 || page.lineEnds(token - 1, token);
    boolean last = next + 1 >= tokens.size() || page.lineEnds(next, next + 1);
    char end = page.at(tokens.end(next));
    return first
        && last
        && (end == '\n' || end == '\r')
        && page.capital(next)
        && !page.lineEnds(token, next)
        && tokens.start(next) - tokens.end(token) <= 30
        && !tokens.says(next, Cue.NAME)
        && (tokens.cues(next) & Cue.TERMS) == 0;
  }

  /** The token behind `:`, `=` or a row of dots on the same line, or -1. */
  private static int valueAfter(Page page, int token) {
    int next = token + 1;
    if (next >= page.tokens().size()) {
      return -1;
    }
    int from = page.tokens().end(token);
    int to = page.tokens().start(next);
    boolean sign = false;
    for (int i = from; i < to; i++) {
      char c = page.at(i);
      sign |= c == ':' || c == '=' || c == '\t' || c == '|' || (c == '.' && page.at(i + 1) == '.');
      if (c == '\n' && !(sign && i == from + 1 && page.at(from) == ':')) {
        return -1;
      }
    }
    return sign && to - from < 40 ? next : -1;
  }

  /** `Adres: De Zandhorst 12`, `woont aan Het Hoog 5`: a street without a word for street. */
  private static void street(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean label = !tokens.says(token, Cue.LIVES) || valueAfter(page, token) > 0;
    int first = label ? valueAfter(page, token) : behindPreposition(page, token);
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
      behindAddress(page, tokens.from(end), end, found);
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
  private static void lives(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (page.is(token + 1, "van")
        && Origins.citizen(page, token)
        && !Origins.abroad(page, token + 2)) {
      claim(page, token + 2, DataCategory.PLACE, false, 0.88, found);
      return;
    }
    for (int i = token + 1; i < tokens.size() && i <= token + FORWARD_MAX; i++) {
      if (Streets.endsSentence(page, i - 1)) {
        return;
      }
      if (page.is(i, "van") && Origins.moves(page, token) && !page.is(i + 1, "de")) {
        claim(page, i + 1, DataCategory.PLACE, false, 0.88, found);
      }
      if (page.is(i, "in") || page.is(i, "te") || page.is(i, "naar")) {
        if (claim(page, i + 1, DataCategory.PLACE, false, 0.88, found)) {
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
      claim(page, back, DataCategory.PLACE, true, 0.85, found);
    }
  }

  /** `geboren op 3 mei 1971 te Paramaribo`. */
  private static void born(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    for (int i = token + 1; i < tokens.size() && i <= token + FORWARD_MAX; i++) {
      if (i - 1 > token && Streets.endsSentence(page, i - 1)) {
        return;
      }
      if (page.is(i, "in") || page.is(i, "te")) {
        if (claim(page, i + 1, DataCategory.PLACE_OF_BIRTH, false, 0.93, found)) {
          return;
        }
      }
      boolean behindDate = tokens.number(i - 1) && tokens.length(i - 1) >= 2;
      if (tokens.says(i, Cue.TOWN)
          && page.capital(i)
          && !page.lineEnds(i - 1, i)
          && (behindDate || i == token + 1)) {
        claim(page, i, DataCategory.PLACE_OF_BIRTH, false, 0.9, found);
        return;
      }
    }
    for (int i = token - 1; i > 0 && i >= token - 3; i--) {
      boolean before = page.is(i - 1, "in") || page.is(i - 1, "te");
      if (before
          && (page.capital(i) || tokens.says(i, Cue.TOWN))
          && !Streets.endsSentence(page, i)) {
        claim(page, i, DataCategory.PLACE_OF_BIRTH, false, 0.88, found);
        return;
      }
    }
  }

  private static void box(Page page, int token, Consumer<Candidate> found) {
    int number = HouseNumbers.after(page, token);
    Tokens tokens = page.tokens();
    if (number < 0 && tokens.number(token + 1) && tokens.length(token + 1) <= 5) {
      number = token + 1;
    }
    if (number > 0) {
      found.accept(
          new Candidate(
              DataCategory.PO_BOX, tokens.start(token), tokens.end(number), 0.97, Evidence.FORM));
    }
  }

  /** `Kerkstraat 12 in Utrecht`, `Kerkstraat 12, Utrecht`. */
  static void behindAddress(Page page, int token, int end, Consumer<Candidate> found) {
    if (token >= page.tokens().size() || page.tokens().start(token) - end > 3) {
      return;
    }
    if (page.is(token, "te") || page.is(token, "in")) {
      claim(page, token + 1, DataCategory.PLACE, false, 0.88, found);
    } else if (page.tokens().says(token, Cue.TOWN)) {
      claim(page, token, DataCategory.PLACE, true, 0.85, found);
    }
  }

  /**
   * Claims the name of a place that begins at a token: words with capitals and the particles
   * between them, or a town of the list.
   *
   * @param sure whether it is one by its position, so that any word with a capital will do
   */
  static boolean claim(
      Page page,
      int token,
      DataCategory category,
      boolean sure,
      double confidence,
      Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int first = page.is(token, "s") && page.at(tokens.start(token) - 1) == '\'' ? token + 1 : token;
    if (first >= tokens.size() || !tokens.word(first) || far(page, token)) {
      return false;
    }
    boolean town = tokens.says(first, Cue.TOWN);
    if ((!page.capital(first) && !town && !(sure && category == DataCategory.PLACE_OF_BIRTH))
        || excluded(page, first, sure)) {
      return false;
    }
    int last = last(page, first, town && !page.capital(first));
    int start = first == token ? tokens.start(first) : tokens.start(token) - 1;
    found.accept(
        new Candidate(category, start, tokens.end(last), confidence, Evidence.TERM_BEFORE));
    return true;
  }

  private static boolean far(Page page, int token) {
    if (token < 1) {
      return false;
    }
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    for (int i = from; i < to; i++) {
      if (page.at(i) == '\n' && i > from + 1) {
        return true;
      }
    }
    return to - from > 40;
  }

  private static boolean excluded(Page page, int token, boolean sure) {
    long cues = page.tokens().cues(token);
    long never = Cue.MONTH.bit | Cue.LAW.bit | Cue.TITLE.bit | Cue.YEARS.bit;
    boolean ordinary =
        (cues
                    & (Cue.FILLER.bit
                        | Cue.BODY.bit
                        | Cue.STREET_SURE.bit
                        | (sure ? 0 : Cue.STREET_WORD.bit)))
                != 0
            && !Cue.TOWN.in(cues);
    boolean label =
        (cues & (Cue.TERMS | Cue.PLACE.bit | Cue.ADDRESS.bit | Cue.STREET.bit)) != 0
            && page.at(page.tokens().end(token)) == ':';
    boolean article = page.is(token, "de") || page.is(token, "het") || page.is(token, "den");
    boolean street = Cue.STREET_END.in(cues) && HouseNumbers.after(page, token) > 0;
    boolean unknown =
        page.is(token, "onbekend")
            || (page.is(token, "nederland") && !sure)
            || page.is(token, "nvt")
            || page.is(token, "geheim");
    return ((cues & never) != 0 && !Cue.TOWN.in(cues))
        || (ordinary && !article)
        || label
        || street
        || unknown
        || (article && !page.capital(token + 1) && !Cue.TOWN.in(cues));
  }

  private static int last(Page page, int first, boolean small) {
    Tokens tokens = page.tokens();
    int last = first;
    int at = first + 1;
    while (at < tokens.size() && at - first < NAME_WORDS_MAX && linked(page, at)) {
      boolean more =
          small
              ? tokens.says(at, Cue.TOWN) && tokens.says(at - 1, Cue.TOWN) && phrase(page, at)
              : page.capital(at) && !stop(page, at) && !road(page, at);
      if (more) {
        last = at;
      } else if (!tokens.says(at, Cue.PARTICLE) || small) {
        break;
      }
      at++;
    }
    return last;
  }

  /** `te Ommen aan de Kerkweg 3`. */
  private static boolean road(Page page, int token) {
    return page.tokens().says(token, Cue.STREET_END) && HouseNumbers.after(page, token) > 0;
  }

  private static boolean phrase(Page page, int token) {
    return page.is(token - 1, "den")
        || page.is(token - 1, "op")
        || page.is(token, "op")
        || page.is(token - 1, "aan")
        || page.is(token, "aan")
        || page.is(token, "den");
  }

  private static boolean stop(Page page, int token) {
    return (page.tokens().cues(token)
                & (Cue.TERMS | Cue.TITLE.bit | Cue.PERSON.bit | Cue.FILLER.bit | Cue.LIVES.bit))
            != 0
        && !page.tokens().says(token, Cue.PARTICLE);
  }

  private static boolean linked(Page page, int token) {
    char sign = page.between(token);
    return sign == ' ' || sign == '-';
  }
}
