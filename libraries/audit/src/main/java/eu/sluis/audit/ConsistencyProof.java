package eu.sluis.audit;

import eu.sluis.audit.internal.tree.Subtrees;
import java.util.List;
import java.util.Optional;

/**
 * Shows that a tree begins with all leaves of an older one (RFC 6962, section 2.1.2).
 *
 * @param older leaves of the older tree
 * @param newer leaves of the newer tree, at least `older`
 * @param path in the order of the RFC; empty when `older` is 0 or `newer`; at most 63 here
 */
public record ConsistencyProof(long older, long newer, List<Hash> path) {

  public static final int PATH_MAX = 63;

  public ConsistencyProof {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException(
          "a tree of `%d` does not go on as one of `%d`".formatted(older, newer));
    }
    path = List.copyOf(path);
  }

  /** Whether the second tree is the first one with leaves added at its end, or none. */
  public boolean proves(TreeHead from, TreeHead to) {
    if (from.size() != older || to.size() != newer) {
      return false;
    }
    if (older == 0) {
      return path.isEmpty()
          && from.equals(TreeHead.EMPTY)
          && (newer > 0 || to.equals(TreeHead.EMPTY));
    }
    return roots(from.root(), older, newer, true, path.size())
        .filter(new Roots(from.root(), to.root())::equals)
        .isPresent();
  }

  /** The tops of both trees as far as they stand under one node of the newer. */
  private record Roots(Hash older, Hash newer) {}

  /**
   * @param first whether the older tree begins where this part begins, so that its own top is known
   */
  private Optional<Roots> roots(Hash known, long from, long to, boolean first, int steps) {
    if (from == to) {
      if (first) {
        return steps == 0 ? Optional.of(new Roots(known, known)) : Optional.empty();
      }
      return steps == 1
          ? Optional.of(new Roots(path.getFirst(), path.getFirst()))
          : Optional.empty();
    }
    if (steps == 0) {
      return Optional.empty();
    }
    Hash beside = path.get(steps - 1);
    long left = Subtrees.split(to);
    return from <= left
        ? roots(known, from, left, first, steps - 1)
            .map(below -> new Roots(below.older(), Hash.ofNode(below.newer(), beside)))
        : roots(known, from - left, to - left, false, steps - 1)
            .map(
                below ->
                    new Roots(
                        Hash.ofNode(beside, below.older()), Hash.ofNode(beside, below.newer())));
  }
}
