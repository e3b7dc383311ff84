package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/** Whether Dutch has a word, for what is told from names by that. */
public final class DutchWords {

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
    int bits = Shipped.LEXICON.of(Words.hashOf(word));
    int others = Lexicon.COMMON | Lexicon.GIVEN | Lexicon.SURNAME;
    return (bits & Lexicon.PLACE) != 0 && !(only && (bits & others) != 0);
  }

  /** Whether Dutch has this word in small letters; compounds and names are not known here. */
  public static boolean common(String word) {
    return (Shipped.LEXICON.of(Words.hashOf(word)) & Lexicon.COMMON) != 0;
  }
}
