package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/**
 * Names whose form tells them where the model has learned too little: a genitive at the head of a
 * sentence (`Fenna's brief`), a family (`de Van Lieropens en de Ouahabis`), an identifier
 * (`brief_aan_femke_lelystad`), a name in another script behind the word for name or a title in
 * that script.
 */
final class TellingForms {

  private static final double CONFIDENCE = 0.8;

  /** Above what the model says of its parts. */
  private static final double SURE = 0.96;

  private static final int FAMILY_CHARS_MIN = 5;
  private static final int OTHER_SCRIPT_WORDS_MAX = 4;

  /** Chinese has no spaces: a longer row of signs is a sentence. */
  private static final int HAN_CHARS_MAX = 4;

  private static final int ALONE_WORDS_MAX = 3;
  private static final int LATIN_WORDS_MIN = 3;

  private static final int OTHERS =
      Lexicon.COMMON | Lexicon.PLACE | Lexicon.ORGANISATION | Lexicon.OTHER_NAME;

  private static final int DE = Words.hashOf("de");

  /** With what a surname that is turned around ends. */
  private static final HashedWords ENDS =
      HashedWords.of("de den der van het 't ter ten vd v.d la el al von di da dos");

  /** `name`, `mr` and `mrs` in Arabic, Persian, Tigrinya, Ukrainian, Russian, Greek, Hindi, … */
  private static final HashedWords BEFORE_NAMES =
      HashedWords.of(
          "שמי שמו שמה שם מר גברת اسم الاسم اسمي اسمه اسمها اللقب السيد السيدة نام خانم آقای ስም ኣቶ"
              + " ወይዘሮ імʼя ім'я прізвище пані пан имя фамилия меня зовут господин госпожа име"
              + " презиме όνομα ονοματεπώνυμο επώνυμο κύριος κυρία नाम श्री श्रीमती 姓名 名字 氏名 이름"
              + " 성명");

  private static final HashedWords OF_WHOM =
      HashedWords.of("van voor aan door bij met of for by to");

  private final Reading reading;
  private final Clues clues;
  private final Tagging tagging;
  private final Words words;

  TellingForms(Reading reading, Clues clues, Tagging tagging) {
    this.reading = reading;
    this.clues = clues;
    this.tagging = tagging;
    this.words = clues.words;
  }

  void addTo(List<Candidate> found) {
    boolean families = false;
    for (int i = 0; i < clues.size; i++) {
      if (headsWithGenitive(i)) {
        add(i, words.end(i) - 1, Evidence.GIVEN_NAME, found);
      } else if (genitive(i)) {
        add(i, words.end(i), Evidence.GIVEN_NAME, found);
      } else if (i > 0 && words.hash(i - 1) == DE) {
        int last = family(i);
        if (familyWithApostrophe(i)) {
          families = true;
          add(i, words.end(i), Evidence.SURNAME, found);
        } else if (last >= 0) {
          families = true;
          add(i, words.end(last) - 1, Evidence.PARTICLE, found);
        }
      } else if (inIdentifier(i)) {
        add(i, words.end(i + 1), Evidence.GIVEN_NAME, found);
      } else if (i + 1 < clues.size && clues.gaps[i + 1] == Clues.COMMA && turnedAround(i) > i) {
        int last = turnedAround(i);
        found.add(
            new Candidate(
                DataCategory.NAME, words.start(i), words.end(last), SURE, Evidence.PARTICLE));
      } else if (withTown(i)) {
        add(i, words.end(i + 1), Evidence.GIVEN_NAME, found);
      } else if (initialsInCell(i)) {
        found.add(
            new Candidate(
                DataCategory.NAME,
                words.start(i),
                words.end(i) + (reading.at(words.end(i)) == '.' ? 1 : 0),
                CONFIDENCE,
                Evidence.INITIALS));
      } else if (words.is(i, Words.ACCENTED) && BEFORE_NAMES.has(words.hash(i))) {
        otherScript(i + 1, found);
      } else if (words.is(i, Words.ACCENTED) && other(i) && !other(i - 1)) {
        amongLatin(i, found);
      }
    }
    for (int i = 1; families && i < clues.size; i++) {
      if (words.hash(i - 1) == DE && likeFamily(i)) {
        add(i, words.end(i) - 1, Evidence.SURROUNDINGS, found);
      }
    }
  }

