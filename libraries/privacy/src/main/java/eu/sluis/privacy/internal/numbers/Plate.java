package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Licence plates: the fourteen Dutch series (sidecodes of the RDW) and the special ones, with and
 * without hyphens; plates of other countries behind a term.
 */
final class Plate implements Shape {

  /** `L` a letter, `D` a digit; sidecodes 1 to 14. */
  private static final String SERIES =
      "LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL"
          + " LLL-DD-L L-DD-LLL D-LL-DDD DDD-LL-D";

  private static final int CONTEXT_WORDS = 7;
  private static final int PLATE_CHARS_MAX = 12;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    if (tokens.length(token) > 4 || page.glued(token) || "-_/.@".indexOf(page.at(start - 1)) >= 0) {
      return;
    }
    var form = new StringBuilder(PLATE_CHARS_MAX);
    int end = form(page, start, form);
    if (end < 0) {
      spacedAbroad(page, token, found);
      return;
    }
    String shape = form.toString();
    boolean dashed = shape.indexOf('-') >= 0;
    boolean spaced = shape.indexOf(' ') >= 0;
    boolean dutch = (dashed || spaced) ? listed(shape.replace(' ', '-')) : listedBare(shape);
    boolean small = small(page, start, end);
    if (small && spaced && wordly(page, token, end)) {
      return;
    }
    boolean context = termed(page, token) || vehicle(page, token);
    Term term = page.term(token);
    if (!dutch) {
      if (termed(page, token) && foreign(page, start, end) && ForeignPlates.end(page, token) == 0) {
        Codes.termed(page, DataCategory.LICENCE_PLATE, start, end, found);
      } else {
        spacedAbroad(page, token, found);
      }
      return;
    }
    boolean plain =
        dashed
            && page.piece(start, end).indexOf(' ') < 0
            && !small
            && !(term.says(Codes.NUMBERED & ~Cue.DRIVING.bit) && sameLine(page, token, term));
    boolean thing =
        !termed(page, token)
            && (Things.close(page, token)
                || (Labelled.byNoun(page, token)
                    && page.at(start - 2) != ':'
                    && !tokens.says(token - 1, Cue.VEHICLE)
                    && !tokens.says(token - 2, Cue.VEHICLE)));
    if ((!context && !plain) || thing || month(page, token)) {
      return;
    }
    found.accept(
        new Candidate(
            DataCategory.LICENCE_PLATE,
            start,
            end,
            context ? 0.97 : 0.9,
            context ? Evidence.TERM_BEFORE : Evidence.FORM,
            Evidence.FORM));
  }

  /** `kenteken CB 4471 XH`, `een Duitse, HS-KL 4410`. */
  private static void spacedAbroad(Page page, int token, Consumer<Candidate> found) {
    if (!page.mentions(Cue.VEHICLE) && !page.mentions(Cue.PLATE)) {
      return;
    }
    if (!termed(page, token) && !vehicle(page, token)) {
      return;
    }
    int end = ForeignPlates.end(page, token);
    boolean numbered = page.tokens().says(token - 1, Cue.NUMBER_WORD) && !termed(page, token);
    if (end > 0
        && !numbered
        && (!page.columns().contain(page.tokens().start(token)) || termed(page, token))) {
      Codes.termed(page, DataCategory.LICENCE_PLATE, page.tokens().start(token), end, found);
    }
  }

  /** `12 34 is`: a part of it is a word of Dutch. */
  private static boolean wordly(Page page, int token, int end) {
    for (int i = token; i < page.tokens().size() && page.tokens().start(i) < end; i++) {
      if (page.tokens().word(i)
          && page.tokens().length(i) > 1
          && DutchWords.common(page.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Writes the form of what begins here and gives its end; -1 when it cannot be a plate. */
  private static int form(Page page, int start, StringBuilder form) {
    int at = start;
    int signs = 0;
    while (signs <= 6) {
      char c = page.at(at);
      if (Letters.digit(c)) {
        form.append('D');
        signs++;
      } else if (Letters.latin(c)) {
        form.append('L');
        signs++;
      } else if (c == '-' || c == ' ' || c == '\u00b7') {
        boolean inside = Letters.latinOrDigit(page.at(at + 1)) && signs < 6;
        // A scanner puts spaces around hyphens.
        int wide = wide(page, at);
        if (!inside && wide == 0) {
          break;
        }
        form.append(wide > 0 || c == '\u00b7' ? '-' : c);
        at += Math.max(0, wide - 1);
      } else {
        break;
      }
      at++;
    }
    boolean ended =
        !Character.isLetterOrDigit(page.at(at))
            && !(page.at(at) == '-' && Character.isLetterOrDigit(page.at(at + 1)));
    return signs >= 5 && signs <= 6 && ended ? at : signs == 7 ? foreignEnd(page, start, at) : -1;
  }

  private static int wide(Page page, int at) {
    for (String gap : new String[] {" - ", "- ", " -"}) {
      boolean fits = Letters.latinOrDigit(page.at(at + gap.length()));
      for (int i = 0; i < gap.length() && fits; i++) {
        fits = page.at(at + i) == gap.charAt(i);
      }
      if (fits) {
        return gap.length();
      }
    }
    return 0;
  }

  private static int foreignEnd(Page page, int start, int at) {
    int end = at;
    while (end - start < PLATE_CHARS_MAX && Letters.latinOrDigit(page.at(end))) {
      end++;
    }
    return Letters.latinOrDigit(page.at(end)) ? -1 : end;
  }

  private static boolean listed(String shape) {
    return shape.length() == 8 && (" " + SERIES + " ").contains(" " + shape + " ");
  }

  private static boolean listedBare(String shape) {
    if (shape.length() != 6) {
      return false;
    }
    for (int i = 0; i < SERIES.length(); i += 9) {
      if (SERIES.substring(i, i + 8).replace("-", "").equals(shape)) {
        return true;
      }
    }
    return false;
  }

  /** A Belgian, German or other plate: letters and digits in two or three groups. */
  private static boolean foreign(Page page, int start, int end) {
    int digits = Codes.digits(page, start, end);
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Letters.latin(page.at(i)) ? 1 : 0;
    }
    return digits >= 2 && letters >= 1 && letters + digits >= 5 && !small(page, start, end);
  }

  private static boolean small(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(page.at(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameLine(Page page, int token, Term term) {
    return term.token() < 0 || !page.lineEnds(term.token(), token);
  }

  private static boolean month(Page page, int token) {
    return page.tokens().says(token + 1, Cue.MONTH) || page.tokens().says(token, Cue.MONTH);
  }

  private static boolean termed(Page page, int token) {
    Term term = page.term(token);
    return term.says(Cue.PLATE);
  }

  private static boolean vehicle(Page page, int token) {
    if (!page.mentions(Cue.VEHICLE) && !page.mentions(Cue.PLATE)) {
      return false;
    }
    for (int i = Math.max(0, token - CONTEXT_WORDS); i <= token + CONTEXT_WORDS; i++) {
      if (page.tokens().says(i, Cue.VEHICLE) || page.tokens().says(i, Cue.PLATE)) {
        return true;
      }
    }
    return false;
  }
}
