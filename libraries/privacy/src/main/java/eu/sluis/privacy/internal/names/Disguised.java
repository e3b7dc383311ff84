package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/**
 * Known names with signs for letters: `J@n`, `Fatim4`. Only names that the lexicon has, since a
 * form like this says nothing by itself.
 */
final class Disguised {

  private static final double CONFIDENCE = 0.8;
  private static final int CHARS_MIN = 3;
  private static final int CHARS_MAX = 40;
  private static final int PARTICLES_MAX = 3;

  private static final String SIGNS = "@4$5€3!10";
  private static final String LETTERS = "aasseeiio";

  private static final int PERSON = Lexicon.GIVEN | Lexicon.SURNAME;
  private static final int WORDS = Lexicon.FREQUENT | Lexicon.VERB | Lexicon.ADJECTIVE;

  private final Reading reading;
  private final Clues clues;
  private final Words words;
  private final List<Candidate> found;

  Disguised(Reading reading, Clues clues, List<Candidate> found) {
    this.reading = reading;
    this.clues = clues;
    this.words = clues.words;
    this.found = found;
  }

  void read() {
    for (int i = 0; i < clues.size; i++) {
      if (words.is(i, Words.CAPITAL)
          && (words.is(i, Words.DIGITS) || SIGNS.indexOf(reading.at(words.end(i))) >= 0)) {
        signs(i);
      }
    }
  }

  private void add(int start, int end) {
    found.add(new Candidate(DataCategory.NAME, start, end, CONFIDENCE, Evidence.GIVEN_NAME));
  }

  /** The word with its signs read as letters, and the surname behind it. */
  private void signs(int i) {
    int start = words.start(i);
    int end = start;
    int hash = 0;
    int letters = 0;
    while (end - start < CHARS_MAX) {
      char c = reading.at(end);
      int sign = SIGNS.indexOf(c);
      if (sign < 0 && !Character.isLetter(c)) {
        break;
      }
      letters += sign < 0 ? 1 : 0;
      hash = Words.step(hash, sign < 0 ? c : LETTERS.charAt(sign));
      end++;
    }
    boolean mixed = letters < end - start && letters * 2 >= end - start;
    char after = reading.at(end);
    boolean goesOn =
        (after == '.' || after == '-') && Character.isLetterOrDigit(reading.at(end + 1));
    boolean known = clues.lists(hash, PERSON) && !word(hash);
    if (mixed && end - start >= CHARS_MIN && known && !goesOn && !Character.isDigit(after)) {
      add(start, withSurname(i, end));
    }
  }

  private int withSurname(int i, int end) {
    int at = i;
    while (at < clues.size && words.start(at) < end) {
      at++;
    }
    int last = at;
    while (last < clues.size
        && last - at < PARTICLES_MAX
        && clues.gaps[last] == Clues.SPACE
        && clues.is(last, Cue.PARTICLE)) {
      last++;
    }
    boolean surname =
        last < clues.size
            && clues.gaps[last] == Clues.SPACE
            && words.is(last, Words.CAPITAL)
            && (last > at || clues.has(last, Lexicon.SURNAME));
    return surname ? words.end(last) : end;
  }

  private boolean word(int hash) {
    return clues.lists(hash, WORDS | Lexicon.OTHER_NAME | Lexicon.ORGANISATION);
  }
}
