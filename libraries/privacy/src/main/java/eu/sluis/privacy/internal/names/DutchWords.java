package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;
import java.util.List;

/** Whether Dutch has a word, for what is told from names by that. */
public final class DutchWords {

  private static final int SURNAME_CHARS_MIN = 4;
  private static final int GIVEN_CHARS_MIN = 4;
  private static final int FULL_CHARS_MAX = 40;

  /** Of a given name, and of a surname that no list has behind it and a tussenvoegsel. */
  private static final int LONGER_CHARS_MIN = 5;

  private static final List<String> PARTICLES =
      List.of("vander", "vanden", "vande", "van", "vd", "de", "den", "der", "ter", "ten", "el");

  private DutchWords() {}

  /**
   * Whether the word, or the last part of a compound, is a noun of Dutch.
   *
   * @param only whether it must be nothing else: `kaart` and `fout` are other words too
   */
  public static boolean noun(String word, boolean only) {
    int bits = Shipped.LEXICON.of(Words.hashOf(word));
    if ((bits & Lexicon.COMMON) == 0) {
      bits = Shipped.LEXICON.ofCompound(word, 0, word.length());
    }
    int others = Lexicon.VERB | Lexicon.ADJECTIVE;
    return (bits & Lexicon.NOUN) != 0 && !(only && (bits & others) != 0);
  }

  /**
   * Whether a town, village or city has this name.
   *
   * @param only whether it must be nothing else: no word of Dutch and no name of persons
   */
  public static boolean place(String word, boolean only) {
    return place(Words.hashOf(word), only);
  }

  /** The same of the word with this hash. */
  public static boolean place(int hash, boolean only) {
    int bits = Shipped.LEXICON.of(hash);
    int others = Lexicon.COMMON | Lexicon.GIVEN | Lexicon.SURNAME;
    return (bits & Lexicon.PLACE) != 0 && !(only && (bits & others) != 0);
  }

  /** Whether Dutch has this word in small letters; compounds and names are not known here. */
  public static boolean common(String word) {
    return common(Words.hashOf(word));
  }

  /** The same of the word with this hash. */
  public static boolean common(int hash) {
    return (Shipped.LEXICON.of(hash) & Lexicon.COMMON) != 0;
  }

  /** Whether no list here has a word, and it is no compound of words that they have. */
  public static boolean unknown(String word) {
    return Shipped.LEXICON.of(Words.hashOf(word)) == 0
        && Shipped.LEXICON.ofCompound(word, 0, word.length()) == 0;
  }

  /**
   * Whether a word that no language here has is an initial or two and a known surname:
   * `jhaverkort`, `ldeboer`.
   */
  public static boolean initialled(String word) {
    if (!unknown(word)) {
      return false;
    }
    for (int initials = 1; initials <= 2; initials++) {
      if (word.length() - initials < SURNAME_CHARS_MIN) {
        return false;
      }
      String rest = word.substring(initials);
      if (surname(rest)) {
        return true;
      }
      for (String particle : PARTICLES) {
        if (rest.startsWith(particle) && surname(rest.substring(particle.length()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word is known as a given name and as no word of Dutch. */
  public static boolean given(String word) {
    int bits = Shipped.LEXICON.of(Words.hashOf(word));
    return (bits & Lexicon.GIVEN) != 0 && (bits & Lexicon.COMMON) == 0;
  }

  /** `janinehaverkort`, `saskiavanelk`: a known given name and a surname, written as one. */
  public static boolean fullName(String word) {
    if (word.length() < GIVEN_CHARS_MIN + SURNAME_CHARS_MIN
        || word.length() > FULL_CHARS_MAX
        || common(word)) {
      return false;
    }
    for (int split = GIVEN_CHARS_MIN; split <= word.length() - SURNAME_CHARS_MIN; split++) {
      if (given(word.substring(0, split))
          && endsAsName(word.substring(split), split >= LONGER_CHARS_MIN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAsName(String rest, boolean longer) {
    return surname(rest)
        || PARTICLES.stream()
            .filter(rest::startsWith)
            .map(particle -> rest.substring(particle.length()))
            .anyMatch(
                name ->
                    surname(name)
                        || (longer && name.length() >= LONGER_CHARS_MIN && unknown(name)));
  }

  /** Whether a word is known as a surname, and is none of the words that are met most. */
  public static boolean surname(String word) {
    int bits = Shipped.LEXICON.of(Words.hashOf(word));
    return word.length() >= SURNAME_CHARS_MIN
        && (bits & Lexicon.SURNAME) != 0
        && (bits & Lexicon.FREQUENT) == 0;
  }

  /** Whether a word is known as a name of persons, and as no word of Dutch. */
  public static boolean person(String word) {
    int bits = Shipped.LEXICON.of(Words.hashOf(word));
    return (bits & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0 && (bits & Lexicon.COMMON) == 0;
  }
}
