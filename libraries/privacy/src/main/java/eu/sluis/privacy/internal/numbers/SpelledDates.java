package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * `twaalf maart 1985`, `de negende juli tweeëntachtig` behind a word of birth, or behind a name;
 * judged at the month.
 */
final class SpelledDates {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2030;

  /** Of `tweede`, `zevende`, and so on. */
  private static final Listed STEMS = Listed.of(" twee vier vijf zes zeven negen elf twaalf ");

  private SpelledDates() {}

  static void judge(Page page, int month, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int day = month - 1;
    if (!tokens.word(day) || !(NumberWords.digits(page, day) != null || ordinal(page, day))) {
      return;
    }
    int last = yearEnd(page, month + 1);
    if (last < 0 || page.between(month + 1) != ' ') {
      return;
    }
    if (page.before(day).says(Cue.BIRTH)
        || Persons.endsBefore(page, day, " ,(")
        || page.behind(last).says(Cue.BIRTH)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(day),
              tokens.end(last),
              0.93,
              Evidence.BIRTH_WORD));
    }
  }

  /** `van de veertiende van de tweede, tweeduizend-en-elf`; judged at the day. */
  static void ordinals(Page page, int day, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int month = day + 3;
    if (!page.is(day + 1, "van")
        || !page.is(day + 2, "de")
        || !tokens.word(month)
        || !ordinal(page, day)
        || !ordinal(page, month)) {
      return;
    }
    int last = Math.max(month, yearEnd(page, month + 1));
    boolean own = page.is(day - 1, "de") && page.is(day - 2, "van");
    if (own || page.before(day).says(Cue.BIRTH) || page.behind(last).says(Cue.BIRTH)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(day),
              tokens.end(last),
              0.9,
              Evidence.BIRTH_WORD));
    }
  }

  /** The last token of the year that begins here, or -1. */
  private static int yearEnd(Page page, int year) {
    Tokens tokens = page.tokens();
    if (Dates.year(page, year, YEAR_MIN, YEAR_MAX)
        || (tokens.number(year) && tokens.length(year) == 2)) {
      return year;
    }
    long value = NumberWords.value(page, year);
    long next = page.spaced(year + 1) ? NumberWords.value(page, year + 1) : -1;
    // negentienhonderd eenenzeventig, negentien eenenzeventig, twee duizend
    boolean two =
        next >= 0
            && ((value % 100 == 0 && within(value + next))
                || (value == 19 && next >= 10 && next < 100)
                || (value == 20 && next < 30));
    if (two) {
      return year + 1;
    }
    return within(value) || (value >= 10 && value < 100) ? year : -1;
  }

  private static boolean within(long year) {
    return year >= YEAR_MIN && year <= YEAR_MAX;
  }

  /** `eerste`, `negende`, `eenendertigste`. */
  private static boolean ordinal(Page page, int token) {
    String word = page.folded(token);
    String stem =
        word.endsWith("ste")
            ? word.substring(0, word.length() - 3)
            : word.endsWith("de") ? word.substring(0, word.length() - 2) : "";
    return word.equals("eerste")
        || word.equals("derde")
        || stem.equals("acht")
        || stem.endsWith("twintig")
        || stem.endsWith("dertig")
        || stem.endsWith("tien")
        || STEMS.has(stem);
  }
}
