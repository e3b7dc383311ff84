package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * A date with words of birth around it, or behind a name; any other date says nothing of a person.
 */
final class BirthDate implements Shape {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2030;
  private static final int GROWN_YEAR_MAX = 1995;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    if (tokens.length(token) > 8
        || Codes.letterBefore(page, start)
        || (Codes.continued(page, token) && page.between(token) != ':')) {
      return;
    }
    int end = Dates.at(page, token);
    if (end < 0) {
      year(page, token, found);
      return;
    }
    if (starred(page, start) || born(page, token, end)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH, start, end, 0.97, Evidence.FORM, Evidence.BIRTH_WORD));
    } else if ((Persons.namedBefore(page, token) && page.at(end) == ')')
        || (grown(page, end) && Persons.titleAndName(page, token))) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH, start, end, 0.75, Evidence.FORM, Evidence.AFTER_NAME));
    }
  }

  /** The date ends in a year in which who is an adult today was born: no date of a letter. */
  private static boolean grown(Page page, int end) {
    return Dates.year(page, page.tokens().from(end - 1), YEAR_MIN, GROWN_YEAR_MAX);
  }

  private static boolean born(Page page, int token, int end) {
    Term before = page.before(token);
    if (before.says(Cue.BIRTH)) {
      return true;
    }
    if (before.says(Cue.BIRTH_PLACE)) {
      return earlier(page, before);
    }
    return !before.says(Cue.TERMS) && page.behind(page.tokens().from(end - 1)).says(Cue.BIRTH);
  }

  /** `geboren te`: the term of a place is one of a date too when it is `geboren`. */
  private static boolean earlier(Page page, Term term) {
    return term.token() >= 0 && page.tokens().says(term.token(), Cue.BIRTH);
  }

  /** `geb. 1961`, `geboortejaar: 1961`, `mevrouw Jansen (1961)`. */
  private static void year(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (!Dates.year(page, token, YEAR_MIN, YEAR_MAX)
        || page.glued(token + 1)
        || "-/".indexOf(page.at(tokens.end(token))) >= 0) {
      return;
    }
    Term before = page.before(token);
    boolean born = before.says(Cue.BIRTH) && before.words() == 0;
    if (born || starred(page, tokens.start(token))) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(token),
              tokens.end(token),
              0.9,
              Evidence.FORM,
              Evidence.BIRTH_WORD));
    } else if (page.at(tokens.end(token)) == ')' && Persons.titledBefore(page, token)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(token),
              tokens.end(token),
              0.7,
              Evidence.FORM,
              Evidence.AFTER_NAME));
    }
  }

  private static boolean starred(Page page, int start) {
    char before = page.at(start - 1) == ' ' ? page.at(start - 2) : page.at(start - 1);
    int sign = page.at(start - 1) == ' ' ? start - 2 : start - 1;
    return (before == '*' || before == '°')
        && page.at(sign - 1) != '*'
        && !Character.isLetterOrDigit(page.at(sign - 1));
  }
}
