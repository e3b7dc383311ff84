package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names that a row of labels holds: tight, without titles, with the evidence for each. */
public final class NamesInText implements WordLabels {

  /** Below the confidence of an address or a number, which know better what they are. */
  private static final double CONFIDENCE_MAX = 0.95;

  private static final double CONFIDENCE_MIN = 0.3;

  /** A margin that an ordinary word at the head of a sentence needs to be a name. */
  private static final int SURE = 190;

  private static final int GENITIVE_CHARS_MIN = 4;

  /** A given name and a tussenvoegsel need so much less than what the judge is asked. */
  private static final int JOINED_SHARE = 3;

  /** A word with figures in it that is longer is no name. */
  private static final int WORD_CHARS_MAX = 30;

  /** No name is longer; a row that is, is many. */
  private static final int WORDS_MAX = 24;

  private static final double ORGANISATION_CONFIDENCE = 0.6;

  private static final List<String> STREET_TAILS =
      List.of(
          "straat",
          "laan",
          "plein",
          "gracht",
          "kade",
          "singel",
          "plantsoen",
          "steeg",
          "dreef",
          "pad",
          "weg",
          "park",
          "school",
          "college",
          "lyceum",
          "mavo");

  private final Reading reading;
  private final Clues clues;
  private final Tagging tagging;
  private final BrokenWords broken;
  private final PersonFeatures persons;
  private final PersonJudge judge;
  private final PlainNames plain;
  private final float least;

  /**
   * @param least the chance above which the judge believes in a person
   */
  NamesInText(Reading reading, Clues clues, Tagging tagging, PersonJudge judge, float least) {
    this.reading = reading;
    this.clues = clues;
    this.tagging = tagging;
    this.broken = new BrokenWords(clues);
    this.persons = new PersonFeatures(reading, clues, tagging);
    this.judge = judge;
    this.plain = new PlainNames(clues);
    this.least = least;
  }

  public List<Candidate> candidates() {
    var found = new ArrayList<Candidate>();
    new MachineReadable(reading.text(), found).read();
    int at = 0;
    while (at < clues.size) {
      int label = tagging.labels[at];
      if (label == Label.PERSON.code()) {
        int end = at + 1;
        while (end < clues.size && tagging.labels[end] == Label.PERSON_GOES_ON.code()) {
          end++;
        }
        addPersons(at, end, found);
        at = end;
      } else if (label == Label.ORGANISATION.code()) {
        int end = at + 1;
        while (end < clues.size && tagging.labels[end] == label && !clues.newLine(end)) {
          end++;
        }
        addOrganisation(at, end, found);
        at = end;
      } else {
        at++;
      }
    }
    new TellingForms(reading, clues, tagging).addTo(found);
    new Disguised(reading, clues, found).read();
    new Composed(reading, clues, found).read();
    new FieldNames(reading, clues, tagging).addTo(found);
    found.sort(Comparator.comparingInt(Candidate::start));
    return found;
  }

  @Override
  public Label at(int place) {
    int word = reading.wordFrom(place + 1) - 1;
    boolean within = word >= 0 && place < clues.words.end(word);
    return within ? Label.of(tagging.labels[word]) : Label.NONE;
  }

  /** Whether words of the text may have spaces in them, as a bad scan puts there. */
  public boolean broken() {
    return broken.likely();
  }

  /** The same, of a text that was mended, but that may have names in pieces still. */
  public NamesInText scanned() {
    broken.tell();
    return this;
  }

  /** Mentions of the persons in `chosen` that were not found by themselves. */
  public List<Candidate> later(List<Candidate> chosen) {
    return new LaterMentions(reading, clues, tagging).of(chosen);
  }

  /** One person, or the persons of a list: `G. Thackeray, M. Béranger`. */
  private void addPersons(int from, int until, List<Candidate> found) {
    int start = from;
    for (int i = from + 1; i < until; i++) {
      if (i - start > WORDS_MAX
          || quotedApart(i)
          || (clues.gaps[i] == Clues.COMMA && new Listed(clues, start, i, until).parted())) {
        addPerson(start, i, found);
        if (quotedApart(i) && clues.words.is(i, Words.LOWER)) {
          return;
        }
        start = i;
      }
    }
    addPerson(start, until, found);
  }