  private void add(int first, int end, Evidence evidence, List<Candidate> found) {
    found.add(new Candidate(DataCategory.NAME, words.start(first), end, CONFIDENCE, evidence));
  }

  private boolean noPerson(int i) {
    int label = tagging.labels[i];
    return label != Label.PERSON.code() && label != Label.PERSON_GOES_ON.code();
  }

  private boolean open(int i) {
    return noPerson(i) && words.is(i, Words.CAPITAL) && clues.lineCases[i] != Clues.CAPITAL_LINE;
  }

  /** `Naima's aanvraag`, where `Naima's Lunchroom` is none. */
  private boolean genitive(int i) {
    return open(i)
        && reading.at(words.end(i)) == '\''
        && reading.at(words.end(i) + 1) == 's'
        && clues.has(i, Lexicon.GIVEN)
        && !clues.has(i, OTHERS & ~Lexicon.PLACE)
        && (clues.has(i, Lexicon.SURNAME) || !clues.has(i, Lexicon.PLACE))
        && i + 1 < clues.size
        && words.is(i + 1, Words.LOWER);
  }

  /** `Brahims bezwaar`, where no given name and no word is written so. */
  private boolean headsWithGenitive(int i) {
    if (!clues.startsSentence(i) || !open(i) || !plural(i)) {
      return false;
    }
    int shorter = clues.known(words.hashWithoutLast(i));
    return (shorter & Lexicon.GIVEN) != 0
        && (shorter & OTHERS) == 0
        && !clues.lists(words.hash(i), OTHERS | Lexicon.GIVEN)
        && i + 1 < clues.size
        && clues.gaps[i + 1] == Clues.SPACE
        && words.is(i + 1, Words.LOWER)
        && clues.has(i + 1, Lexicon.NOUN);
  }

  /** `de Bouzidi's`. */
  private boolean familyWithApostrophe(int i) {
    return open(i)
        && reading.at(words.end(i)) == '\''
        && reading.at(words.end(i) + 1) == 's'
        && clues.gaps[i] == Clues.SPACE
        && clues.has(i, Lexicon.SURNAME)
        && !clues.has(i, OTHERS);
  }

  /** The last word of `Van der Hoogstratens` behind `de`, or -1. */
  private int family(int from) {
    if (!open(from) || !clues.is(from, Cue.PARTICLE) || clues.gaps[from] != Clues.SPACE) {
      return -1;
    }
    int last = from + 1;
    while (last < clues.size && last - from < 3 && clues.is(last, Cue.PARTICLE)) {
      last++;
    }
    boolean row = last < clues.size && open(last) && plural(last);
    for (int i = from + 1; row && i <= last; i++) {
      row = clues.gaps[i] == Clues.SPACE;
    }
    return row ? last : -1;
  }

  private boolean plural(int i) {
    return words.length(i) >= FAMILY_CHARS_MIN
        && reading.at(words.end(i) - 1) == 's'
        && !words.is(i, Words.ALL_CAPITALS)
        && !words.is(i, Words.HYPHEN);
  }

  /** In a text that speaks of families: a plural with a capital that is known as nothing else. */
  private boolean likeFamily(int i) {
    return open(i)
        && plural(i)
        && clues.gaps[i] == Clues.SPACE
        && !clues.has(i, OTHERS)
        && !clues.lists(words.hashWithoutLast(i), OTHERS)
        && (i + 1 == clues.size || !words.is(i + 1, Words.CAPITAL));
  }

  /** `brief_aan_femke_lelystad`, the name of a function or a file. */
  private boolean inIdentifier(int i) {
    return i > 0
        && i + 1 < clues.size
        && clues.gaps[i] == Clues.UNDERSCORE
        && clues.gaps[i + 1] == Clues.UNDERSCORE
        && OF_WHOM.has(words.hash(i - 1))
        && clues.has(i, Lexicon.GIVEN)
        && !clues.has(i, Lexicon.FREQUENT)
        && (clues.has(i + 1, Lexicon.SURNAME | Lexicon.PLACE) || clues.bits[i + 1] == 0)
        && noPerson(i)
        && noPerson(i + 1);
  }

