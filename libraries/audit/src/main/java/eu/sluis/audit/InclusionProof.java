package eu.sluis.audit;

import eu.sluis.audit.internal.tree.Subtrees;
import java.util.List;
import java.util.Optional;

/**
 * Shows that a leaf stands at a place in a tree (RFC 6962, section 2.1.1).
 *
 * @param index place of the leaf, from 0
 * @param size leaves of the tree, more than `index`
 * @param path hashes beside the way up, from the leaf to the top; at most 63
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public static final int PATH_MAX = 63;

  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "leaf `%d` does not stand in a tree of `%d`".formatted(index, size));
    }
    path = List.copyOf(path);
  }

  /** Whether this leaf stands at that place in that tree. */
  public boolean proves(Hash leaf, TreeHead head) {
    return size == head.size()
        && root(leaf, index, size, path.size()).filter(head.root()::equals).isPresent();
  }

  private Optional<Hash> root(Hash leaf, long at, long of, int steps) {
    if (of == 1) {
      return steps == 0 ? Optional.of(leaf) : Optional.empty();
    }
    if (steps == 0) {
      return Optional.empty();
    }
    Hash beside = path.get(steps - 1);
    long left = Subtrees.split(of);
    return at < left
        ? root(leaf, at, left, steps - 1).map(below -> Hash.ofNode(below, beside))
        : root(leaf, at - left, of - left, steps - 1).map(below -> Hash.ofNode(beside, below));
  }
}