  /** `'Ngozi', 'Adeyemi'`: two strings of code or of a list. */
  private boolean quotedApart(int i) {
    int end = clues.words.end(i - 1);
    char quote = reading.at(end);
    return (quote == '\'' || quote == '"')
        && (reading.at(end + 1) == ',' || reading.at(end + 1) == ')');
  }

  private void addPerson(int from, int until, List<Candidate> found) {
    int first = from;
    int to = until;
    while (to - 1 > first && loose(first, to - 1)) {
      to--;
    }
    while (first < to - 1 && clues.is(first, Cue.TITLE) && !clues.has(first, Lexicon.SURNAME)) {
      first++;
    }
    if (clues.is(first, Cue.TITLE) && first == to - 1 && !clues.words.is(first, Words.CAPITAL)) {
      return;
    }
    int last = broken.end(first, withPlace(first, to) - 1);
    // `BE` in a line of small letters is a code.
    boolean letterOnly =
        last == first
            && (clues.words.oneLetter(first)
                || (clues.words.length(first) == 2
                    && clues.words.is(first, Words.ALL_CAPITALS)
                    && clues.lineCases[first] != Clues.CAPITAL_LINE));
    if (letterOnly
        || (first == last && amongPlaces(first))
        || noName(first, last)
        || inCode(first, last + 1)
        || onlyParticles(first, to)
        || english(first, last)
        || endsStreet(last)) {
      return;
    }
    int start = clues.words.start(first);
    int end = endOfName(last);
    float chance = judge.chance(start, end, persons.of(first, last));
    if (chance < (plain.joined(first, last) ? least / JOINED_SHARE : least)
        && !plain.whole(first, last)) {
      return;
    }
    double confidence = CONFIDENCE_MIN + (CONFIDENCE_MAX - CONFIDENCE_MIN) * chance;
    found.add(
        new Candidate(
            DataCategory.NAME,
            start,
            end,
            confidence,
            List.copyOf(NameEvidence.of(clues, first, last + 1))));
  }

  /** `Utrecht en Parijs, Lyon`: places beside places, though people bear their names too. */
  private boolean amongPlaces(int i) {
    if (!place(i)) {
      return false;
    }
    int before = i - 1;
    if (before > 0 && clues.words.is(before, Words.LOWER) && clues.words.length(before) <= 2) {
      before--;
    }
    boolean listed = clues.gaps[i] == Clues.COMMA || before < i - 1;
    return listed && before >= 0 && place(before);
  }

  private boolean place(int i) {
    return clues.has(i, Lexicon.PLACE)
        && !clues.has(i, Lexicon.GIVEN)
        && clues.words.is(i, Words.CAPITAL);
  }

  /** `I love you`: no initial, and no surname. */
  private boolean english(int first, int last) {
    return first < last
        && clues.words.oneLetter(first)
        && reading.at(clues.words.start(first)) == 'I'
        && clues.gaps[first + 1] == Clues.SPACE
        && clues.words.is(first + 1, Words.LOWER);
  }

  /** A run of base64; or `Misschien`, whose capital only begins a sentence. */
  private boolean noName(int first, int last) {
    if (first < last) {
      return false;
    }
    boolean starts =
        clues.startsSentence(first)
            && clues.has(first, Lexicon.FREQUENT)
            && !clues.has(first, Lexicon.NAMES)
            && tagging.margins[first] < SURE;
    return encoded(first) || starts;
  }

  private boolean encoded(int i) {
    return words().length(i) > WORD_CHARS_MAX && words().is(i, Words.DIGITS);
  }

