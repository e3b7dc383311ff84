package eu.sluis.audit.internal.tree;

import eu.sluis.audit.Hash;
import java.util.List;

/** How a tree divides (RFC 6962, section 2.1). */
public final class Subtrees {

  /** The largest power of two that is smaller than `size`, which is 2 or more. */
  public static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  /** The top of a whole subtree: 1, 2, 4, … hashes from a place in a list. */
  public static Hash whole(List<Hash> hashes, int from, int count) {
    if (count == 1) {
      return hashes.get(from);
    }
    int half = count / 2;
    return Hash.ofNode(whole(hashes, from, half), whole(hashes, from + half, half));
  }

  private Subtrees() {}
}
