package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Ages as people tell them: `in de zeventig`, `een zeventiger`, `op mijn 41ste`, `sinds haar
 * negende`, and the answer to `hoe oud bent u?`.
 */
final class ToldAges {

  private static final int AGE_MAX = 115;
  private static final int CHARS_MAX = 20;
  private static final int CHARS_MIN = 3;
  private static final int QUESTION_WORDS = 8;
  private static final int ANSWER_WORDS = 3;
  private static final int NOUN_CHARS_MAX = 40;

  private static final Listed OWN = Listed.of(" mijn mn zijn zn haar dr jouw je uw hun ons onze ");

  private static final Listed SINCE =
      Listed.of(" op sinds voor vanaf tot na rond tegen omstreeks van ");

  /** What stands before `in de zeventig` where somebody is. */
  private static final Listed BEING =
      Listed.of(
          " is was ben bent al nu ergens diep ver begin eind halverwege midden man vrouw iemand dame"
              + " heer bewoner bewoonster ruim ook zelf inmiddels die ");

  private static final Listed TENS =
      Listed.of(" twintig dertig veertig vijftig zestig zeventig tachtig negentig ");

  private static final Listed TENS_PEOPLE =
      Listed.of(
          " twintiger dertiger veertiger vijftiger zestiger zeventiger tachtiger negentiger ");

  private static final Listed ORDINALS =
      Listed.of(
          " derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende"
              + " veertiende vijftiende zestiende zeventiende achttiende negentiende ");

  private ToldAges() {}

  /** At a word. */
  static void word(Page page, int token, Consumer<Candidate> found) {
    int length = page.tokens().length(token);
    if (length < CHARS_MIN || length > CHARS_MAX) {
      return;
    }
    if (page.is(token - 1, "de") && page.is(token - 2, "in") && TENS.has(page, token)) {
      boolean being = BEING.has(page, token - 3) && !counts(page, token);
      if (being || (stopsBefore(page, token - 2) && stops(page, token))) {
        claim(page, token - 2, token, found);
      }
    } else if (page.is(token - 1, "een") && TENS_PEOPLE.has(page, token)) {
      if (stops(page, token)
          && (Persons.endsBefore(page, token - 1, ", ")
              || Persons.inSentence(page, token, ANSWER_WORDS))) {
        claim(page, token, token, found);
      }
    } else if (ordinal(page, token)) {
      ordinal(page, token, token, found);
    } else if (NumberWords.begins(page, token) && answers(page, token)) {
      long value = NumberWords.value(page, token);
      if (value > 0 && value <= AGE_MAX) {
        claim(page, token, token, found);
      }
    }
  }

  /** At figures. */
  static void number(Page page, int token, Consumer<Candidate> found) {
    if (!Dates.within(page, token, 1, AGE_MAX)) {
      return;
    }
    boolean ends =
        page.glued(token + 1)
            && (page.is(token + 1, "ste") || page.is(token + 1, "de") || page.is(token + 1, "e"));
    if (ends) {
      ordinal(page, token, token + 1, found);
    } else if (answers(page, token) && stops(page, token)) {
      claim(page, token, token, found);
    }
  }

  /** `op haar zestiende`, `een zeventiger`: told as ages are, with whose it is before it. */
  static boolean told(Page page, int token) {
    return TENS_PEOPLE.has(page, token)
        || (OWN.has(page, token - 1) && ordinal(page, token) && stops(page, token));
  }

  private static boolean ordinal(Page page, int token) {
    return ORDINALS.has(page, token)
        || CueWords.ends(
            page.chars(), page.tokens().start(token), page.tokens().end(token), "tigste");
  }

  /** `op zijn zestiende`, `op haar 18e verjaardag`. */
  private static void ordinal(Page page, int first, int last, Consumer<Candidate> found) {
    if (OWN.has(page, first - 1)
        && SINCE.has(page, first - 2)
        && (stops(page, last)
            || page.is(last + 1, "verjaardag")
            || page.is(last + 1, "levensjaar"))) {
      claim(page, first, last, found);
    }
  }

  /** The line begins with it, and the line above asked how old somebody is. */
  private static boolean answers(Page page, int token) {
    int first = token;
    while (first > 0 && token - first <= ANSWER_WORDS && !page.lineEnds(first - 1, first)) {
      first--;
    }
    if (first == 0 || token - first > ANSWER_WORDS) {
      return false;
    }
    char asked = page.at(page.tokens().end(first - 1));
    for (int i = first - 1; i >= 0 && i >= first - QUESTION_WORDS; i--) {
      if (page.is(i, "oud") && (page.is(i - 1, "hoe") || page.is(i - 1, "how"))) {
        return true;
      }
      if (page.tokens().says(i, Cue.AGE) && asked == '?') {
        return true;
      }
      if (i > 0 && page.lineEnds(i - 1, i)) {
        return page.is(i, "hoe") && page.is(i + 1, "oud");
      }
    }
    return false;
  }

  /** Whether nothing that is counted follows: `is negentig.`, not `is negentig meter`. */
  static boolean stops(Page page, int token) {
    char after = page.at(page.tokens().end(token));
    return after != ' '
        ? !Letters.latinOrDigit(after) && after != '-' && after != '%' && after != ':'
        : GOES_ON.has(page, token + 1);
  }

  /** `in de tachtig woningen`. */
  private static boolean counts(Page page, int token) {
    return page.at(page.tokens().end(token)) == ' '
        && page.tokens().word(token + 1)
        && page.tokens().length(token + 1) <= NOUN_CHARS_MAX
        && !GOES_ON.has(page, token + 1)
        && DutchWords.noun(page.folded(token + 1), false);
  }

  private static boolean stopsBefore(Page page, int token) {
    char before = page.at(page.tokens().start(token) - 1);
    char sign = before == ' ' ? page.at(page.tokens().start(token) - 2) : before;
    return sign == ',' || sign == '(';
  }

  private static final Listed GOES_ON =
      Listed.of(
          " is was en of met die maar heeft had kreeg wil wilde woont woonde zit komt kwam in uit al"
              + " geworden en ging begon begonnen moet mag toen dat dus nu als dan nog niet ");

  private static void claim(Page page, int first, int last, Consumer<Candidate> found) {
    found.accept(
        new Candidate(
            DataCategory.AGE,
            page.tokens().start(first),
            page.tokens().end(last),
            0.8,
            Evidence.SURROUNDINGS));
  }
}
