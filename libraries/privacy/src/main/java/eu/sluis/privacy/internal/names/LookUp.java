package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/** What the lexicon knows of the words of a text, or of the parts that they are made of. */
final class LookUp {

  private static final int GENITIVE_CHARS_MIN = 3;
  private static final String[] DIMINUTIVES = {"'tje", "tje", "je", "ke"};

  private final Words words;
  private final Lexicon lexicon;

  LookUp(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The bits of {@link Lexicon}; 0 when nothing is known. */
  int up(int i) {
    if (words.is(i, Words.DIGITS)) {
      return 0;
    }
    int known = lexicon.of(words.hash(i));
    if ((known & Lexicon.COMMON) == 0 && words.is(i, Words.HYPHEN)) {
      known |= ofParts(i);
    }
    if (known == 0 && words.is(i, Words.INNER_CAPITAL)) {
      known = ofCamelCase(i);
    }
    if (known == 0) {
      known = lexicon.ofCompound(words.view(), words.start(i), words.end(i));
    }
    if (known == 0 && words.is(i, Words.HYPHEN)) {
      known = ofTail(i);
    }
    if (known == 0 && words.length(i) > GENITIVE_CHARS_MIN) {
      known = ofGenitive(i);
    }
    if (known == 0 && words.is(i, Words.CAPITAL)) {
      known = ofDiminutive(i);
    }
    return known;
  }

  /** `Fatimas`, `Jansens`: the name without its s. */
  private int ofGenitive(int i) {
    char last = words.view().charAt(words.end(i) - 1);
    return last == 's' || last == 'S'
        ? lexicon.of(words.hashWithoutLast(i)) & (Lexicon.GIVEN | Lexicon.SURNAME)
        : 0;
  }

  /** `Fatimaatje`, `Oudshoorntje`, `Mo'tje`. */
  private int ofDiminutive(int i) {
    String view = words.view();
    int start = words.start(i);
    int end = words.end(i);
    for (String small : DIMINUTIVES) {
      int stem = end - small.length();
      if (stem - start >= GENITIVE_CHARS_MIN && view.startsWith(small, stem)) {
        return lexicon.of(Words.hashOf(view, start, stem)) & (Lexicon.GIVEN | Lexicon.SURNAME);
      }
    }
    return 0;
  }

  /** `FM-licentie`, `Rerum-toespraak`: what a word of Dutch in small letters ends is one. */
  private int ofTail(int i) {
    String view = words.view();
    int from = view.lastIndexOf('-', words.end(i) - 1) + 1;
    if (!Character.isLowerCase(view.charAt(from))) {
      return 0;
    }
    int tail = lexicon.of(Words.hashOf(view.subSequence(from, words.end(i))));
    boolean name = (tail & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0;
    return name ? 0 : tail & (Lexicon.COMMON | Lexicon.NOUN);
  }

  /** `GebruikersnaamEnWachtwoord`: of words of Dutch that are no names. */
  private int ofCamelCase(int i) {
    String view = words.view();
    int all = Lexicon.COMMON | Lexicon.NOUN;
    int start = words.start(i);
    for (int at = start + 1; at <= words.end(i); at++) {
      if (at == words.end(i) || Character.isUpperCase(view.charAt(at))) {
        int part = lexicon.of(Words.hashOf(view, start, at));
        part = part == 0 ? lexicon.ofCompound(view, start, at) : part;
        boolean name =
            (part & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0 && (part & Lexicon.FREQUENT) == 0;
        all &= (part & Lexicon.COMMON) == 0 || name ? 0 : all;
        start = at;
      }
    }
    return all;
  }

  /** A double name is known when its halves are. */
  private int ofParts(int i) {
    String view = words.view();
    int all = Lexicon.NAMES;
    int hash = 0;
    for (int at = words.start(i); at <= words.end(i); at++) {
      if (at == words.end(i) || view.charAt(at) == '-') {
        all &= lexicon.of(hash);
        hash = 0;
      } else {
        hash = Words.step(hash, view.charAt(at));
      }
    }
    return all & (Lexicon.GIVEN | Lexicon.SURNAME);
  }
}
