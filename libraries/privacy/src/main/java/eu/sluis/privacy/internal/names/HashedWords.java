package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.ReadableText;
import eu.sluis.privacy.internal.text.Words;

/** A list of words by their hash, which is asked of every word of a text. */
final class HashedWords {

  /** With 0 where none is, which is the hash of no word. */
  private final int[] hashes;

  private HashedWords(String[] words) {
    this.hashes = new int[Integer.highestOneBit(words.length) * 4];
    for (String word : words) {
      int hash = Words.hashOf(new ReadableText(word).text());
      hashes[slot(hash)] = hash;
    }
  }

  /** Of words with spaces between them, as a text has them. */
  static HashedWords of(String list) {
    return new HashedWords(list.split(" ", -1));
  }

  boolean has(int hash) {
    return hash != 0 && hashes[slot(hash)] == hash;
  }

  /** Where the hash is, or the free place where it would be. */
  private int slot(int hash) {
    int slot = ((hash * 0x9E3779B1) >>> 16) & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }
}
