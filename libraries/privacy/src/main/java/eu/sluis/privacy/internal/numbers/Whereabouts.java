package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * A known town behind `in` or `te` in a sentence about somebody: `haar zoon Tymko gaat in Maarssen
 * naar school`, `bij oma in hengelo`. A town where a body sits or meets is a subject.
 */
final class Whereabouts {

  private static final int BACK_MAX = 9;
  private static final int AHEAD_MAX = 4;

  private static final Listed BODIES =
      Listed.of(
          " rechtbank gerechtshof congres training vergadering kantoor ziekenhuis gemeente gemeentehuis"
              + " stadhuis winkel vestiging wedstrijd bijeenkomst zitting museum station raad provincie"
              + " kern hof project beurs conferentie werkbezoek nieuwbouw bouw plan plannen ");

  private Whereabouts() {}

  static void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (dateline(page, token)) {
      Places.claim(page, token, DataCategory.PLACE, true, 0.8, found);
      return;
    }
    boolean behind = page.is(token - 1, "in") || page.is(token - 1, "te");
    if (!behind || page.between(token) != ' ' || ordinary(page, token)) {
      return;
    }
    int next = token + 1;
    boolean dwelt = page.between(next) == ' ' && tokens.says(next, Cue.DWELLS);
    if (dwelt || somebodyBefore(page, token) || somebodyBehind(page, token)) {
      Places.claim(page, token, DataCategory.PLACE, false, 0.8, found);
    }
  }

  /** `bij zijn oma in Bacău`: behind a word for family any word with a capital is a place. */
  static void atFamily(Page page, int token, Consumer<Candidate> found) {
    if (FAMILY.has(page, token - 1)
        && page.between(token) == ' '
        && page.between(token + 1) == ' '
        && page.capital(token + 1)
        && !page.allCapitals(token + 1)
        && page.tokens().cues(token + 1) == 0) {
      Places.claim(page, token + 1, DataCategory.PLACE, false, 0.8, found);
    }
  }

  private static final Listed FAMILY =
      Listed.of(
          " oma opa tante oom zus zusje broer broertje moeder vader ouders dochter zoon nicht neef mama papa"
              + " schoonmoeder schoonvader schoonzus zwager kleinzoon kleindochter vriend vriendin ");

  /** `Rotterdam, 4 februari 2026` on a line of its own. */
  private static boolean dateline(Page page, int token) {
    int start = page.tokens().start(token);
    int next = token + 1;
    int end = Dates.at(page, next);
    return page.capital(token)
        && page.at(start - 1) == '\n'
        && page.at(page.tokens().end(token)) == ','
        && page.tokens().start(next) - page.tokens().end(token) == 2
        && end > 0
        && page.at(end) == '\n';
  }

  /** In small letters a town that is a word too says nothing. */
  private static boolean ordinary(Page page, int token) {
    return !page.capital(token) && DutchWords.common(word(page, token));
  }

  private static boolean somebodyBefore(Page page, int token) {
    Tokens tokens = page.tokens();
    for (int i = token - 2; i >= 0 && i >= token - BACK_MAX; i--) {
      if (Streets.endsSentence(page, i) || blankLine(page, i)) {
        return false;
      }
      long cues = tokens.cues(i);
      if (Cue.BODY.in(cues) || BODIES.has(page, i)) {
        return false;
      }
      if (page.people().at(tokens.start(i)) || (Cue.PERSON.in(cues) && single(page, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean blankLine(Page page, int token) {
    int end = page.tokens().end(token);
    return page.at(end) == '\n' || page.at(end + 1) == '\n';
  }

  /** `In Zutphen wacht Yirgalem`. */
  private static boolean somebodyBehind(Page page, int token) {
    if (!page.capital(token - 1)) {
      return false;
    }
    for (int i = token + 1; i <= token + AHEAD_MAX && i < page.tokens().size(); i++) {
      if (Streets.endsSentence(page, i - 1)) {
        return false;
      }
      if (page.people().at(page.tokens().start(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean single(Page page, int token) {
    String word = word(page, token);
    return !word.endsWith("s") && !word.endsWith("en");
  }

  private static String word(Page page, int token) {
    return page.tokens().word(token)
        ? Letters.fold(page.piece(page.tokens().start(token), page.tokens().end(token)))
        : "";
  }
}
