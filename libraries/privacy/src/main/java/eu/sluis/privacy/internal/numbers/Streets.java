package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * A street with its number; a street alone only where somebody lives. A street that is what a text
 * is about points at nobody.
 */
final class Streets implements Shape {

  private static final int BACK_MAX = 5;
  private static final int YEAR_MIN = 1500;
  private static final int YEAR_MAX = 2060;
  private static final int SMALL_CHARS_MIN = 7;

  /** Names of streets that are whole by themselves: a name before them is no part of them. */
  private static final String WHOLE =
      " kerkstraat dorpsstraat schoolstraat molenstraat molenweg hoofdstraat stationsweg"
          + " stationsstraat nieuwstraat dorpsweg kerkweg kerklaan lindelaan beukenlaan eikenlaan"
          + " parkweg parklaan julianastraat beatrixstraat wilhelminastraat emmastraat marktstraat"
          + " raadhuisstraat industrieweg havenstraat sportlaan esdoornlaan berkenlaan kastanjelaan"
          + " ";

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    long cues = tokens.cues(token);
    boolean ending = Cue.STREET_END.in(cues) && !Cue.NO_STREET.in(cues);
    boolean alone = Cue.STREET_WORD.in(cues);
    boolean capital = page.capital(token);
    if (!alone && !Cue.STREET_END.in(cues) && !behindStreetWord(page, token)) {
      return;
    }
    int number = HouseNumbers.after(page, token);
    if (alone && capital && Dates.year(page, token + 1, YEAR_MIN, YEAR_MAX)) {
      // Plein 1944 3, Laan 1940-1945 66
      boolean years =
          page.between(token + 2) == '-' && Dates.year(page, token + 2, YEAR_MIN, YEAR_MAX);
      int behind = HouseNumbers.after(page, years ? token + 2 : token + 1);
      number = behind > 0 ? behind : number;
    } else if (number < 0
        && (page.spaced(token + 1) || page.between(token + 1) == '-')
        && directed(page, token + 1)) {
      number = HouseNumbers.after(page, token + 1);
      ending |= number > 0 && Cue.STREET_END.in(cues);
    }
    if (ofPath(page, token)) {
      return;
    }
    if (number > 0 && alone && !capital && broken(page, token)) {
      claim(page, token, number, found);
      return;
    }
    if (number > 0) {
      boolean sure = ending && (capital || Cue.STREET_SURE.in(cues));
      if (sure
          || (alone && (capital || particleBefore(page, token)))
          || behindStreetWord(page, token)) {
        claim(page, token, number, found);
      } else if (((ending || alone) && StreetAlone.livesBefore(page, token))
          || (ending && goneTo(page, token))) {
        claim(page, token, number, found);
      }
      return;
    }
    boolean street =
        (ending && (capital || Cue.STREET_SURE.in(cues) || plainly(page, token)))
            || (alone && behindName(page, token));
    if (alone && capital && !street && closeToLiving(page, token)) {
      // `woont op de Dijk`; surer than that `op de Dijk` is somebody's name
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(token),
              tokens.end(token),
              0.985,
              Evidence.TERM_BEFORE));
      return;
    }
    boolean sureEnd = ending && Cue.STREET_SURE.in(cues);
    if ((street && (StreetAlone.livesBefore(page, start(page, token)) || labelled(page, token)))
        || (street && (near(page, token) || besideName(page, token)))
        || (street && StreetAlone.livesBehind(page, token))
        || (sureEnd && StreetAlone.neighbour(page, start(page, token)))) {
      int start = start(page, token);
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              tokens.start(start),
              tokens.end(token),
              sureEnd ? 0.97 : 0.85,
              Evidence.TERM_BEFORE));
    }
  }

  /** `Kanaaldijk Noord 15`, `Kade NZ 3`. */
  private static boolean directed(Page page, int token) {
    return page.capital(token) && DIRECTIONS.has(page, token);
  }

  private static final Listed DIRECTIONS =
      Listed.of(
          " noord oost zuid west noordzijde oostzijde zuidzijde westzijde nz oz zz wz binnen buiten"
              + " ");

  /** Adjectives that make another street of one that is whole: `Grote Kerkstraat`. */
  private static final Listed ADJECTIVES =
      Listed.of(
          " grote kleine oude nieuwe lange korte hoge lage eerste tweede derde brede smalle achter"
              + " voor ");

  private static boolean adjective(Page page, int token) {
    return page.capital(token) && ADJECTIVES.has(page, token);
  }

  /** `Kerk-`, and `straat 12` on the next line. */
  private static boolean broken(Page page, int token) {
    int end = page.tokens().end(token - 1);
    return page.capital(token - 1)
        && page.at(end) == '-'
        && page.at(end + 1) == '\n'
        && page.tokens().start(token) == end + 2;
  }

  /** `naar de meidoornhof 3`: in small letters, and no word of Dutch. */
  private static boolean goneTo(Page page, int token) {
    boolean article = page.is(token - 1, "de") || page.is(token - 1, "het");
    int at = article ? token - 2 : token - 1;
    return page.tokens().length(token) >= SMALL_CHARS_MIN
        && page.spaced(token)
        && (page.tokens().says(at, Cue.PREPOSITION)
            || page.is(at, "van")
            || page.is(at, "voor")
            || page.is(at, "tegenover")
            || page.is(at, "naast"))
        && !DutchWords.common(page.folded(token));
  }

  /** A street in small letters that is no word of Dutch: `tarwekamp`. */
  private static boolean plainly(Page page, int token) {
    return page.tokens().length(token) >= SMALL_CHARS_MIN
        && StreetAlone.livesBefore(page, token)
        && !DutchWords.common(
            Letters.fold(page.piece(page.tokens().start(token), page.tokens().end(token))));
  }

  private static boolean near(Page page, int token) {
    return StreetAlone.ofSomebody(page, start(page, token));
  }

  private static boolean besideName(Page page, int token) {
    return StreetAlone.besideName(page, start(page, token), token);
  }

  /** `woont in de`, `woon op het`: with nothing else between. */
  private static boolean closeToLiving(Page page, int token) {
    int at = token - 1;
    boolean article = page.is(at, "de") || page.is(at, "het");
    return article
        && page.tokens().says(at - 1, Cue.PREPOSITION)
        && !page.capital(at)
        && page.tokens().says(at - 2, Cue.LIVES)
        && page.spaced(token)
        && !(page.spaced(token + 1)
            && (page.capital(token + 1) || page.tokens().says(token + 1, Cue.PARTICLE)));
  }

  private static void claim(Page page, int token, int number, Consumer<Candidate> found) {
    int end = HouseNumbers.end(page, number);
    found.accept(
        new Candidate(
            DataCategory.ADDRESS,
            page.tokens().start(start(page, token, closes(page.at(end)))),
            end,
            0.96,
            Evidence.STREET_AND_NUMBER));
    Places.behindAddress(page, page.tokens().from(end), end, found);
  }

  /** `Laan van Meerdervoort 12`, `Plein 1944 3`: the word for street comes first. */
  private static boolean behindStreetWord(Page page, int token) {
    if (!page.capital(token)) {
      return false;
    }
    for (int i = token - 1; i >= 0 && i >= token - 4; i--) {
      if (!joined(page, i + 1)) {
        return false;
      }
      if (page.tokens().says(i, Cue.STREET_WORD)) {
        return page.capital(i) || page.tokens().says(i + 1, Cue.PARTICLE);
      }
      if (!page.capital(i) && !page.tokens().says(i, Cue.PARTICLE)) {
        return false;
      }
    }
    return false;
  }

  /** `de Lange Weg 3`. */
  private static boolean behindName(Page page, int token) {
    return page.capital(token) && page.capital(token - 1) && joined(page, token);
  }

  private static boolean particleBefore(Page page, int token) {
    return page.capital(token - 1) && joined(page, token);
  }

  private static boolean closes(char c) {
    return c == ',' || c == '\n' || c == ';';
  }

  /** `/nieuws/opening-anne-frankplein`: the end of a path. */
  private static boolean ofPath(Page page, int token) {
    char before = page.at(page.tokens().start(token) - 1);
    return (before == '/' || before == '-')
        && !page.capital(token)
        && Letters.letter(page.at(page.tokens().start(token) - 2));
  }

  static int start(Page page, int token) {
    return start(page, token, false);
  }

  /** With the article at the beginning of a line, when the address stands by itself. */
  private static int start(Page page, int token, boolean article) {
    Tokens tokens = page.tokens();
    String folded =
        Letters.fold(
            page.piece(tokens.start(token), Math.min(tokens.end(token), tokens.start(token) + 30)));
    boolean royal =
        page.is(token - 1, "prinses")
            || page.is(token - 1, "koningin")
            || page.is(token - 1, "prins")
            || adjective(page, token - 1);
    if (!royal && WHOLE.contains(" " + folded + " ")) {
      return token;
    }
    int start = token;
    for (int i = token - 1; i >= 0 && i >= token - BACK_MAX && joined(page, i + 1); i--) {
      long cues = tokens.cues(i);
      boolean stops =
          ((cues & STOPS) != 0 && !Cue.STREET_WORD.in(cues) && !honoured(page, i))
              || (opens(page, i) && !(article && (page.is(i, "de") || page.is(i, "het"))));
      if (page.capital(i) && !stops) {
        start = i;
      } else if (page.is(i, "e") && tokens.number(i - 1) && page.glued(i)) {
        return i - 1;
      } else if (!Cue.PARTICLE.in(cues)
          || page.is(i, "uit")
          || page.is(i, "aan")
          || (start > token - 1
              && (page.is(i + 1, "de") || page.is(i + 1, "het"))
              && where(page, i))) {
        break;
      }
    }
    return start;
  }

  /** `bakkerij Driessen op de Limbrichterstraat`. */
  private static boolean where(Page page, int i) {
    return page.is(i, "op")
        || page.is(i, "in")
        || page.is(i, "bij")
        || page.is(i, "voor")
        || page.is(i, "tot")
        || page.is(i, "over")
        || page.is(i, "onder");
  }

  /** `Prof. Lorentzlaan`, `Dr. Schaepmanstraat`: a title in the name of the street. */
  private static boolean honoured(Page page, int i) {
    return page.capital(i)
        && (page.is(i, "prof")
            || page.is(i, "dr")
            || page.is(i, "mr")
            || page.is(i, "ir")
            || page.is(i, "professor"));
  }

  private static final long STOPS =
      Cue.TERMS
          | Cue.all(
              Cue.ADDRESS,
              Cue.STREET,
              Cue.PLACE,
              Cue.LIVES,
              Cue.TITLE,
              Cue.PERSON,
              Cue.TOWN,
              Cue.VEHICLE);

  /** `De`, `Op`, `Aan` at the beginning of a sentence belong to no street. */
  private static boolean opens(Page page, int i) {
    long cues = page.tokens().cues(i);
    if ((cues & (Cue.PREPOSITION.bit | Cue.FILLER.bit | Cue.AND.bit)) == 0 || page.is(i, "van")) {
      return false;
    }
    int before = page.tokens().start(i) - 1;
    while (page.at(before) == ' ') {
      before--;
    }
    return before < 0 || ".!?\n:\"(-".indexOf(page.at(before)) >= 0 || Cue.PREPOSITION.in(cues);
  }

  private static boolean joined(Page page, int token) {
    if (token < 1 || token >= page.tokens().size()) {
      return false;
    }
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    if (broken(page, token)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = page.at(i);
      if (c != ' ' && c != '.' && c != '\'' && c != '-') {
        return false;
      }
    }
    return to - from <= 2;
  }

  private static boolean labelled(Page page, int token) {
    int start = start(page, token);
    int i = start - 1;
    return i >= 0
        && (page.tokens().cues(i) & Cue.all(Cue.STREET, Cue.ADDRESS)) != 0
        && (page.at(page.tokens().end(i)) == ':'
            || (page.spaced(start) && (i == 0 || page.lineEnds(i - 1, i))));
  }

  static boolean endsSentence(Page page, int i) {
    char c = page.at(page.tokens().end(i));
    return (c == '.' && page.tokens().length(i) > 3) || c == '!' || c == '?' || c == ';';
  }
}
