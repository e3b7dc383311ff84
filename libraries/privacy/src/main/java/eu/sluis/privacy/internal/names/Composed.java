package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Known names inside what is written without spaces: a variable, the name of a file, a path, a
 * branch. A given name beside a surname is enough (`testNgoziAdeyemi`, `feature/ngozi-adeyemi`);
 * one name alone only where it can be nothing else (`bezwaar_Ouhaddou_2024.docx`).
 */
final class Composed {

  private static final double CONFIDENCE = 0.8;
  private static final int CHARS_MIN = 3;
  private static final int ALONE_CHARS_MIN = 5;
  private static final int PARTS_MAX = 24;
  private static final int PROFILE_PARTS_MAX = 6;
  private static final Set<String> ABOUT_PEOPLE =
      Set.of(
          "medewerkers",
          "medewerker",
          "personen",
          "persoon",
          "mensen",
          "people",
          "person",
          "staff",
          "team",
          "profiel",
          "profielen",
          "profile",
          "profiles",
          "raadsleden",
          "raadslid",
          "leden",
          "auteur",
          "auteurs",
          "author",
          "authors",
          "wethouder",
          "wethouders",
          "users",
          "user",
          "collega",
          "bewoner",
          "bewoners",
          "clienten",
          "dossiers");
  private static final int PERSON = Lexicon.GIVEN | Lexicon.SURNAME;
  private static final int THINGS = Lexicon.OTHER_NAME | Lexicon.ORGANISATION;

  private final Reading reading;
  private final Clues clues;
  private final Words words;
  private final List<Candidate> found;
  private final int[] starts = new int[PARTS_MAX];
  private final int[] ends = new int[PARTS_MAX];
  private final int[] bits = new int[PARTS_MAX];
  private int parts;

  Composed(Reading reading, Clues clues, List<Candidate> found) {
    this.reading = reading;
    this.clues = clues;
    this.words = clues.words;
    this.found = found;
  }

  void read() {
    int at = 0;
    for (int i = 0; i < clues.size; i++) {
      int start = words.start(i);
      if (start < at) {
        continue;
      }
      boolean joined = joiner(reading.at(words.end(i))) && letter(reading.at(words.end(i) + 1));
      if (joined
          || words.is(i, Words.INNER_CAPITAL)
          || (words.is(i, Words.HYPHEN) && !words.is(i, Words.CAPITAL))) {
        at = run(start);
      }
    }
  }

  /** Judges what stands from here to the first sign that joins nothing; gives its end. */
  private int run(int from) {
    int end = from;
    boolean underscores = false;
    while (letter(reading.at(end)) || (joiner(reading.at(end)) && letter(reading.at(end + 1)))) {
      underscores |= reading.at(end) == '_';
      end++;
    }
    char after = reading.at(end);
    boolean address =
        after == '@'
            || (after == ':' && reading.at(end + 1) == '/')
            || reading.text().startsWith("www.", from)
            || reading.at(from - 1) == '@';
    if (!address) {
      cut(from, end);
      judge(underscores);
    }
    return Math.max(end, from + 1);
  }

