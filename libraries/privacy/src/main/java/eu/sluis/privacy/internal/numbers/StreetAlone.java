package eu.sluis.privacy.internal.numbers;

/**
 * A street without a number tells where somebody lives only when the words around it say so: a verb
 * of living, a person who comes from it, a neighbour, a name in a list. A street that is what a
 * text is about points at nobody.
 */
final class StreetAlone {

  private static final int LIVES_BACK_MAX = 5;
  private static final int DWELLS_BACK_MAX = 14;
  private static final int PLAINT_BACK_MAX = 8;
  private static final int CORNER_BACK_MAX = 4;
  private static final int PERSON_WORDS = 4;
  private static final int THERE_MAX = 8;
  private static final Listed FOLK =
      Listed.of(
          " buren buurman buurvrouw insprekers inspreker bewoners bewoner bewoonster klager klaagster melder"
              + " meldster gezin familie huurder huurders overburen buurtgenoten aanwonenden omwonende"
              + " getuige aangever slachtoffer verdachte client mevrouw meneer jongen meisje vrouw man ");
  private static final Listed OWN = Listed.of(" mijn mn onze ons zijn haar hun ");
  private static final int SHORT_LINE_CHARS = 40;

  private StreetAlone() {}

  /** `bij mij in de Lijsterstraat`, `de buren van de`, `onze straat, de`, `overlast op de hoek`. */
  static boolean neighbour(Page page, int first) {
    int at = first - 1;
    int corner = page.at(page.tokens().start(first) - 1) == '/' ? at - 1 : at;
    while (corner > 0
        && (page.capital(corner) || page.is(corner, "en"))
        && at - corner < CORNER_BACK_MAX) {
      corner--;
    }
    if (page.is(corner, "hoek")) {
      return plaint(page, corner);
    }
    if (page.is(at, "de") || page.is(at, "het")) {
      at--;
    }
    if (page.is(at, "straat") && page.is(at - 1, "onze")) {
      return true;
    }
    if (page.is(at, "heet") && page.is(at - 1, "straat") && OWN.has(page, at - 2)) {
      return true;
    }
    int who = at - 1;
    boolean near = page.tokens().says(at, Cue.PREPOSITION);
    boolean own = (page.is(who, "mij") || page.is(who, "ons")) && page.is(who - 1, "bij");
    boolean neighbours = page.tokens().word(who) && FOLK.has(page, who);
    return (near && own)
        || (near && mine(page, at))
        || ((near || page.is(at, "van")) && neighbours && !many(page, who))
        || (page.is(at, "van") && (page.is(who, "inwoner") || page.is(who, "bewoner")))
        || (page.is(at, "van") && page.is(who, "zelf") && page.is(who - 2, "ik"))
        || addressed(page, at);
  }

  /** `mijn container aan de`, `ik kom langs in de`, `wil terug naar de`. */
  private static boolean mine(Page page, int at) {
    for (int i = at - 1; i >= 0 && i >= at - CORNER_BACK_MAX; i--) {
      if (Streets.endsSentence(page, i)) {
        return false;
      }
      if (page.is(i, "mijn")
          || page.is(i, "langs")
          || page.is(i, "huisbezoek")
          || page.is(i, "terug")
          || page.is(i, "thuis")) {
        return true;
      }
    }
    return false;
  }

  /** `mijn adres is nu de Lange Brinkweg`. */
  private static boolean addressed(Page page, int at) {
    for (int i = at; i >= 0 && i > at - CORNER_BACK_MAX; i--) {
      if (page.tokens().says(i, Cue.ADDRESS)) {
        return page.is(i - 1, "mijn")
            || page.is(i - 1, "zijn")
            || page.is(i - 1, "haar")
            || page.is(i - 1, "ons")
            || page.is(i - 1, "hun");
      }
      if (!page.is(i, "is") && !page.is(i, "was") && !page.is(i, "wordt") && !page.is(i, "nu")) {
        return false;
      }
    }
    return false;
  }

  /** `de bewoners van de Kerkstraat`, who may be a hundred; `insprekers` and `buren` are few. */
  private static boolean many(Page page, int who) {
    return page.is(who, "bewoners") || page.is(who, "huurders");
  }

  private static boolean plaint(Page page, int token) {
    for (int i = token - 1;
        i >= 0 && i >= token - PLAINT_BACK_MAX && !Streets.endsSentence(page, i);
        i--) {
      if (page.is(i, "overlast")
          || page.is(i, "mij")
          || page.is(i, "ons")
          || page.is(i, "ik")
          || page.is(i, "mijn")
          || page.is(i, "woon")
          || page.is(i, "woont")) {
        return true;
      }
    }
    return false;
  }

