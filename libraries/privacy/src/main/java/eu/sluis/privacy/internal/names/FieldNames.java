package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/**
 * Names in a field that asks for one, whatever stands in it: {@code
 * <BG:geslachtsnaam>Aardappel</BG:geslachtsnaam>}, `"lastName": "Appel"`, `FN:Jantje Eikelenstam`,
 * `/NAME/HR G BLOEMHEUVELTJE/`.
 */
final class FieldNames {

  private static final double CONFIDENCE = 0.96;
  private static final double FIRST_WORD_CONFIDENCE = 0.8;
  private static final int BETWEEN_CHARS_MAX = 5;
  private static final int VALUE_WORDS_MAX = 6;

  private static final HashedWords ASKS =
      HashedWords.of(
          "achternaam voornaam voornamen roepnaam geslachtsnaam geslachtsnaamstam meisjesnaam"
              + " geboortenaam familienaam partnernaam surname lastname firstname last_name"
              + " first_name givenname familyname fullname displayname gecos eigenaarnaam"
              + " aanvragernaam");

  /** What asks for a name only where it is written as the key of a record. */
  private static final HashedWords KEYS = HashedWords.of("fn name naam cn sn");

  private static final HashedWords BEFORE_NAAM =
      HashedWords.of("volledige full last first family given display");

  private static final int NOBODY =
      Cue.ORGANISATION_WORD.bit()
          | Cue.LEGAL_FORM.bit()
          | Cue.STREET_WORD.bit()
          | Cue.PRODUCT.bit();

  private final Reading reading;
  private final Clues clues;
  private final Words words;
  private final Tagging tagging;

  FieldNames(Reading reading, Clues clues, Tagging tagging) {
    this.reading = reading;
    this.clues = clues;
    this.tagging = tagging;
    this.words = clues.words;
  }

  void addTo(List<Candidate> found) {
    for (int i = 0; i + 1 < clues.size; i++) {
      if (asks(i) && !value(i, found) && part(i)) {
        add(i + 1, i + 1, FIRST_WORD_CONFIDENCE, found);
      }
    }
  }

  private boolean asks(int i) {
    int hash = words.hash(i);
    if (ASKS.has(hash)) {
      return true;
    }
    if (!KEYS.has(hash)) {
      return false;
    }
    boolean whole =
        i > 0 && clues.gaps[i] == Clues.UNDERSCORE && BEFORE_NAAM.has(words.hash(i - 1));
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

  /** `"achternaam": "Oldebroek"` where the field does not end, though that is a village. */
  private boolean part(int key) {
    int value = key + 1;
    boolean label = tagging.labels[value] == Label.PERSON.code();
    boolean goesOn = tagging.labels[value] == Label.PERSON_GOES_ON.code();
    return ASKS.has(words.hash(key))
        && (clues.gaps[value] == Clues.COLON || clues.gaps[value] == Clues.QUOTE)
        && words.is(value, Words.CAPITAL)
        && !label
        && !goesOn
        && !ASKS.has(words.hash(value))
        && (value + 1 == clues.size || clues.gaps[value + 1] != Clues.COLON);
  }

  /** Finds the whole value of a field; whether it is a name that ends where the field does. */
  private boolean value(int key, List<Candidate> found) {
    int first = key + 1;
    if (!opened(key, first)) {
      return false;
    }
    while (first < clues.size && clues.is(first, Cue.TITLE) && inside(first, first + 1)) {
      first++;
    }
    int last = first;
    while (inside(last, last + 1) && last - first < VALUE_WORDS_MAX) {
      last++;
    }
    boolean name = last < clues.size && named(first, last) && ends(last);
    if (name) {
      add(first, last, CONFIDENCE, found);
    }
    return name;
  }

  private void add(int first, int last, double confidence, List<Candidate> found) {
    found.add(
        new Candidate(
            DataCategory.NAME, words.start(first), words.end(last), confidence, Evidence.LABEL));
  }

  /** Whether a sign opens the value right behind the key. */
  private boolean opened(int key, int first) {
    boolean sign = false;
    for (int i = words.end(key); i < words.start(first); i++) {
      char c = reading.at(i);
      if (":=>\"'/".indexOf(c) >= 0) {
        sign = true;
      } else if (c != ' ') {
        return false;
      }
    }
    return sign && words.start(first) - words.end(key) <= BETWEEN_CHARS_MAX;
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
