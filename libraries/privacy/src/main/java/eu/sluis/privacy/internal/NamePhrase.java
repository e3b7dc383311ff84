package eu.sluis.privacy.internal;

/** Where a name ends and begins, once something says that there is one. */
final class NamePhrase {

  private static final int WORDS_MAX = 7;
  private static final int WORD_CHARS_MAX = 40;

  private final Reading reading;

  NamePhrase(Reading reading) {
    this.reading = reading;
  }

  /** The index after the last word of the name that starts at `from`, or `from` when none does. */
  int end(int from) {
    int words = reading.words().size();
    int good = from;
    int i = from;
    while (i < words && i - from < WORDS_MAX) {
      if (i > from && !joined(i - 1)) {
        break;
      }
      if (initial(i)) {
        i++;
        continue;
      }
      int core = afterParticles(i);
      if (core > i && core < words && nameWord(core)) {
        i = core;
      } else if (core > i
          && !(nameWord(i) && !NameWords.tellingParticle(reading.word(i).folded()))) {
        break;
      }
      if (!nameWord(i)) {
        break;
      }
      i++;
      good = i;
      if (reading.word(i - 1).genitive(reading.text())) {
        break;
      }
    }
    return good;
  }

  /** The index of the first word of the name of which the word at `from` is a later part. */
  int begin(int from) {
    int i = from;
    while (i > 0 && from - i < 4 && joined(i - 1)) {
      Word before = reading.word(i - 1);
      boolean name =
          initial(i - 1)
              || (before.capital()
                  && before.lettersOnly()
                  && before.text().length() > 1
                  && !before.genitive(reading.text())
                  && !NameWords.notPerson(before.folded()));
      boolean particle =
          NameWords.particle(before.folded()) && i - 1 > 0 && partOfName(i - 1) && from - i < 3;
      if (!name && !particle) {
        break;
      }
      i--;
    }
    while (i < from
        && NameWords.particle(reading.word(i).folded())
        && !reading.word(i).capital()
        && !NameWords.tellingParticle(reading.word(i).folded())
        && !NameWords.particle(reading.word(Math.min(i + 1, from)).folded())
        && !(i + 1 == from && NameWords.surname(reading.word(from).folded()))) {
      i++;
    }
    return i;
  }

  private boolean partOfName(int particle) {
    Word word = reading.word(particle);
    return !word.capital() || !NameWords.common(word.folded()) || !startsSentence(particle);
  }

  /** The index of the first word after `i` that is no particle. */
  int afterParticles(int i) {
    int at = i;
    while (at < reading.words().size() - 1
        && at - i < 3
        && NameWords.particle(reading.word(at).folded())
        && joined(at)) {
      at++;
    }
    return at;
  }

  boolean nameWord(int i) {
    Word word = reading.word(i);
    return word.capital()
        && word.lettersOnly()
        && word.text().length() <= WORD_CHARS_MAX
        && (word.text().length() > 1 || Character.isLetter(word.text().charAt(0)))
        && !NameWords.common(word.folded());
  }

  /** A capital (or `Th`, `IJ`) that a full stop follows, but not those of a legal form. */
  boolean initial(int i) {
    Word word = reading.word(i);
    return word.text().length() <= 2
        && word.capital()
        && word.lettersOnly()
        && reading.at(word.end()) == '.'
        && !NameWords.title(word.folded())
        && !legalForm(i);
  }

  /** `B.V.` and `N.V.`, from either letter. */
  private boolean legalForm(int i) {
    int start = reading.word(i).start();
    char letter = Character.toLowerCase(reading.at(start));
    if ("bnvoc".indexOf(letter) < 0) {
      return false;
    }
    String around = reading.before(start, 2) + reading.after(start, 5);
    return around.contains("b.v.")
        || around.contains("n.v.")
        || around.contains("v.o.f")
        || around.contains("c.v.");
  }

  /** Whether a name may go on over what stands after word `i`. */
  boolean joined(int i) {
    if (i + 1 >= reading.words().size()) {
      return false;
    }
    String gap = reading.gapAfter(i);
    if (gap.equals(" ") || gap.equals("  ")) {
      return true;
    }
    if (gap.equals(".") || gap.equals(". ")) {
      return reading.word(i).text().length() <= 2 && reading.word(i).capital();
    }
    return gap.equals("\n")
        && (NameWords.particle(reading.word(i).folded())
            || NameWords.given(reading.word(i).folded()));
  }

  /** Whether a capital says nothing at word `i`. */
  boolean startsSentence(int i) {
    if (i == 0) {
      return true;
    }
    String gap = reading.gapAfter(i - 1);
    for (int at = 0; at < gap.length(); at++) {
      if (".!?:;\n\"*#>|•([".indexOf(gap.charAt(at)) >= 0) {
        return true;
      }
    }
    return gap.contains(" - ");
  }

  /** Whether one of these words says that this is no person. */
  boolean holdsNonPerson(int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = reading.word(i);
      boolean particle = NameWords.particle(word.folded());
      if (!particle && !initial(i) && NameWords.notPerson(word.folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are, or go over into, a street, a school, a bank. */
  boolean namesThing(int from, int to) {
    String last = reading.word(to - 1).folded();
    for (String tail : THING_TAILS) {
      if (last.length() > tail.length() + 1 && last.endsWith(tail)) {
        return true;
      }
    }
    if (to < reading.words().size() && joined(to - 1)) {
      Word next = reading.word(to);
      if (next.capital()
          && NameWords.notPerson(next.folded())
          && !NameWords.common(next.folded())) {
        return true;
      }
    }
    return false;
  }

  private static final String[] THING_TAILS = {
    "straat",
    "laan",
    "plein",
    "gracht",
    "singel",
    "school",
    "college",
    "kade",
    "brug",
    "tunnel",
    "weg",
    "wet",
    "fonds",
    "prijs",
    "akkoord",
    "ziekenhuis",
    "museum",
    "stichting",
    "bank",
    "raad",
    "commissie",
    "dienst",
    "dossier",
    "zorg",
    "beleid",
    "plan",
    "gemeente",
    "partij",
    "kliniek",
    "kamer",
    "ministerie",
    "bureau",
    "centrum",
    "loket",
    "vergadering",
    "overleg",
    "regeling"
  };
}
