package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/** Whether Dutch has a word, for what is told from names by that. */
public final class DutchWords {

  private DutchWords() {}

  /** Whether Dutch has this word in small letters; compounds and names are not known here. */
  public static boolean common(String word) {
    return (Shipped.LEXICON.of(Words.hashOf(word)) & Lexicon.COMMON) != 0;
  }
}
