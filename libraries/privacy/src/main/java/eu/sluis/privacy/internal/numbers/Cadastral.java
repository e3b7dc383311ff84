package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** The kadastrale aanduiding of a parcel: municipality, section, number (`ASD01 K 1234`). */
final class Cadastral implements Shape {

  private static final int WORDS_MAX = 8;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (page.is(token, "sectie") || page.is(token, "perceel")) {
      section(page, token, found);
      return;
    }
    if (!page.capital(token)) {
      return;
    }
    int section;
    boolean coded =
        tokens.length(token) == 3
            && page.allCapitals(token)
            && tokens.number(token + 1)
            && tokens.length(token + 1) == 2
            && page.glued(token + 1);
    if (coded) {
      section = token + 2;
    } else {
      section = sectionWord(page, token);
      boolean termed =
          section > 0
              || (page.mentions(Cue.CADASTRE)
                  && (page.before(token).says(Cue.CADASTRE)
                      || page.town(lastPart(page, token), false)));
      if (!termed) {
        return;
      }
      section = section > 0 ? section : token + 1;
    }
    int number = number(page, section, coded);
    if (number < 0 || page.is(token, "sectie")) {
      return;
    }
    found.accept(
        new Candidate(
            DataCategory.CADASTRAL,
            tokens.start(start(page, token)),
            end(page, number),
            coded && page.glued(number) && !page.mentions(Cue.DOCUMENT) ? 0.97 : 0.95,
            coded ? Evidence.FORM : Evidence.TERM_BEFORE,
            Evidence.FORM));
  }

  /** `Reusel-De Mierden M 711`: the last word of the name tells as much as the first. */
  private static int lastPart(Page page, int token) {
    char sign = page.between(token);
    if (page.town(token, false) || (sign != '-' && sign != ' ')) {
      return token;
    }
    return page.capital(token - 1) && !page.is(token - 1, "de") ? token - 1 : token - 2;
  }

  /** `sectie C nr. 881`, `perceel B 442`: the municipality goes without saying. */
  private static void section(Page page, int word, Consumer<Candidate> found) {
    int number = number(page, word + 1, false);
    if (number > 0
        && page.tokens().length(number) >= 2
        && !page.tokens().says(number + 1, Cue.UNIT)) {
      found.accept(
          new Candidate(
              DataCategory.CADASTRAL,
              page.tokens().start(word),
              end(page, number),
              0.9,
              Evidence.TERM_BEFORE,
              Evidence.FORM));
    }
  }

  /** `Bergen op Zoom`: the words before, over particles. */
  private static int start(Page page, int token) {
    int start = token;
    for (int i = token - 1; i >= 0 && i >= token - 3 && page.between(i + 1) == ' '; i--) {
      if (page.is(i, "gemeente") && i == start - 1) {
        return i;
      }
      if (page.capital(i) && i < token - 1) {
        start = i;
      } else if (!page.tokens().says(i, Cue.PARTICLE) || page.is(i, "te")) {
        break;
      }
    }
    return start;
  }

  /** `Sluis, sectie A`, `Bergen op Zoom sectie AB`: the token of the letter, or 0. */
  private static int sectionWord(Page page, int token) {
    for (int i = token + 1; i <= token + 4; i++) {
      if (page.is(i, "sectie") || page.is(i, "sec")) {
        return page.is(token, "kadastraal")
                || page.is(token, "gemeente")
                || page.is(token, "perceel")
            ? 0
            : i + 1;
      }
      if (!page.capital(i) && !page.tokens().says(i, Cue.PARTICLE) && !page.is(i, "gemeente")) {
        return 0;
      }
    }
    return 0;
  }

  /** The token of the parcel's number behind a section of one or two capitals, or -1. */
  private static int number(Page page, int section, boolean coded) {
    Tokens tokens = page.tokens();
    if (!tokens.word(section)
        || tokens.length(section) > 2
        || !page.allCapitals(section)
        || ";|\t/".indexOf(page.at(tokens.end(section - 1))) >= 0
        || tokens.start(section) - tokens.end(section - 1) > 2) {
      return -1;
    }
    for (int i = section + 1; i <= section + WORDS_MAX && i < tokens.size(); i++) {
      if (tokens.number(i)) {
        return tokens.length(i) <= 5 ? i : -1;
      }
      if (coded
          || !(tokens.says(i, Cue.NUMBER_WORD)
              || page.is(i, "perceel")
              || page.is(i, "en")
              || page.is(i, "perceelnummer")
              || page.is(i, "perceelnummers"))) {
        return -1;
      }
    }
    return -1;
  }

  /** With the index of the part: `1234 G0000`, `1234-A12`. */
  private static int end(Page page, int number) {
    Tokens tokens = page.tokens();
    int next = number + 1;
    boolean part =
        tokens.word(next)
            && tokens.length(next) == 1
            && page.capital(next)
            && tokens.number(next + 1)
            && page.glued(next + 1)
            && tokens.start(next) - tokens.end(number) <= 1;
    return tokens.end(part ? next + 1 : number);
  }
}
