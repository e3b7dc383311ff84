package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Somebody's age. Terms, ages in rules (`18 jaar of ouder`) and durations are none. */
final class Ages implements Shape {

  private static final int AGE_MAX = 115;
  private static final int WORDS_BACK = 5;
  private static final int GUESS_WORDS = 8;
  private static final int SERIES_MAX = 8;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    boolean spelled = tokens.word(token);
    if (spelled ? !spelled(page, token) : !figure(page, token)) {
      return;
    }
    if (spelled && adjective(page, token)) {
      if (!ofThing(page, token)) {
        claim(found, start, tokens.end(token), 0.85, Evidence.FORM);
      }
      return;
    }
    if (page.is(token - 1, "oud") && tokens.says(token + 1, Cue.YEARS)) {
      // `mijnwerker, oud zesentwintig jaar`, as registers have it
      claim(found, start, tokens.end(token + 1), 0.85, Evidence.TERM_BEFORE);
      return;
    }
    if (spelled && !tokens.says(token + 1, Cue.YEARS)) {
      if (BareAge.kin(page, token)) {
        claim(found, start, tokens.end(token), 0.8, Evidence.TERM_BEFORE);
      }
      return;
    }
    int end = tokens.end(token);
    if (!spelled && page.at(end) == ')' && Persons.namedBefore(page, token)) {
      claim(found, start, end, 0.8, Evidence.AFTER_NAME);
      return;
    }
    Term term = page.before(token);
    if (!spelled
        && term.says(Cue.AGE)
        && term.words() <= 1
        && (!term.inherited() || (tokens.length(token) <= 2 && !page.lineEnds(token - 1, token)))
        && !ruled(page, token, end)) {
      claim(found, start, unitEnd(page, token), 0.95, Evidence.TERM_BEFORE);
      return;
    }
    int unit = unit(page, token);
    int range = unit > 0 ? 0 : range(page, token);
    if (range > 0 && Persons.inSentence(page, token, GUESS_WORDS)) {
      claim(found, start, tokens.end(range), 0.85, Evidence.TERM_AFTER);
    } else if (unit > 0) {
      years(page, token, unit, found);
    } else if (!spelled
        && (BareAge.kin(page, token) || paired(page, token) || BareAge.about(page, token))) {
      claim(found, start, end, 0.7, Evidence.TERM_BEFORE);
    } else if (!spelled && (BareAge.behindName(page, token) || BareAge.titled(page, token))) {
      claim(found, start, end, 0.75, Evidence.AFTER_NAME);
    }
  }

  private static void years(Page page, int token, int unit, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    boolean adjective = page.is(unit, "jarige");
    boolean old = oldAfter(page, unit);
    boolean child = page.is(unit, "jarig") && page.tokens().says(unit + 1, Cue.PERSON);
    if ((page.is(unit, "jarig") && !child)
        || page.is(unit, "jarigen")
        || (page.is(unit, "jaren") && !page.is(token - 1, "oud"))) {
      return;
    }
    if (adjective || child) {
      if (!ofThing(page, unit)) {
        claim(found, start, tokens.end(unit), 0.85, Evidence.TERM_AFTER);
      }
      return;
    }
    boolean month =
        page.is(unit, "maanden")
            || page.is(unit, "maand")
            || page.is(unit, "mnd")
            || page.is(unit, "weken");
    boolean small =
        month
            && ((page.is(token - 1, "van") && tokens.says(token - 2, Cue.PERSON))
                || (page.at(start - 1) == '(' && Persons.endsBefore(page, token, " (")));
    if (ruled(page, unit, tokens.end(unit)) || (month && !old && !small)) {
      return;
    }
    boolean guessed = roughly(page, token) && Persons.inSentence(page, token, GUESS_WORDS);
    if (old
        ? !thingBefore(page, token)
        : small
            || kidsBefore(page, token)
            || (page.at(start - 1) == '('
                && page.at(tokens.end(unit)) == ')'
                && page.capital(token - 1))
            || guessed
            || (personBefore(page, token) && !durationAfter(page, unit))) {
      claim(found, start, tokens.end(old ? unit + 1 : unit), 0.85, Evidence.TERM_AFTER);
    }
  }

  /** `25 à 30 jaar`, `5;3 jaar`: the token of the word for years, or 0. */
  private static int range(Page page, int token) {
    Tokens tokens = page.tokens();
    int other = page.is(token + 1, "a") ? token + 2 : token + 1;
    char sign = page.between(other);
    boolean joined = other == token + 2 || sign == ';' || sign == '-';
    boolean apart = page.is(other + 1, "jaar") || page.is(other + 1, "jr");
    return joined && apart && tokens.number(other) && tokens.length(other) <= 2 ? other + 1 : 0;
  }

  /** `een man van ca. 40 jaar`, `mevrouw is ongeveer 80 jaar`. */
  private static boolean roughly(Page page, int token) {
    return page.is(token - 1, "ca")
        || page.is(token - 1, "circa")
        || page.is(token - 1, "plm")
        || ((page.is(token - 1, "ongeveer") || page.is(token - 1, "ruim"))
            && (page.is(token - 2, "is")
                || page.is(token - 2, "van")
                || page.is(token - 2, "ben")));
  }

  /** `4 en 7 jaar oud`, `kinderen van 4, 7 en 11 jaar`: numbers that share a word for years. */
  private static boolean paired(Page page, int token) {
    Tokens tokens = page.tokens();
    int last = token;
    while (last - token < SERIES_MAX
        && (tokens.number(last + 1)
            || page.is(last + 1, "en")
            || page.is(last + 1, "of")
            || page.is(last + 1, "a"))
        && tokens.length(last + 1) <= 2
        && tokens.start(last + 1) - tokens.end(last) <= 2) {
      last++;
    }
    int unit = last > token && tokens.number(last) ? unit(page, last) : 0;
    return unit > 0
        && !ruled(page, unit, tokens.end(unit))
        && (oldAfter(page, unit) || kidsBefore(page, token) || Persons.inSentence(page, token, 2));
  }

  /** `drie kinderen van 4, 7 en 11 jaar`: children or siblings, and nothing else between. */
  private static boolean kidsBefore(Page page, int token) {
    Tokens tokens = page.tokens();
    for (int i = token - 1; i >= 0 && i >= token - SERIES_MAX; i--) {
      if (tokens.number(i) || page.is(i, "en") || page.is(i, "of") || page.is(i, "van")) {
        continue;
      }
      return OFFSPRING.has(page, i);
    }
    return false;
  }

  private static final Listed OFFSPRING =
      Listed.of(
          " kinderen kids zoons zonen dochters jongens meisjes kleinkinderen broertjes zusjes pleegkinderen"
              + " tweeling kindjes ");

  private static int unitEnd(Page page, int token) {
    int unit = unit(page, token);
    return page.tokens().end(unit > 0 ? unit : token);
  }

  private static boolean figure(Page page, int token) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    char before = page.at(start - 1);
    char after = page.at(tokens.end(token));
    if ((before == '/' || before == ',') && sexBefore(page, token)) {
      before = ' ';
    }
    boolean part =
        Codes.letterBefore(page, start)
            || ("-/.,:+€#_=@\\'".indexOf(before) >= 0 && !(before == ':' || before == '='))
            || "€".indexOf(page.at(start - 2)) >= 0
            || "%:/+€°".indexOf(after) >= 0
            || ((after == ',' || after == '.') && Letters.digit(page.at(tokens.end(token) + 1)));
    return !part && tokens.length(token) <= 3 && Dates.within(page, token, 0, AGE_MAX);
  }

  /** `m/34`, `v,61`. */
  static boolean sexBefore(Page page, int token) {
    boolean sex = page.is(token - 1, "m") || page.is(token - 1, "v") || page.is(token - 1, "x");
    return sex
        && page.between(token) != 0
        && !Character.isLetterOrDigit(page.at(page.tokens().start(token - 1) - 1));
  }

  private static boolean spelled(Page page, int token) {
    Tokens tokens = page.tokens();
    if (tokens.length(token) < 4) {
      return false;
    }
    return tokens.says(token, Cue.FIGURE) || compound(page, token) || adjective(page, token);
  }

  /** `zesjarige`, `drieëntwintigjarige`. */
  static boolean adjective(Page page, int token) {
    return CueWords.ends(
            page.chars(), page.tokens().start(token), page.tokens().end(token), "jarige")
        && page.tokens().length(token) >= 9
        && !page.is(token, "meerjarige")
        && !page.is(token, "minderjarige")
        && !page.is(token, "meerderjarige")
        && !page.is(token, "eenjarige")
        && !page.is(token, "langjarige");
  }

  /** `zevenenveertig`. */
  private static boolean compound(Page page, int token) {
    int start = page.tokens().start(token);
    int end = page.tokens().end(token);
    return end - start >= 10
        && CueWords.ends(page.chars(), start, end, "tig")
        && Letters.fold(page.piece(start, end)).contains("en");
  }

  /** The token of `jaar`, `jr`, `-jarige` behind a number, or 0. */
  private static int unit(Page page, int token) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    if (!tokens.says(next, Cue.YEARS) || tokens.start(next) - tokens.end(token) > 2) {
      return 0;
    }
    char sign = page.between(next);
    return page.glued(next) || sign == ' ' || sign == '-' || sign == '\n' ? next : 0;
  }

  private static boolean oldAfter(Page page, int unit) {
    return (page.is(unit + 1, "oud") || page.is(unit + 1, "jong")) && page.spaced(unit + 1);
  }

  /** `18 jaar of ouder`, `tot 12 jaar`, `65+`. */
  static boolean ruled(Page page, int last, int end) {
    for (int i = last + 1; i <= last + 3; i++) {
      if (page.is(i, "ouder")
          || page.is(i, "jonger")
          || page.is(i, "geleden")
          || page.is(i, "later")) {
        return true;
      }
    }
    return page.at(end) == '+' || page.at(end) == '%';
  }

  /** `Het huis is 90 jaar oud`. */
  private static boolean thingBefore(Page page, int token) {
    int noun = page.is(token - 1, "is") || page.is(token - 1, "was") ? token - 2 : token - 1;
    return noun > 0
        && !page.capital(noun)
        && !page.tokens().says(noun, Cue.PERSON)
        && (page.is(noun - 1, "het") || page.is(noun - 1, "de") || page.is(noun - 1, "dit"));
  }

  private static boolean durationAfter(Page page, int unit) {
    for (int i = unit + 1; i <= unit + 2; i++) {
      if (page.tokens().says(i, Cue.DURATION)
          && page.tokens().start(i) - page.tokens().end(i - 1) <= 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofThing(Page page, int unit) {
    for (int i = unit + 1; i <= unit + 2; i++) {
      if (page.tokens().says(i, Cue.DURATION)
          || page.is(i, "bestaan")
          || page.is(i, "jubileum")
          || page.is(i, "plan")
          || page.is(i, "overeenkomst")
          || page.is(i, "project")) {
        return true;
      }
    }
    return false;
  }

  /** Somebody is named or meant before the number, and nothing there speaks of a duration. */
  private static boolean personBefore(Page page, int token) {
    Tokens tokens = page.tokens();
    if (Persons.endsBefore(page, token, ", ") && !Persons.endsBefore(page, token, " ")) {
      return true;
    }
    boolean person = false;
    boolean is = false;
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK; i--) {
      long cues = tokens.cues(i);
      boolean linked = Cue.PARTICLE.in(cues) && (page.is(i, "van") || page.is(i, "op"));
      if (Cue.DURATION.in(cues) && !linked) {
        return false;
      }
      if (endsSentence(page, i) && !tokens.says(i, Cue.TITLE)) {
        break;
      }
      is |=
          page.is(i, "is")
              || page.is(i, "ben")
              || page.is(i, "bent")
              || page.is(i, "was")
              || page.is(i, "werd")
              || page.is(i, "wordt");
      person |= Cue.PERSON.in(cues) || name(page, i);
    }
    person |= Persons.endsBefore(page, token, " ");
    boolean apart = commaBefore(page, token);
    return person
        && (is
            || apart
            || page.is(token - 1, "van")
            || tokens.says(token - 1, Cue.PERSON)
            || Persons.endsBefore(page, token, " "));
  }

  /** A word with a capital that begins no sentence and names no body. */
  private static boolean name(Page page, int i) {
    long cues = page.tokens().cues(i);
    return page.capital(i)
        && (cues & (Cue.LAW.bit | Cue.BODY.bit | Cue.TOWN.bit | Cue.DURATION.bit | Cue.FILLER.bit))
            == 0;
  }

  static boolean commaBefore(Page page, int token) {
    int end = page.tokens().end(token - 1);
    return page.at(end) == ','
        || page.at(end) == '('
        || page.at(end + 1) == '('
        || (page.at(end) == '.' && page.at(end + 1) == ',');
  }

  private static boolean endsSentence(Page page, int i) {
    char c = page.at(page.tokens().end(i));
    return (c == '.' || c == '!' || c == '?') && page.tokens().length(i) > 3;
  }

  private static void claim(
      Consumer<Candidate> found, int start, int end, double confidence, Evidence evidence) {
    found.accept(new Candidate(DataCategory.AGE, start, end, confidence, Evidence.FORM, evidence));
  }
}