  /** Into parts of letters: at every other sign, and where a capital follows a small letter. */
  private void cut(int from, int end) {
    parts = 0;
    int start = from;
    for (int i = from; i <= end && parts < PARTS_MAX; i++) {
      boolean letter = i < end && Character.isLetter(reading.at(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(reading.at(i))
              && Character.isLowerCase(reading.at(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start) {
        starts[parts] = start;
        ends[parts] = i;
        bits[parts++] = clues.known(Words.hashOf(words.view(), start, i));
      }
      start = letter ? i : i + 1;
    }
  }

  private void judge(boolean underscores) {
    if (profile()) {
      return;
    }
    for (int i = 0; i < parts; i++) {
      int last = i;
      while (last + 1 < parts && particle(last + 1) && name(i, Lexicon.GIVEN)) {
        last++;
      }
      boolean pair =
          last + 1 < parts
              && name(i, PERSON)
              && name(last + 1, PERSON)
              && (only(i) || only(last + 1))
              && ((bits[i] | bits[last + 1]) & Lexicon.GIVEN) != 0;
      pair |= last + 1 < parts && only(i) && (bits[i] & Lexicon.GIVEN) != 0 && surname(last + 1);
      boolean named = i > 0 && introduced(i - 1) && only(i);
      if (pair) {
        last++;
        while (last + 1 < parts && name(last + 1, PERSON | Lexicon.PLACE)) {
          last++;
        }
        add(starts[i], ends[last]);
        i = last;
      } else if (parts > 1
          && ends[i] - starts[i] >= ALONE_CHARS_MIN
          && ((underscores && (only(i) || strange(i))) || named)) {
        add(starts[i], ends[i]);
      }
    }
  }

  /** `/medewerkers/wiebren-sinnighe-damstra/`: the page of a person. */
  private boolean profile() {
    for (int i = 0; i + 2 < parts; i++) {
      if (ABOUT_PEOPLE.contains(words(i)) && reading.at(ends[i]) == '/') {
        int last = i + 1;
        while (last + 1 < parts
            && reading.at(ends[last]) == '-'
            && ends[last] + 1 == starts[last + 1]) {
          last++;
        }
        if (last > i + 1 && last - i <= PROFILE_PARTS_MAX && !dutch(i + 1, last)) {
          add(starts[i + 1], ends[last]);
          return true;
        }
      }
    }
    return false;
  }

  private String words(int part) {
    return reading.text().substring(starts[part], ends[part]).toLowerCase(Locale.ROOT);
  }

  private boolean dutch(int first, int last) {
    for (int i = first; i <= last; i++) {
      if ((bits[i] & (Lexicon.COMMON | Lexicon.NOUN)) == 0 && !particle(i)) {
        return false;
      }
    }
    return true;
  }

  private void add(int start, int end) {
    found.add(new Candidate(DataCategory.NAME, start, end, CONFIDENCE, Evidence.GIVEN_NAME));
  }

  private boolean particle(int part) {
    return Cue.PARTICLE.in(bits[part]);
  }

  /** `haalDossierVanOuhaddou`. */
  private boolean introduced(int part) {
    return particle(part) || Cue.TITLE.in(bits[part]);
  }

  private boolean name(int part, int of) {
    int verbs = Lexicon.FREQUENT | Lexicon.VERB | Lexicon.ADJECTIVE;
    return ends[part] - starts[part] >= CHARS_MIN
        && (bits[part] & of) != 0
        && (bits[part] & (verbs | THINGS)) == 0;
  }

  /** What can be a surname only because a given name stands before it. */
  private boolean surname(int part) {
    return ends[part] - starts[part] > CHARS_MIN
        && (bits[part] & ~(PERSON | Lexicon.PLACE)) == 0
        && clues.compound(starts[part], ends[part]) == 0;
  }

  /** A name and nothing else. */
  private boolean only(int part) {
    return name(part, PERSON) && (bits[part] & (Lexicon.COMMON | Lexicon.PLACE)) == 0;
  }

  /** `bezwaar_Ouhaddou`: a word with a capital that nothing knows, behind one of Dutch. */
  private boolean strange(int part) {
    return bits[part] == 0
        && part > 0
        && (bits[part - 1] & Lexicon.NOUN) != 0
        && Character.isUpperCase(reading.at(starts[part]))
        && Character.isLowerCase(reading.at(starts[part] + 1))
        && Character.isLowerCase(reading.at(starts[part - 1]))
        && reading.at(starts[part] - 1) == '_'
        && clues.compound(starts[part], ends[part]) == 0;
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean joiner(char c) {
    return c == '_' || c == '-' || c == '/' || c == '\\' || c == '.';
  }
}
