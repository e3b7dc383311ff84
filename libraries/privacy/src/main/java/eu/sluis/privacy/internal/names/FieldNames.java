package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.ReadableText;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names in a field that asks for one, whatever stands in it: {@code
 * <BG:geslachtsnaam>Aardappel</BG:geslachtsnaam>}, `"lastName": "Appel"`, `FN:Jantje Eikelenstam`,
 * `/NAME/HR G BLOEMHEUVELTJE/`.
 */
final class FieldNames {

  private static final double CONFIDENCE = 0.96;
  private static final int BETWEEN_CHARS_MAX = 5;
  private static final int VALUE_WORDS_MAX = 6;

  private static final Set<Integer> ASKS =
      hashes(
          "achternaam voornaam voornamen roepnaam geslachtsnaam geslachtsnaamstam meisjesnaam"
              + " geboortenaam familienaam partnernaam surname lastname firstname givenname familyname"
              + " fullname displayname gecos eigenaarnaam aanvragernaam");

  /** What asks for a name only where it is written as the key of a record. */
  private static final Set<Integer> KEYS = hashes("fn name naam cn sn");

  private static final Set<Integer> BEFORE_NAAM =
      hashes("volledige full last first family given display");

  private static final int NOBODY =
      Cue.ORGANISATION_WORD.bit()
          | Cue.LEGAL_FORM.bit()
          | Cue.STREET_WORD.bit()
          | Cue.PRODUCT.bit();

  private final Reading reading;
  private final Clues clues;
  private final Words words;

  FieldNames(Reading reading, Clues clues) {
    this.reading = reading;
    this.clues = clues;
    this.words = clues.words;
  }

  private static Set<Integer> hashes(String list) {
    var hashes = new HashSet<Integer>();
    for (String word : list.split(" ", -1)) {
      hashes.add(Words.hashOf(new ReadableText(word).text()));
    }
    return hashes;
  }

  void addTo(List<Candidate> found) {
    for (int i = 0; i + 1 < clues.size; i++) {
      if (asks(i)) {
        value(i, found);
      }
    }
  }

  private boolean asks(int i) {
    int hash = words.hash(i);
    if (ASKS.contains(hash)) {
      return true;
    }
    if (!KEYS.contains(hash)) {
      return false;
    }
    boolean whole =
        i > 0 && clues.gaps[i] == Clues.UNDERSCORE && BEFORE_NAAM.contains(words.hash(i - 1));
    boolean slashes =
        reading.at(words.start(i) - 1) == '/'
            && reading.at(words.end(i)) == '/'
            && words.is(i, Words.ALL_CAPITALS);
    boolean card =
        words.length(i) == 2
            && words.is(i, Words.ALL_CAPITALS)
            && (reading.at(words.end(i)) == ':'
                || reading.at(words.end(i)) == '='
                || reading.at(words.end(i)) == ';');
    return whole || slashes || card;
  }

  private void value(int key, List<Candidate> found) {
    int first = key + 1;
    char stop = opened(key, first);
    if (stop == 0) {
      return;
    }
    while (first < clues.size && clues.is(first, Cue.TITLE) && inside(first, first + 1)) {
      first++;
    }
    int last = first;
    while (inside(last, last + 1) && last - first < VALUE_WORDS_MAX) {
      last++;
    }
    if (last < clues.size && named(first, last) && ends(last)) {
      found.add(
          new Candidate(
              DataCategory.NAME, words.start(first), words.end(last), CONFIDENCE, Evidence.LABEL));
    }
  }

  /** The sign that opens the value right behind the key, or 0 when none does. */
  private char opened(int key, int first) {
    int from = words.end(key);
    int to = words.start(first);
    char sign = 0;
    for (int i = from; i < to; i++) {
      char c = reading.at(i);
      if (":=>\"'/".indexOf(c) >= 0) {
        sign = c;
      } else if (c != ' ') {
        return 0;
      }
    }
    return to - from <= BETWEEN_CHARS_MAX ? sign : 0;
  }

  /** Whether only a space, or the full stop of an initial, parts two words. */
  private boolean inside(int word, int next) {
    if (next >= clues.size) {
      return false;
    }
    int gap = words.start(next) - words.end(word);
    return (gap == 1 && reading.at(words.end(word)) == ' ')
        || (words.length(word) == 1 && gap <= 2 && reading.at(words.end(word)) == '.');
  }

  private boolean named(int first, int last) {
    boolean capital = false;
    for (int i = first; i <= last; i++) {
      boolean particle = clues.is(i, Cue.PARTICLE);
      if (words.is(i, Words.DIGITS)
          || (clues.bits[i] & NOBODY) != 0
          || !(words.is(i, Words.CAPITAL) || particle)) {
        return false;
      }
      capital |= words.is(i, Words.CAPITAL);
    }
    return capital;
  }

  /** The value ends with its field: at a sign that closes one, or at the end of a line. */
  private boolean ends(int last) {
    return "\"'<,;|/\n\t)]}&".indexOf(reading.at(words.end(last))) >= 0;
  }
}
