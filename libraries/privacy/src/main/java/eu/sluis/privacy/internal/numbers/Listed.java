package eu.sluis.privacy.internal.numbers;

/** A list of words, in which a word of a text is looked up by its hash without being copied. */
final class Listed {

  private final String[] table;

  private Listed(String[] words) {
    int size = Integer.highestOneBit(words.length * 4);
    table = new String[size];
    for (String word : words) {
      int at = slot(word.hashCode());
      while (table[at] != null) {
        at = (at + 1) & (size - 1);
      }
      table[at] = word;
    }
  }

  /** Of folded words with spaces between them. */
  static Listed of(String words) {
    return new Listed(words.strip().split(" +", -1));
  }

  /** Whether the word at a token is in the list, whatever its case and accents. */
  boolean has(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.word(token)) {
      return false;
    }
    int length = tokens.length(token);
    int at = slot(tokens.hash(token));
    while (table[at] != null) {
      if (table[at].length() == length
          && CueWords.same(table[at], page.chars(), tokens.start(token))) {
        return true;
      }
      at = (at + 1) & (table.length - 1);
    }
    return false;
  }

  /** Whether this folded word is in the list. */
  boolean has(String word) {
    int at = slot(word.hashCode());
    while (table[at] != null) {
      if (table[at].equals(word)) {
        return true;
      }
      at = (at + 1) & (table.length - 1);
    }
    return false;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }
}
