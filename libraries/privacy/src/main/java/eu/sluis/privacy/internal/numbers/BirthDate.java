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
  private static final int GROWN_YEAR_MAX = 2008;
  private static final int CHILD_WORDS_BACK = 5;
  private static final int CORRECTED_WORDS_BACK = 16;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    BirthForms.judge(page, token, found);
    if (tokens.length(token) > 8
        || Codes.letterBefore(page, start)
        || (Codes.continued(page, token) && page.between(token) != ':')) {
      return;
    }
    int end = Dates.at(page, token);
    if (end < 0 && short6(page, token)) {
      end = tokens.end(token);
    }
    if (end < 0 && impossible(page, token)) {
      end = tokens.end(token + 2);
    }
    if (end < 0) {
      year(page, token, found);
      return;
    }
    if (starred(page, start)
        || (tokens.length(token) == 6 && tokens.end(token) == end)
        || born(page, token, end)
        || ofSex(page, token, end)
        || besidePerson(page, token, end)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH, start, end, 0.97, Evidence.FORM, Evidence.BIRTH_WORD));
      place(page, tokens.from(end), end, found);
    } else if ((Persons.namedBefore(page, token) && page.at(end) == ')')
        || (grown(page, end) && (Persons.titleAndName(page, token) || behindName(page, token)))
        || (page.people().at(page.tokens().start(token - 1)) && listedChild(page, token))) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH, start, end, 0.75, Evidence.FORM, Evidence.AFTER_NAME));
    }
  }

  /** `Geboren: 17-05-1949 Moermansk`, `geboren 3 mei 1971, Oujda`. */
  private static void place(Page page, int next, int end, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int gap = tokens.start(next) - end;
    boolean beside =
        tokens.word(next)
            && ((gap == 1 && page.at(end) == ' ') || (gap == 2 && page.at(end) == ','));
    char after = page.at(tokens.end(next));
    boolean alone = ",.;)\n".indexOf(after) >= 0 && !page.people().at(tokens.start(next));
    if (beside
        && page.capital(next)
        && (alone || tokens.says(next, Cue.TOWN))
        && (tokens.cues(next) & (Cue.TERMS | Cue.PERSON.bit | Cue.TITLE.bit)) == 0
        && !page.allCapitals(next)) {
      Places.claim(page, next, DataCategory.PLACE_OF_BIRTH, true, 0.9, found);
    }
  }

  /** `gebdat 030571`: day, month and year in six digits, right behind the word. */
  private static boolean short6(Page page, int token) {
    Tokens tokens = page.tokens();
    boolean named =
        Persons.endsBefore(page, token, " ,.")
            && page.at(tokens.start(token) - 2) == ','
            && page.at(tokens.end(token)) == ',';
    if (tokens.length(token) != 6 || !(named || page.before(token).says(Cue.BIRTH))) {
      return false;
    }
    int figures = Integer.parseInt(page.piece(tokens.start(token), tokens.end(token)));
    int day = figures / 10_000;
    int month = figures / 100 % 100;
    int year = figures % 100;
    boolean fits =
        month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (year >= 1 && year <= 31));
    return (named || page.before(token).direct()) && fits;
  }

  /** `geboren op 00-00-1986`, `geboortedatum=1990-13-02`: people mistype, or do not know. */
  private static boolean impossible(Page page, int token) {
    Tokens tokens = page.tokens();
    int last = token + 2;
    boolean two = tokens.length(token) == 2 && tokens.length(last) == 4;
    boolean four = tokens.length(token) == 4 && tokens.length(last) == 2;
    return (two || four)
        && tokens.number(token + 1)
        && tokens.number(last)
        && tokens.length(token + 1) == 2
        && page.between(token + 1) == '-'
        && page.between(last) == '-'
        && ((page.before(token).says(Cue.BIRTH) && page.before(token).words() == 0)
            || Persons.endsBefore(page, token, " ,"));
  }

  /** The date ends in a year in which who is an adult today was born: no date of a letter. */
  static boolean grown(Page page, int end) {
    int year = page.tokens().from(end - 1);
    boolean two = page.tokens().length(year) == 2 && Dates.within(page, year, 30, 99);
    boolean glued =
        page.tokens().length(year) == 8
            && (grownYear(page, end - 4) || grownYear(page, page.tokens().start(year)));
    return two
        || glued
        || Dates.year(page, year, YEAR_MIN, GROWN_YEAR_MAX)
        || Dates.year(page, page.tokens().from(end - 10), YEAR_MIN, GROWN_YEAR_MAX);
  }

  private static boolean grownYear(Page page, int start) {
    String year = page.piece(start, start + 4);
    return year.compareTo("1900") >= 0 && year.compareTo("2008") <= 0;
  }

  /** `Fatma Kaya, 03-04-1988`, `Kaya, F.;03-04-1988`, `Henk Visser (8-7-1939 - 3-2-2021)`. */
  private static boolean behindName(Page page, int token) {
    return Persons.endsBefore(page, token, " ,;|\t(*:'-_")
        && !page.tokens().says(token - 1, Cue.MONTH);
  }

  /** `kind 1: Noor, 3-5-2016`: a child has no grown year. */
  private static boolean listedChild(Page page, int token) {
    if (!Persons.endsBefore(page, token, " ,")) {
      return false;
    }
    for (int i = token - 1; i >= 0 && i >= token - CHILD_WORDS_BACK; i--) {
      if (page.is(i, "kind") || page.is(i, "zoon") || page.is(i, "dochter") || page.is(i, "baby")) {
        return true;
      }
    }
    return false;
  }

  private static boolean born(Page page, int token, int end) {
    Term before = page.before(token);
    if (before.says(Cue.BIRTH)) {
      return true;
    }
    if (before.says(Cue.BIRTH_PLACE)) {
      return earlier(page, before) || page.is(token - 1, "datum");
    }
    if (grown(page, end) && page.is(token - 1, "van") && self(page, token - 2)) {
      return true;
    }
    if (!before.says(Cue.TERMS) && grown(page, end) && corrected(page, token)) {
      return true;
    }
    return !before.says(Cue.TERMS) && page.behind(page.tokens().from(end - 1)).says(Cue.BIRTH);
  }

  /** `geboortedatum klopt niet, staat 1-1-1970 moet zijn 1-10-1977`. */
  private static boolean corrected(Page page, int token) {
    boolean said =
        page.is(token - 1, "zijn") || page.is(token - 1, "staat") || page.is(token - 1, "worden");
    for (int i = token - 2; said && i >= 0 && i >= token - CORRECTED_WORDS_BACK; i--) {
      if (page.lineEnds(i, i + 1)) {
        return false;
      }
      if (page.tokens().says(i, Cue.BIRTH)) {
        return true;
      }
    }
    return false;
  }

  /** `geboren te`: the term of a place is one of a date too when it is `geboren`. */
  private static boolean earlier(Page page, Term term) {
    return term.token() >= 0 && page.tokens().says(term.token(), Cue.BIRTH);
  }

  /** `ik ben van 12-3-85`. */
  private static boolean self(Page page, int verb) {
    boolean being = page.is(verb, "ben") || page.is(verb, "is") || page.is(verb, "bent");
    return being
        && (page.is(verb - 1, "ik")
            || page.is(verb - 1, "hij")
            || page.is(verb - 1, "zij")
            || page.is(verb - 1, "ze")
            || page.tokens().says(verb - 1, Cue.PERSON)
            || Persons.endsBefore(page, verb, " "));
  }

  /** `geb. 1961`, `geboortejaar: 1961`, `mevrouw Jansen (1961)`. */
  private static void year(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (!Dates.year(page, token, YEAR_MIN, YEAR_MAX)
        || page.glued(token + 1)
        || "-/".indexOf(page.at(tokens.end(token))) >= 0) {
      return;
    }
    BirthForms.feast(page, token, found);
    Term before = page.before(token);
    boolean born =
        (before.says(Cue.BIRTH) && before.words() == 0)
            || (grown(page, tokens.end(token))
                && page.is(token - 1, "van")
                && self(page, token - 2)
                && stops(page.at(tokens.end(token))));
    if (born || starred(page, tokens.start(token))) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(token),
              tokens.end(token),
              0.9,
              Evidence.FORM,
              Evidence.BIRTH_WORD));
    } else if (page.at(tokens.end(token)) == ')'
        && (Persons.titledBefore(page, token)
            || (Dates.year(page, token, YEAR_MIN, GROWN_YEAR_MAX)
                && Persons.namedBefore(page, token)))) {
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

  /** `05061947 mw Teunissen`: eight digits without a sign are no date of a letter. */
  private static boolean besidePerson(Page page, int token, int end) {
    int next = page.tokens().from(end);
    return page.tokens().end(token) == end
        && page.tokens().length(token) == 8
        && grown(page, end)
        && !page.before(token).says(Cue.TERMS)
        && ((page.tokens().says(next, Cue.TITLE) && page.tokens().start(next) - end <= 2)
            || Persons.startsBehind(page, end, " ,;|\t")
            || Persons.endsBefore(page, token, " ,;|\t("));
  }

  /** `(m, 07-03-1988)`, `v 05101966`: behind the letter for a sex. */
  private static boolean ofSex(Page page, int token, int end) {
    boolean sex =
        page.is(token - 1, "m")
            || page.is(token - 1, "v")
            || page.is(token - 1, "man")
            || page.is(token - 1, "vrouw");
    char before = page.at(page.tokens().start(token - 1) - 1);
    return sex
        && grown(page, end)
        && page.tokens().start(token) - page.tokens().end(token - 1) <= 2
        && " (,;/\n\t|".indexOf(before) >= 0;
  }

  private static boolean stops(char c) {
    return c == '\n' || c == '.' || c == ',' || c == ')';
  }

  /** `geboren op 2 juni`: a day and a month behind the word, without a year. */
  static void dayAndMonth(Page page, int month, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int day = month - 1;
    if (!tokens.number(day)
        || tokens.length(day) > 2
        || page.between(month) != ' '
        || tokens.number(month + 1)
        || Codes.letterBefore(page, tokens.start(day))
        || Dates.at(page, day) > 0) {
      return;
    }
    Term before = page.before(day);
    if (before.says(Cue.BIRTH) && before.direct()) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(day),
              tokens.end(month),
              0.9,
              Evidence.BIRTH_WORD));
    }
  }

  /** `geb. mei 2014`, `ik ben van november '71`. */
  static void monthAndYear(Page page, int month, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int year = month + 1;
    boolean whole = page.between(year) == ' ' && Dates.year(page, year, YEAR_MIN, YEAR_MAX);
    boolean cut =
        tokens.number(year) && tokens.length(year) == 2 && page.at(tokens.start(year) - 1) == '\'';
    if (tokens.number(month - 1) || !(whole || cut)) {
      return;
    }
    boolean own =
        page.is(month - 1, "van")
            && self(page, month - 2)
            && (cut || grown(page, tokens.end(year)));
    if (own || (page.before(month).says(Cue.BIRTH) && page.before(month).direct())) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(month),
              tokens.end(month + 1),
              0.9,
              Evidence.BIRTH_WORD));
    }
  }

  /** `date of birth: May 3, 1987`. */
  static void monthFirst(Page page, int month, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int day = month + 1;
    boolean ordinal = page.glued(day + 1) && Dates.ordinal(page, day + 1);
    int last = ordinal ? day + 1 : day;
    int year = last + 1;
    if (tokens.number(day)
        && tokens.length(day) <= 2
        && page.spaced(day)
        && Dates.year(page, year, YEAR_MIN, YEAR_MAX)
        && tokens.start(year) - tokens.end(last) <= 2
        && page.before(month).says(Cue.BIRTH)) {
      found.accept(
          new Candidate(
              DataCategory.DATE_OF_BIRTH,
              tokens.start(month),
              tokens.end(year),
              0.985,
              Evidence.BIRTH_WORD));
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