  /** `woont in de`, `verhuisd naar de`, `woon al 40 jaar aan de`. */
  static boolean livesBefore(Page page, int token) {
    Tokens tokens = page.tokens();
    boolean preposition = false;
    for (int i = token - 1; i >= 0 && i >= token - LIVES_BACK_MAX; i--) {
      long cues = tokens.cues(i);
      if (page.lineEnds(i, i + 1) && shortLine(page, i)) {
        return false;
      }
      if (Cue.LIVES.in(cues)) {
        return preposition || token - i <= 2;
      }
      if (Streets.endsSentence(page, i)) {
        return false;
      }
      preposition |= Cue.PREPOSITION.in(cues);
    }
    return dwells(page, token);
  }

  /** `staat aan de Rijnstraat. U woont daar`: the next sentence says that somebody lives there. */
  private static boolean livesThere(Page page, int token) {
    boolean there = false;
    boolean lives = false;
    for (int i = token + 1; i < page.tokens().size() && i <= token + THERE_MAX; i++) {
      there |= page.is(i, "daar") || page.is(i, "er");
      lives |= page.tokens().says(i, Cue.DWELLS) && !page.is(i, "zit") && !page.is(i, "blijft");
      if (there && lives) {
        return true;
      }
      if (page.lineEnds(i, i + 1)) {
        return false;
      }
    }
    return false;
  }

  /** `naar de Lindelaan, waar u niet meer woont`. */
  static boolean livesBehind(Page page, int token) {
    if (!page.is(token + 1, "waar")) {
      return livesThere(page, token);
    }
    for (int i = token + 2; i < page.tokens().size() && i <= token + LIVES_BACK_MAX + 2; i++) {
      if (page.tokens().says(i, Cue.DWELLS)) {
        return true;
      }
      if (Streets.endsSentence(page, i)) {
        return false;
      }
    }
    return false;
  }

  /** A line that does not run on: a cell, a field, a heading. */
  private static boolean shortLine(Page page, int token) {
    int end = page.tokens().end(token);
    int start = page.text().lastIndexOf('\n', end - 1);
    return end - start < SHORT_LINE_CHARS;
  }

  /** The verb may stand far, when `aan de` or `in de` stands right before the street. */
  private static boolean dwells(Page page, int token) {
    int at = article(page, token);
    if (!page.tokens().says(at, Cue.PREPOSITION)) {
      return false;
    }
    for (int i = at - 1; i >= 0 && i >= token - DWELLS_BACK_MAX; i--) {
      if (Streets.endsSentence(page, i)) {
        return false;
      }
      boolean home =
          page.is(i, "woning")
              || page.is(i, "kamer")
              || page.is(i, "winkel")
              || page.is(i, "appartement");
      if (page.tokens().says(i, Cue.DWELLS) || (home && i == at - 1)) {
        return true;
      }
    }
    return false;
  }

  /** `Henk uit de Vlasstraat`, `de heer Mensah uit de Kievitstraat`. */
  static boolean ofSomebody(Page page, int first) {
    int at = article(page, first);
    int age =
        page.tokens().number(at - 1) && page.at(page.tokens().end(at - 1)) == ')' ? at - 1 : at;
    return (page.is(at, "uit") || (page.is(at, "van") && at < first - 1))
        && (Persons.endsBefore(page, age, " (")
            || Persons.endsBefore(page, at, " ,")
            || titled(page, at));
  }

  private static boolean titled(Page page, int at) {
    for (int i = at - 1; i >= 0 && i >= at - PERSON_WORDS; i--) {
      if (page.tokens().says(i, Cue.TITLE)) {
        return i < at - 1 && page.capital(at - 1);
      }
    }
    return false;
  }

  /** `Els van Houten - Merellaan` at the end of a line. */
  static boolean besideName(Page page, int first, int last) {
    char after = page.at(page.tokens().end(last));
    boolean town = after == ',' && page.capital(last + 1) && page.town(last + 1, false);
    return (town || after == '\n' || after == ';' || after == '\t' || after == ')')
        && Persons.endsBefore(page, first, " -,;(\t:")
        && !Persons.endsBefore(page, first, " ");
  }

  /** The token before the article of a street. */
  private static int article(Page page, int first) {
    boolean small = page.is(first - 1, "de") || page.is(first - 1, "het");
    return small ? first - 2 : first - 1;
  }
}
