package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Where somebody lives or was born, in words that say so; a place that is a subject stays. */
final class Places implements Shape {

  private static final int NAME_WORDS_MAX = 5;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    long cues = page.tokens().cues(token);
    if (Cue.BIRTH_PLACE.in(cues)) {
      PlaceFields.field(page, token, DataCategory.PLACE_OF_BIRTH, found);
    } else if (Cue.PLACE.in(cues)) {
      PlaceFields.field(page, token, DataCategory.PLACE, found);
    }
    if (Cue.DWELLS.in(cues)) {
      PlaceFields.dwells(page, token, found);
    }
    if (Cue.ADDRESS.in(cues) || Cue.STREET.in(cues) || Cue.LIVES.in(cues)) {
      Dwellings.street(page, token, found);
    }
    if (Cue.STREET.in(cues)) {
      PlaceFields.street(page, token, found);
    }
    if (Cue.LIVES.in(cues) || Cue.DWELLS.in(cues)) {
      Dwellings.unmarked(page, token, found);
    }
    if (Cue.LIVES.in(cues)) {
      Dwellings.lives(page, token, found);
    }
    if (page.is(token, "geboren")
        || page.is(token, "born")
        || page.is(token, "geb")
        || page.is(token, "geboorte")) {
      Dwellings.born(page, token, found);
    }
    if (page.is(token, "uit")) {
      Origins.from(page, token, found);
    }
    if (Cue.HOUSE_NUMBER.in(cues)) {
      PlaceFields.houseNumber(page, token, found);
    }
    if (Cue.PO_BOX.in(cues)) {
      PlaceFields.box(page, token, found);
    }
  }

  /** `Kerkstraat 12 in Utrecht`, `Kerkstraat 12, Utrecht`. */
  static void behindAddress(Page page, int token, int end, Consumer<Candidate> found) {
    if (token >= page.tokens().size() || page.tokens().start(token) - end > 3) {
      return;
    }
    if (page.is(token, "te") || page.is(token, "in")) {
      claim(page, token + 1, DataCategory.PLACE, false, 0.88, found);
    } else if (page.tokens().says(token, Cue.TOWN)
        || (page.capital(token) && page.town(token, false))) {
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
    if (category == DataCategory.PLACE && !sure && Origins.abroad(page, first)) {
      return false;
    }
    boolean town = page.town(first, true);
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
    boolean label = page.at(page.tokens().end(token)) == ':' && !Cue.TOWN.in(cues);
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
    while (at < tokens.size()
        && at - first < NAME_WORDS_MAX
        && (linked(page, at) || broken(page, at))) {
      if (bound(page, at)) {
        at++;
        continue;
      }
      if (broken(page, at) || (tokens.says(at, Cue.TOWN) && halved(page, at))) {
        last = at++;
        continue;
      }
      boolean more =
          small
              ? tokens.says(at, Cue.TOWN) && tokens.says(at - 1, Cue.TOWN) && phrase(page, at)
              : page.capital(at) && !stop(page, at) && !road(page, at);
      if (more) {
        last = at;
      } else if (!tokens.says(at, Cue.PARTICLE) || small || street(page, at)) {
        break;
      }
      at++;
    }
    return last;
  }

  /** `te Geleen aan de Jan Campertstraat`: what the article begins ends in a word for a street. */
  private static boolean street(Page page, int particle) {
    for (int i = particle + 1; i <= particle + NAME_WORDS_MAX && linked(page, i); i++) {
      if (page.tokens().says(i, Cue.STREET_SURE)) {
        return true;
      }
    }
    return false;
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

  /** `Deir ez-Zor`: a short word that a hyphen binds to one with a capital. */
  private static boolean bound(Page page, int token) {
    return page.tokens().length(token) <= 3
        && page.between(token + 1) == '-'
        && page.capital(token + 1)
        && !page.capital(token);
  }

  /** `Ter-` and `neuzen` on the next line. */
  private static boolean broken(Page page, int token) {
    int end = page.tokens().end(token - 1);
    return page.at(end) == '-'
        && page.at(end + 1) == '\n'
        && page.tokens().start(token) == end + 2
        && !page.capital(token);
  }

  /** `Gor inchem`: a scanner parted one town. */
  private static boolean halved(Page page, int token) {
    return page.tokens().says(token - 1, Cue.TOWN)
        && page.capital(token - 1)
        && !page.capital(token);
  }

  private static boolean linked(Page page, int token) {
    char sign = page.between(token);
    return sign == ' ' || sign == '-';
  }
}
