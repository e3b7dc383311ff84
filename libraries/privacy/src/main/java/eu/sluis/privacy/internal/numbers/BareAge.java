package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;

/** An age without a word for years: `Jansen, 47,`, `zoon (8)`, `Till is 17`, `dochter van 6`. */
final class BareAge {

  private static final int AGE_MAX = 115;
  private static final int WORDS_BACK = 5;

  private BareAge() {}

  /** `Jansen, 47, Dorpsstraat 3`. */
  static boolean behindName(Page page, int token) {
    int end = page.tokens().end(token);
    char after = page.at(end);
    boolean apart =
        after == ')' || after == ';' || ((after == ',' || after == '.') && blank(page.at(end + 1)));
    return Dates.within(page, token, 1, AGE_MAX)
        && (apart || after == '\n')
        && page.at(page.tokens().start(token)) != '0'
        && Persons.endsBefore(page, token, ", ")
        && !Persons.endsBefore(page, token, " ");
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n';
  }

  /** `een man van een jaar of 50`, `rond de 60`. */
  static boolean about(Page page, int token) {
    boolean some = page.is(token - 1, "of") && page.is(token - 2, "jaar");
    boolean near =
        page.is(token - 1, "de") && (page.is(token - 2, "rond") || page.is(token - 2, "tegen"));
    char after = page.at(page.tokens().end(token));
    boolean turn =
        page.is(token - 1, "begin")
            || page.is(token - 1, "midden")
            || page.is(token - 1, "eind")
            || page.is(token - 1, "achterin")
            || page.is(token - 1, "rond");
    boolean tens = Dates.within(page, token, 10, 99);
    return some
        || (turn && tens && stops(after) && somebody(page, token))
        || (near && (after == '.' || after == ',' || after == '\n') && somebody(page, token));
  }

  private static boolean stops(char c) {
    return c == '.' || c == ',' || c == '\n' || c == ')' || c == ';';
  }