  /** `Vries, Jan de`: the last word, where nothing follows the tussenvoegsel; or -1. */
  private int turnedAround(int i) {
    int given = i + 1;
    if (given + 1 >= clues.size
        || !words.is(i, Words.CAPITAL)
        || !words.is(given, Words.CAPITAL)
        || (clues.has(given, Lexicon.COMMON | Lexicon.PLACE) && !clues.has(given, Lexicon.GIVEN))
        || clues.has(i, Lexicon.FREQUENT)) {
      return -1;
    }
    int last = given;
    while (last + 1 < clues.size
        && last - given < 3
        && clues.is(last + 1, Cue.PARTICLE)
        && words.is(last + 1, Words.LOWER)
        && clues.gaps[last + 1] == Clues.SPACE) {
      last++;
    }
    boolean ends =
        last + 1 == clues.size
            || (clues.gaps[last + 1] != Clues.SPACE && clues.gaps[last + 1] != Clues.WRAP);
    return last > given && ends && ENDS.has(words.hash(last)) ? last : -1;
  }

  /** `van Femke Lelystad`: a given name and nothing else, with a town for a surname. */
  private boolean withTown(int i) {
    return i + 1 < clues.size
        && open(i)
        && open(i + 1)
        && clues.has(i, Lexicon.GIVEN)
        && !clues.has(i, OTHERS)
        && clues.gaps[i + 1] == Clues.SPACE
        && clues.has(i + 1, Lexicon.PLACE)
        && !clues.has(i + 1, Lexicon.COMMON)
        && tagging.labels[i] != Label.ORGANISATION.code()
        && i > 0
        && OF_WHOM.has(words.hash(i - 1));
  }

  /** The `T.` of `T.;Weldemichael`, in a cell before or behind that of the surname. */
  private boolean initialsInCell(int i) {
    if (!clues.initial(i)
        || clues.gaps[i] != Clues.CELL
        || i + 1 == clues.size
        || clues.gaps[i + 1] != Clues.CELL) {
      return false;
    }
    return reading.at(words.end(i)) == '.' && (!noPerson(i + 1) || !noPerson(i - 1));
  }

  private void otherScript(int from, List<Candidate> found) {
    int end = from;
    while (end < clues.size && end - from < OTHER_SCRIPT_WORDS_MAX && goesOn(from, end)) {
      end++;
    }
    if (end > from) {
      add(from, words.end(end - 1), Evidence.LABEL, found);
    }
  }

  /** Whether a word is written in another script than Latin. */
  private boolean other(int i) {
    if (i < 0 || i >= clues.size) {
      return false;
    }
    char first = reading.at(words.start(i));
    return Character.isLetter(first)
        && Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN
        && Character.UnicodeScript.of(first) != Character.UnicodeScript.COMMON;
  }

  /** One to three words of another script in a line of ours: a name, written by its bearer. */
  private void amongLatin(int from, List<Candidate> found) {
    int last = from;
    while (other(last + 1) && clues.gaps[last + 1] == Clues.SPACE) {
      last++;
    }
    boolean few = last - from < ALONE_WORDS_MAX && !other(last + 1);
    boolean han = Character.isIdeographic(reading.at(words.start(from)));
    boolean latin = inLineOfLatin(from, last);
    if (few && latin && (!han || words.length(from) <= HAN_CHARS_MAX)) {
      add(from, words.end(last), Evidence.SURROUNDINGS, found);
    }
  }

  private boolean inLineOfLatin(int from, int last) {
    int latin = 0;
    int others = 0;
    for (int i = clues.lineStarts[from];
        i < clues.size && clues.lineStarts[i] == clues.lineStarts[from];
        i++) {
      if (i < from || i > last) {
        latin += other(i) ? 0 : 1;
        others += other(i) ? 1 : 0;
      }
    }
    return latin >= LATIN_WORDS_MIN && others == 0;
  }

  private boolean goesOn(int from, int i) {
    boolean joined = clues.gaps[i] == Clues.SPACE || (i == from && clues.gaps[i] == Clues.COLON);
    var script = Character.UnicodeScript.of(reading.at(words.start(i)));
    boolean han = Character.isIdeographic(reading.at(words.start(i)));
    return joined
        && noPerson(i)
        && script != Character.UnicodeScript.LATIN
        && script != Character.UnicodeScript.COMMON
        && (!han || words.length(i) <= HAN_CHARS_MAX);
  }
}
