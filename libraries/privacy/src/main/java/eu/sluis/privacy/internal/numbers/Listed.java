package eu.sluis.privacy.internal.numbers;

/** A list of words, in which a word of a text is looked up by its hash without being copied. */
final class Listed {

  private final String[] table;

  /** Of each word, so that none is touched that is not the one asked for. */
  private final int[] hashes;

  private Listed(String[] words) {
    int size = Integer.highestOneBit(words.length * 4);
    table = new String[size];
    hashes = new int[size];
    for (String word : words) {
      int at = slot(word.hashCode());
      while (table[at] != null) {
        at = (at + 1) & (size - 1);
      }
      table[at] = word;
      hashes[at] = word.hashCode();
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
    int hash = tokens.hash(token);
    int at = slot(hash);
    while (hashes[at] != 0) {
      if (hashes[at] == hash
          && table[at].length() == tokens.length(token)
          && CueWords.same(table[at], page.chars(), tokens.start(token))) {
        return true;
      }
      at = (at + 1) & (hashes.length - 1);
    }
    return false;
  }

  /** Whether this folded word is in the list. */
  boolean has(String word) {
    int hash = word.hashCode();
    int at = slot(hash);
    while (hashes[at] != 0) {
      if (hashes[at] == hash && table[at].equals(word)) {
        return true;
      }
      at = (at + 1) & (hashes.length - 1);
    }
    return false;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (hashes.length - 1);
  }
}
