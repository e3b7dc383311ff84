package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Dates of birth in forms of their own: in fields (`dag: 3, maand: 11, jaar: 1971`), as arguments
 * in code (`LocalDate.of(1971, 11, 3)`), as a spreadsheet counts them, by the name of a day.
 */
final class BirthForms {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2030;
  private static final int SERIAL_MIN = 5_000;
  private static final int SERIAL_MAX = 47_500;
  private static final int WORDS_AROUND = 6;
  private static final int YEAR_WORDS = 4;

  private static final Listed DAY = Listed.of(" dag day dd d geboortedag gebdag birthday_day ");
  private static final Listed MONTH = Listed.of(" maand month mm mnd geboortemaand gebmaand ");
  private static final Listed YEAR =
      Listed.of(" jaar year jjjj yyyy jr j geboortejaar gebjaar birthyear ");
  private static final Listed FEAST =
      Listed.of(
          " koningsdag koninginnedag kerst kerstdag kerstmis nieuwjaarsdag oudjaarsdag oudjaar"
              + " bevrijdingsdag sinterklaas sinterklaasavond valentijnsdag driekoningen pasen pinksteren"
              + " hemelvaartsdag moederdag vaderdag dierendag schrikkeldag kerstavond ");
  private static final Listed LIFE = Listed.of(" levenslicht geboren wereld ");
  private static final Listed DATE = Listed.of(" of date datum localdate datetime dateonly new ");

  private BirthForms() {}

  /** At a number. */
  static void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    if (length <= 2 && tokens.word(token - 1) && DAY.has(page, token - 1)) {
      fields(page, token, MONTH, YEAR, found);
    } else if (length == 4 && tokens.word(token - 1) && YEAR.has(page, token - 1)) {
      fields(page, token, MONTH, DAY, found);
    } else if (length == 5) {
      serial(page, token, found);
    } else if (length == 2 && page.at(tokens.start(token) - 1) == '\'') {
      yearOnly(page, token, found);
    }
    if (length == 4 && page.at(tokens.start(token) - 1) == '(' && DATE.has(page, token - 1)) {
      arguments(page, token, found);
    }
  }

  /** Three fields in a row, with words of birth before or behind them, or as their own names. */
  private static void fields(
      Page page, int token, Listed second, Listed third, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int two = fieldBehind(page, token, second);
    int three = two < 0 ? -1 : fieldBehind(page, two, third);
    if (three < 0) {
      return;
    }
    int year = tokens.length(token) == 4 ? token : three;
    if (Dates.year(page, year, YEAR_MIN, YEAR_MAX)
        && Dates.within(page, two, 1, 12)
        && born(page, token - 1, three)) {
      claim(page, token, three, found);
    }
  }

  private static int fieldBehind(Page page, int token, Listed name) {
    for (int i = token + 1; i <= token + 2; i++) {
      if (page.tokens().word(i) && name.has(page, i)) {
        return page.tokens().number(i + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean born(Page page, int from, int to) {
    Tokens tokens = page.tokens();
    for (int i = Math.max(0, from - WORDS_AROUND);
        i <= Math.min(tokens.size() - 1, to + WORDS_AROUND);
        i++) {
      if (tokens.says(i, Cue.BIRTH) || (tokens.word(i) && page.folded(i).startsWith("geboorte"))) {
        return true;
      }
    }
    int start = tokens.start(Math.max(0, from - 2 * WORDS_AROUND));
    int person = page.people().startAfter(start);
    return person >= 0 && person < tokens.start(from);
  }

  /** `ik ben van '53`, `geboren Vlaardingen, '38`. */
  private static void yearOnly(Page page, int token, Consumer<Candidate> found) {
    boolean of =
        page.is(token - 1, "van")
            && (page.is(token - 2, "ben") || page.is(token - 2, "is") || page.is(token - 2, "bent"))
            && Persons.inSentence(page, token - 1, YEAR_WORDS);
    Term before = page.before(token);
    if (of || (before.says(Cue.BIRTH) && before.words() <= 2)) {
      claim(page, token, token, found);
    }
  }

  /** `geboortedatum: 26240`: days since 1900. */
  private static void serial(Page page, int token, Consumer<Candidate> found) {
    Term before = page.before(token);
    if (before.says(Cue.BIRTH)
        && before.words() <= 1
        && !before.inherited()
        && Dates.within(page, token, SERIAL_MIN, SERIAL_MAX)
        && !Codes.continued(page, token)) {
      claim(page, token, token, found);
    }
  }

  /** Year, month and day, each behind a comma, in a line with a person or a word of birth. */
  private static void arguments(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean three =
        tokens.number(token + 1)
            && tokens.number(token + 2)
            && page.at(tokens.end(token)) == ','
            && page.at(tokens.end(token + 1)) == ','
            && page.at(tokens.end(token + 2)) == ')';
    if (three
        && BirthDate.grown(page, tokens.end(token))
        && Dates.within(page, token + 1, 0, 12)
        && Dates.within(page, token + 2, 1, 31)
        && born(page, token, token)) {
      claim(page, token, token + 2, found);
    }
  }

  /** `zag op Koningsdag 1961 het levenslicht`; judged at the year. */
  static void feast(Page page, int year, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int feast = year - 1;
    if (!FEAST.has(page, feast) && page.is(feast, "van")) {
      feast--;
    }
    if (!tokens.word(feast)
        || !FEAST.has(page, feast)
        || !Dates.year(page, year, YEAR_MIN, YEAR_MAX)) {
      return;
    }
    boolean alive = page.before(feast).says(Cue.BIRTH) || page.behind(year).says(Cue.BIRTH);
    for (int i = year + 1; !alive && i <= year + WORDS_AROUND && i < tokens.size(); i++) {
      alive = tokens.word(i) && LIFE.has(page, i);
    }
    if (alive) {
      claim(page, feast, year, found);
    }
  }

  private static void claim(Page page, int first, int last, Consumer<Candidate> found) {
    found.accept(
        new Candidate(
            DataCategory.DATE_OF_BIRTH,
            page.tokens().start(first),
            page.tokens().end(last),
            0.9,
            Evidence.BIRTH_WORD));
  }
}
