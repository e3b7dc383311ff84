package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Dates of birth, postcodes and house numbers in which a scanner took digits for letters: `l2 maart
 * l949` behind `geboren`, `74ll PT` behind a house number or a street.
 */
final class MisreadPlaces implements Shape {

  private static final String DOUBLES = "OoIl";

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    if (Character.isLetterOrDigit(page.at(start - 1))) {
      return;
    }
    int day = cluster(page, start);
    if (day == 0) {
      return;
    }
    if (day == 2 && age(page, start)) {
      found.accept(
          new Candidate(
              DataCategory.AGE,
              start,
              page.tokens().end(page.tokens().from(start + day)),
              0.8,
              Evidence.TERM_AFTER));
    } else if (day <= 2) {
      date(page, token, start, day, found);
    } else if (day == 4) {
      postcode(page, token, start, found);
    }
  }

  /** `2l jaar`. */
  private static boolean age(Page page, int start) {
    int unit = page.tokens().from(start + 2);
    boolean plain = Letters.digit(page.at(start)) && Letters.digit(page.at(start + 1));
    return !plain
        && page.tokens().start(unit) == start + 3
        && (page.is(unit, "jaar") || page.is(unit, "jr"));
  }

  private static void date(Page page, int token, int start, int day, Consumer<Candidate> found) {
    int at = gap(page, start + day);
    int word = page.tokens().from(at);
    int month;
    if (page.tokens().says(word, Cue.MONTH) && page.tokens().start(word) == at) {
      month = page.tokens().length(word);
    } else {
      month = cluster(page, at);
      if (month == 0 || month > 2) {
        return;
      }
    }
    int year = gap(page, at + month);
    int length = cluster(page, year);
    boolean misread = day(page, start, year + length);
    if (at > start + day
        && year > at + month
        && length == 4
        && misread
        && (page.before(token).says(Cue.BIRTH)
            || (page.is(token - 1, "datum") && page.before(token).says(Cue.BIRTH_PLACE)))) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH, start, year + length, 0.93, Evidence.BIRTH_WORD));
    }
  }

  /** Whether a double of a digit is in it: otherwise it is an ordinary date. */
  private static boolean day(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean beside =
          !Character.isLowerCase(page.at(i - 1)) || !Character.isLowerCase(page.at(i + 1));
      if (DOUBLES.indexOf(page.at(i)) >= 0 && beside) {
        return true;
      }
    }
    return false;
  }

  private static void postcode(Page page, int token, int start, Consumer<Candidate> found) {
    int letters = page.at(start + 4) == ' ' ? start + 5 : start + 4;
    boolean two =
        Character.isUpperCase(page.at(letters))
            && Character.isUpperCase(page.at(letters + 1))
            && !Character.isLetterOrDigit(page.at(letters + 2));
    boolean plain = Letters.digit(page.at(start)) && page.tokens().length(token) == 4;
    if (!two || plain) {
      return;
    }
    boolean context = page.before(token).says(Cue.POSTCODE);
    for (int i = token - 1; i >= 0 && i >= token - 5 && !context; i--) {
      context =
          (page.tokens().cues(i) & (Cue.STREET_END.bit | Cue.STREET_WORD.bit)) != 0
              || page.is(i, "str");
    }
    int next = page.tokens().from(letters + 2);
    boolean town = page.capital(next) && page.spaced(next) && !page.lineEnds(next - 1, next);
    if (context || town) {
      found.accept(new Candidate(DataCategory.POSTCODE, start, letters + 2, 0.85, Evidence.FORM));
      Places.claim(page, next, DataCategory.PLACE, true, 0.88, found);
    }
  }

  /** How many digits or their doubles stand here without anything between; 0 without a digit. */
  private static int cluster(Page page, int start) {
    int digits = 0;
    int at = start;
    while (at - start <= 5 && (Letters.digit(page.at(at)) || DOUBLES.indexOf(page.at(at)) >= 0)) {
      digits += Letters.digit(page.at(at)) ? 1 : 0;
      at++;
    }
    boolean doubles = at - start == 2;
    return (digits > 0 || doubles) && at - start <= 4 && !Character.isLetterOrDigit(page.at(at))
        ? at - start
        : 0;
  }

  private static int gap(Page page, int from) {
    int at = from;
    while (at - from < 3 && " -./".indexOf(page.at(at)) >= 0) {
      at++;
    }
    return at;
  }
}