  private static boolean somebody(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK; i--) {
      if (page.tokens().says(i, Cue.PERSON) || page.people().at(page.tokens().start(i))) {
        return true;
      }
    }
    return false;
  }

  /** `dochter van 6`, `zoon (8)`, `ik ben 47`, `oma wordt 80 in mei`, `(v, 34)`. */
  static boolean kin(Page page, int token) {
    Tokens tokens = page.tokens();
    if (token < 1 || tokens.says(token + 1, Cue.UNIT) || tokens.says(token + 1, Cue.MONTH)) {
      return false;
    }
    int end = tokens.end(token);
    char after = page.at(end);
    boolean stops = after == ')' || after == '.' || after == ',' || after == '\n' || after == '!';
    if (after == ')' && page.at(tokens.start(token) - 1) == '(') {
      return tokens.says(token - 1, Cue.PERSON)
          || (page.spaced(token - 1) && strange(page, token - 1));
    }
    boolean ends = stops || page.is(token + 1, "en") || tokens.says(token + 1, Cue.PERSON);
    if (Ages.sexBefore(page, token) && page.between(token) == '/') {
      return Dates.within(page, token, 1, AGE_MAX);
    }
    if (Ages.commaBefore(page, token) && (after == ')' || after == ',')) {
      return page.is(token - 1, "v")
          || page.is(token - 1, "jongen")
          || page.is(token - 1, "meisje")
          || page.is(token - 1, "zoon")
          || page.is(token - 1, "dochter")
          || page.is(token - 1, "m")
          || page.is(token - 1, "man")
          || page.is(token - 1, "vrouw");
    }
    if (page.is(token - 1, "van")) {
      return Persons.endsBefore(page, token - 1, " ")
          ? ends || goesOn(page, token)
          : tokens.says(token - 2, Cue.PERSON)
              && (ends || (single(page, token - 2) && goesOn(page, token)));
    }
    boolean says =
        (page.is(token - 1, "zegt") || page.is(token - 1, "beweert"))
            && page.is(token + 1, "te")
            && page.is(token + 2, "zijn");
    return says || becomes(page, token, ends) || children(page, token);
  }

  /** `Fatima (9)`: a word with a capital that is no word of Dutch, a town or a body. */
  /** `mijn kinderen zijn 2 en 4`. */
  private static boolean children(Page page, int token) {
    int verb = page.is(token - 1, "en") && page.tokens().number(token - 2) ? token - 3 : token - 1;
    return page.is(verb, "zijn")
        && (page.is(verb - 1, "kinderen")
            || page.is(verb - 1, "kids")
            || page.is(verb - 1, "dochters")
            || page.is(verb - 1, "zoons")
            || page.is(verb - 1, "zonen"));
  }

  /** `mevr c. lekatompessy, 78,`: a title within a few words, whatever the letters. */
  static boolean titled(Page page, int token) {
    Tokens tokens = page.tokens();
    char after = page.at(tokens.end(token));
    if (after != ',' || page.at(tokens.end(token - 1)) != ',') {
      return false;
    }
    for (int i = token - 2; i >= 0 && i >= token - 4; i--) {
      if (page.lineEnds(i, i + 1) || page.at(tokens.end(i)) == ',') {
        return false;
      }
      if (tokens.says(i, Cue.TITLE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean strange(Page page, int token) {
    boolean plain = (page.tokens().cues(token) & ~Cue.STREET_END.bit) == 0;
    return plain
        && page.capital(token)
        && !page.allCapitals(token)
        && !DutchWords.common(word(page, token));
  }

  private static boolean becomes(Page page, int token, boolean ends) {
    Tokens tokens = page.tokens();
    int verb = token - 1;
    while (verb > 0 && token - verb < 4 && ADVERBS.has(page, verb)) {
      verb--;
    }
    if (verb < 1 || !VERBS.has(page, verb)) {
      return false;
    }
    boolean turned =
        page.is(token + 1, "geworden")
            || (page.is(token + 1, "in") && tokens.says(token + 2, Cue.MONTH))
            || (page.is(token + 1, "op") && tokens.number(token + 2))
            || (page.is(token + 1, "dit") && page.is(token + 2, "jaar"));
    boolean named =
        (page.capital(verb - 1) && tokens.says(verb - 2, Cue.PERSON))
            || Persons.endsBefore(page, verb, " ")
            || (page.between(verb) == ' ' && strange(page, verb - 1));
    boolean adverb = verb < token - 1;
    boolean somebody =
        named
            || subject(page, verb - 1)
            || (tokens.says(verb - 1, Cue.PERSON) && single(page, verb - 1));
    return (ends || turned) && (somebody || (turned && page.capital(verb - 1) && adverb));
  }

  private static final Listed VERBS = Listed.of(" is ben bent was wordt word werd ");

  private static final Listed ADVERBS =
      Listed.of(
          " net pas al vorige vorig afgelopen inmiddels nu bijna dan intussen vandaag morgen gisteren onlangs ook eindelijk"
              + " volgende maand week jaar zelf toch straks binnenkort alweer reeds ");

  /** `kinderen van 9 scholen` tells of many. */
  private static boolean single(Page page, int token) {
    int end = page.tokens().end(token);
    return !(page.at(end - 1) == 's' || (page.at(end - 1) == 'n' && page.at(end - 2) == 'e'));
  }

  /** What follows is no noun that is counted: `van 9 gezinnen`. */
  private static boolean goesOn(Page page, int token) {
    int next = token + 1;
    if (!page.tokens().word(next) || !page.spaced(next)) {
      return false;
    }
    return GOES_ON.contains(" " + word(page, next) + " ");
  }

  private static final String GOES_ON =
      " is was met die dat in uit op zonder heeft had wordt werd kan wil gaat ging slaapt woont zit"
          + " komt kwam moet mag dan en of als maar krijgt kreeg heet van bij thuis naar speelt valt"
          + " viel zegt belt belde vraagt zoekt staat ligt doet volgt lijdt mist ";

  private static String word(Page page, int token) {
    return page.tokens().word(token)
        ? Letters.fold(page.piece(page.tokens().start(token), page.tokens().end(token)))
        : "";
  }

  private static boolean subject(Page page, int token) {
    return page.is(token, "ik")
        || page.is(token, "hij")
        || page.is(token, "zij")
        || page.is(token, "je")
        || page.is(token, "jij")
        || page.is(token, "opa")
        || page.is(token, "oma")
        || page.is(token, "ze");
  }
}
