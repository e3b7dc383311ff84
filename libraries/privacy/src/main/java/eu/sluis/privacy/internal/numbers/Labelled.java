package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;

/**
 * What the word right before a number says it is the number of: `terminal 660547855`, `weegschaal
 * nr. 12`, `kluisje 14-XT-09`. A noun that is no person, no place and no word of the office is a
 * thing, whether or not a list knows it.
 */
final class Labelled {

  private static final int BACK_MAX = 4;
  private static final int CHARS_MIN = 3;
  private static final int PERSON_WORDS = 8;

  /** Words that may stand between a noun and its number. */
  private static final String LINKS =
      " nummer nummers nr nrs no num id code met t tm m als is naar heeft draagt onder wordt was luidt ";

  private static final long NO_THING =
      Cue.TERMS
          | Cue.all(
              Cue.PERSON,
              Cue.TITLE,
              Cue.NAME,
              Cue.CUSTOMER,
              Cue.ADDRESS,
              Cue.STREET,
              Cue.PLACE,
              Cue.LIVES,
              Cue.TOWN,
              Cue.MATTER,
              Cue.MONTH,
              Cue.FIGURE,
              Cue.YEARS,
              Cue.FILLER,
              Cue.PREPOSITION,
              Cue.AND);

  private Labelled() {}

  /** Whether a noun for a thing stands right before the number on its line. */
  static boolean byNoun(Page page, int token) {
    Tokens tokens = page.tokens();
    for (int i = token - 1; i >= 0 && i >= token - BACK_MAX; i--) {
      if (!tokens.word(i) || page.lineEnds(i, i + 1) || apart(page, i)) {
        return false;
      }
      String word = Letters.fold(page.piece(tokens.start(i), tokens.end(i)));
      if (LINKS.contains(" " + word + " ")) {
        continue;
      }
      long cues = tokens.cues(i);
      return word.length() >= CHARS_MIN
          && (cues & NO_THING) == 0
          && !page.people().at(tokens.start(i))
          && ((cues & (Cue.THING.bit | Cue.GENERIC.bit)) != 0
              || DutchWords.noun(word, Persons.inSentence(page, token, PERSON_WORDS)));
    }
    return false;
  }

  /** Whether more than a space, a colon or a hyphen stands between the word and what follows. */
  private static boolean apart(Page page, int token) {
    int end = page.tokens().end(token);
    int next = page.tokens().start(token + 1);
    for (int i = end; i < next; i++) {
      char c = page.at(i);
      boolean light =
          c == ' ' || c == ':' || c == '"' || (c == '/' && page.tokens().length(token) == 1);
      boolean shortened = c == '.' && page.tokens().length(token) <= 3;
      if (!light && !shortened) {
        return true;
      }
    }
    return next - end > 3;
  }
}
