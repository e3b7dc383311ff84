package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * An address whose street has no word for street: `op Bazalt 7`, `tot de Zwaluwbek 14`, `Wijk XII
 * nr 4`, `de buren van nr 8`. What stands before tells that it is a place, what stands behind that
 * nothing is counted.
 */
final class NamedHouses implements Shape {

  private static final int NUMBER_CHARS_MAX = 4;
  private static final int NAME_WORDS_MAX = 3;
  private static final int CONTEXT_WORDS = 8;
  private static final int HOME_WORDS = 3;
  private static final int NOUN_CHARS_MIN = 5;
  private static final int NAME_CHARS_MIN = 3;

  /** What can stand behind an address; a noun behind a number is counted. */
  private static final Listed GOES_ON =
      Listed.of(
          " te in en is was staat stond woont woonde met bij van naar op aan tot heeft had om maar want die"
              + " dat of als daar waar niet geldt ligt ipv volgens tegenover wordt werd wil kan mag moet zijn blijft krijgt doet ");

  private static final Listed NEIGHBOURS =
      Listed.of(
          " buurman buurvrouw buren overbuurman overbuurvrouw overburen bovenbuurman bovenbuurvrouw"
              + " bovenburen onderburen onderbuurman bewoner bewoners bewoonster huurder woning huis ");

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int name = token - 1;
    if (tokens.length(token) > NUMBER_CHARS_MAX
        || page.at(tokens.start(token)) == '0'
        || tokens.start(token) - tokens.end(name) > 2) {
      return;
    }
    if (tokens.says(name, Cue.NUMBER_WORD)) {
      numbered(page, token, found);
      return;
    }
    if (page.between(token) != ' '
        || !streetLike(page, name)
        || Dates.at(page, token) > 0
        || year(page, token)) {
      return;
    }
    int first = first(page, name);
    int end = HouseNumbers.end(page, token);
    boolean postcode = Postcodes.at(page, tokens.from(end)) > 0;
    boolean large = tokens.length(token) > 3 && !page.tokens().says(first - 1, Cue.PREPOSITION);
    boolean home =
        (!large && placed(page, first))
            || atHome(page, first)
            || (lettered(page, token, end) && opened(page, first))
            || (named(page, first, name) && opened(page, first))
            || behindTown(page, first)
            || beforeTown(page, first, end);
    if (!postcode && ends(page, end) && home) {
      claim(found, tokens.start(first), end, 0.96);
      Places.behindAddress(page, tokens.from(end), end, found);
    }
  }

  /** `de buren van nr 8`, `Wijk XII nr 4`. */
  private static void numbered(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int word = token - 1;
    int end = HouseNumbers.end(page, token);
    if (page.is(word - 2, "wijk") && page.allCapitals(word - 1) && tokens.length(word - 1) <= 5) {
      claim(found, tokens.start(word - 2), end, 0.96);
      return;
    }
    boolean near = page.is(word - 1, "van") || page.is(word - 1, "op");
    if (near && in(page, word - 2, NEIGHBOURS) && !unit(page, end)) {
      claim(found, tokens.start(word), end, 0.85);
    }
  }

  private static boolean unit(Page page, int end) {
    return (page.tokens().cues(page.tokens().from(end)) & Cue.all(Cue.UNIT, Cue.YEARS, Cue.MONTH))
        != 0;
  }

  private static boolean year(Page page, int token) {
    return Dates.year(page, token, 1900, 2060);
  }

  /** One word with a capital, or the last of a few, that counts or names nothing else. */
  private static boolean streetLike(Page page, int name) {
    long cues = page.tokens().cues(name);
    long other =
        Cue.TERMS
            | Cue.all(
                Cue.GENERIC,
                Cue.BODY,
                Cue.LAW,
                Cue.MONTH,
                Cue.UNIT,
                Cue.THING,
                Cue.MATTER,
                Cue.PERSON,
                Cue.TITLE,
                Cue.PO_BOX,
                Cue.TOWN,
                Cue.FILLER,
                Cue.DURATION,
                Cue.STREET_SURE);
    boolean loud = page.allCapitals(name);
    return page.capital(name)
        && (!loud || (page.allCapitals(name - 1) && page.tokens().word(name - 1)))
        && page.tokens().length(name) >= NAME_CHARS_MIN
        && (cues
                & (page.is(name - 1, "oude") || page.is(name - 1, "nieuwe")
                    ? other & ~Cue.TOWN.bit
                    : other))
            == 0;
  }

  /** `De Schans`, `Hoge Zand`: with the words with capitals before. */
  private static int first(Page page, int name) {
    int first = name;
    while (name - first < NAME_WORDS_MAX - 1
        && page.between(first) == ' '
        && page.capital(first - 1)
        && !page.tokens().says(first - 1, Cue.PREPOSITION)
        && (page.is(first - 1, "de")
            || page.is(first - 1, "het")
            || (page.tokens().cues(first - 1) == 0
                && !page.people().at(page.tokens().start(first - 1))))) {
      first--;
    }
    return first;
  }

  /** A preposition of place stands before, or somebody's name and a comma. */
  private static boolean placed(Page page, int first) {
    boolean article = page.is(first - 1, "de") || page.is(first - 1, "het");
    int at = article ? first - 2 : first - 1;
    if (addressed(page, first)) {
      return true;
    }
    if (page.tokens().start(at + 1) - page.tokens().end(at) > 1) {
      return Persons.endsBefore(page, first, ", ") && !Persons.endsBefore(page, first, " ");
    }
    if (page.is(at, "op") || page.is(at, "aan")) {
      return !counts(page, at);
    }
    boolean direction =
        page.is(at, "naar")
            || page.is(at, "tot")
            || page.is(at, "van")
            || page.is(at, "vanaf")
            || page.is(at, "bij")
            || page.is(at, "tegenover")
            || page.is(at, "naast")
            || page.is(at, "achter");
    return direction && (article || lived(page, at));
  }

  /** `portiek Egelantier 12`, `huisbezoek bij Bazalt 7`: what is done or seen at a house. */
  private static boolean atHome(Page page, int first) {
    for (int i = first - 1; i >= 0 && i >= first - HOME_WORDS; i--) {
      if (Streets.endsSentence(page, i) || page.lineEnds(i, i + 1)) {
        return false;
      }
      if (in(page, i, HOME)) {
        return true;
      }
      if (page.tokens().number(i)) {
        return false;
      }
      if (page.capital(i) && i < first - 1) {
        return false;
      }
    }
    return false;
  }

  private static final Listed HOME =
      Listed.of(
          " portiek inval inspectie huisbezoek bezoek woning pand deur voordeur achterdeur perceel flat"
              + " appartement schuur tuin balkon dakkapel schutting brand hennepkwekerij kwekerij overlast"
              + " geluidsoverlast lekkage controle ontruiming sloop verbouwing aanbouw heg oprit inrit berging"
              + " adres eerder daarvoor voorheen thans vroeger nu sinds volgens nabij hoek hoogte thv"
              + " bewoner bewoners buren woont woonde huis thuis ");

  /** `bij Boterbloem 12`, `(Ganzerik 8)`: a noun has no capital inside a sentence unless a name. */
  private static boolean named(Page page, int first, int name) {
    char before = page.at(page.tokens().start(first) - 1);
    return before != '\n'
        && !page.people().at(page.tokens().start(first))
        && page.tokens().length(name) >= NOUN_CHARS_MIN
        && DutchWords.noun(page.folded(name), false);
  }

  /** `40A`, `5 bis`: a letter behind the number, which is no unit. */
  private static boolean lettered(Page page, int token, int end) {
    int last = page.tokens().from(end - 1);
    return last == token + 1
        && page.tokens().word(last)
        && !page.is(last, "u")
        && !page.is(last, "x")
        && !page.tokens().says(last, Cue.YEARS)
        && !page.tokens().says(last, Cue.UNIT)
        && (page.glued(last) || page.tokens().length(last) > 1);
  }

  /** A sign or a word of place stands before: with an addition behind the number it is a house. */
  private static boolean opened(Page page, int first) {
    char sign = page.at(page.tokens().start(first) - 1);
    char before = page.at(page.tokens().start(first) - 2);
    boolean article = page.is(first - 1, "de") || page.is(first - 1, "het");
    return sign == '\n'
        || sign == '('
        || before == ':'
        || before == ','
        || page.tokens().says(article ? first - 2 : first - 1, Cue.PREPOSITION);
  }

  /** `Lelystad, Schor 22-14`. */
  private static boolean behindTown(Page page, int first) {
    int end = page.tokens().end(first - 1);
    return page.at(end) == ','
        && page.tokens().start(first) - end == 2
        && page.capital(first - 1)
        && page.town(first - 1, false);
  }

  /** `Egelantier 12, Almere`, `Bazalt 7 te Emmen`. */
  private static boolean beforeTown(Page page, int first, int end) {
    if (page.people().at(page.tokens().start(first)) && page.at(end) != ',') {
      return false;
    }
    int next = page.tokens().from(end);
    boolean comma = page.at(end) == ',' && page.tokens().start(next) == end + 2;
    boolean within = page.is(next, "te") && page.tokens().start(next) == end + 1;
    int town = within ? next + 1 : next;
    return (comma || within) && page.capital(town) && page.town(town, true);
  }

  /** `Uw adres is volgens de RDW Ophoven 12`. */
  private static boolean addressed(Page page, int first) {
    for (int i = first - 1; i >= 0 && i >= first - CONTEXT_WORDS; i--) {
      if (Streets.endsSentence(page, i) || page.lineEnds(i, i + 1)) {
        return false;
      }
      if (page.tokens().says(i, Cue.ADDRESS)) {
        return true;
      }
    }
    return false;
  }

  /** `stemde op Ajax 2`: what one does on something that is no place. */
  private static boolean counts(Page page, int at) {
    return page.is(at - 1, "stemde") || page.is(at - 1, "reactie") || page.is(at - 1, "antwoord");
  }

  private static boolean lived(Page page, int at) {
    for (int i = at - 1; i >= 0 && i >= at - CONTEXT_WORDS; i--) {
      if (Streets.endsSentence(page, i)) {
        return false;
      }
      long cues = page.tokens().cues(i);
      if ((cues & Cue.all(Cue.LIVES, Cue.ADDRESS, Cue.DWELLS)) != 0
          || page.is(i, "post")
          || page.is(i, "brief")
          || page.is(i, "bellen")
          || page.is(i, "bezorgen")) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Page page, int end) {
    char after = page.at(end);
    if (".,;:)!?\n\"'".indexOf(after) >= 0) {
      return !Letters.digit(page.at(end + 1));
    }
    int next = page.tokens().from(end);
    return after == ' '
        && page.tokens().word(next)
        && (in(page, next, GOES_ON)
            || ((!page.capital(next) || page.allCapitals(next))
                && !DutchWords.noun(page.folded(next), false)));
  }

  private static boolean in(Page page, int token, Listed words) {
    return page.tokens().word(token) && words.has(page, token);
  }

  private static void claim(Consumer<Candidate> found, int start, int end, double confidence) {
    found.accept(
        new Candidate(DataCategory.ADDRESS, start, end, confidence, Evidence.SURROUNDINGS));
  }
}