  private void addOrganisation(int from, int to, List<Candidate> found) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      named |=
          clues.words.is(i, Words.CAPITAL)
              && !encoded(i)
              && (to - from > 1 || !clues.has(i, Lexicon.COMMON) || clues.is(i, Cue.PARTY));
    }
    if (named) {
      found.add(
          new Candidate(
              DataCategory.ORGANISATION,
              clues.words.start(from),
              endOf(to - 1),
              ORGANISATION_CONFIDENCE,
              Evidence.SURROUNDINGS));
    }
  }

  /** An initial or a legal form keeps its full stop. */
  private int endOf(int last) {
    int end = clues.words.end(last);
    boolean stop =
        reading.at(end) == '.'
            && clues.words.is(last, Words.CAPITAL)
            && clues.words.length(last) <= 2;
    return stop || closesBracket(last) ? end + 1 : end;
  }

  /** `P. (Pepita)`: the bracket that a name opens it closes too. */
  private boolean closesBracket(int last) {
    return reading.at(words().end(last)) == ')'
        && last > 0
        && clues.gaps[last] == Clues.DOT
        && reading.at(words().start(last) - 1) == '(';
  }

  private Words words() {
    return clues.words;
  }

  /** `Jansens dossier`: where the text has `Jansen` too, the s is none of the name. */
  private int endOfName(int last) {
    int end = endOf(last);
    int start = clues.words.start(last);
    char s = reading.at(end - 1);
    if (end - start <= GENITIVE_CHARS_MIN || (s != 's' && s != 'S')) {
      return end;
    }
    int shorter = words().hashWithoutLast(last);
    boolean genitive =
        tagging.named(shorter)
            || (!clues.lists(words().hash(last), Lexicon.SURNAME | Lexicon.GIVEN)
                && clues.lists(shorter, Lexicon.GIVEN));
    return genitive && words().end(last) == end ? end - 1 : end;
  }

  /** `Femke Lelystad`: behind a lone given name, with nothing between, a town is a surname. */
  private int withPlace(int first, int to) {
    if (to == clues.size || !clues.has(to, Lexicon.PLACE)) {
      return to;
    }
    boolean lone =
        to - first == 1
            && !clues.has(first, Lexicon.COMMON)
            && (clues.has(first, Lexicon.GIVEN)
                || (clues.has(first, Lexicon.SURNAME) && clues.has(to, Lexicon.SURNAME)));
    boolean written =
        lone
            && clues.gaps[to] == Clues.SPACE
            && words().is(to, Words.CAPITAL)
            && !clues.has(to, Lexicon.COMMON)
            && clues.lineCases[to] != Clues.CAPITAL_LINE;
    return written || clues.gaps[to] == Clues.UNDERSCORE ? to + 1 : to;
  }

  /** A small tussenvoegsel at the end, unless the name is turned around: `Vries, B. de`. */
  private boolean loose(int first, int last) {
    if (!clues.is(last, Cue.PARTICLE) || clues.words.is(last, Words.CAPITAL)) {
      return false;
    }
    for (int i = first + 1; i < last; i++) {
      if (clues.gaps[i] == Clues.COMMA) {
        return false;
      }
    }
    return true;
  }

  /** `Johan Wagenaarlaan`: a street, whoever it is named after, unless that is a known surname. */
  private boolean endsStreet(int last) {
    if (clues.has(last, Lexicon.SURNAME)) {
      return false;
    }
    String view = clues.words.view();
    int end = clues.words.end(last);
    for (String tail : STREET_TAILS) {
      if (clues.words.length(last) > tail.length() + 1
          && view.regionMatches(true, end - tail.length(), tail, 0, tail.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyParticles(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clues.is(i, Cue.PARTICLE)
          || (clues.has(i, Lexicon.SURNAME) && clues.words.length(i) > 3)) {
        return false;
      }
    }
    return true;
  }

  /** `www.sluis.nl`, where `J.Jansen` and `A.B.de Vries` have capitals. */
  private boolean dotted(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean glued =
          clues.words.start(i) == clues.words.end(i - 1) + 1 && clues.words.is(i - 1, Words.LOWER);
      boolean particles = clues.is(i - 1, Cue.PARTICLE) && clues.is(i, Cue.PARTICLE);
      if (glued
          && !particles
          && reading.at(clues.words.end(i - 1)) == '.'
          && clues.words.is(i, Words.LOWER)) {
        return true;
      }
    }
    return false;
  }

  /** Part of an address on the internet, a user name or a path. */
  private boolean inCode(int from, int to) {
    char before = reading.at(clues.words.start(from) - 1);
    int end = clues.words.end(to - 1);
    char after = reading.at(end);
    boolean goesOn = Character.isLetterOrDigit(reading.at(end + 1));
    if (dotted(from, to)) {
      return true;
    }
    if (to - from > 1 && after != '@') {
      return false;
    }
    boolean small = !clues.words.is(from, Words.CAPITAL);
    boolean address = small && "@_/\\".indexOf(before) >= 0;
    boolean user = goesOn && (after == '@' || after == '_');
    return address || user || (goesOn && after == '.' && !clues.words.is(to - 1, Words.CAPITAL));
  }
}
