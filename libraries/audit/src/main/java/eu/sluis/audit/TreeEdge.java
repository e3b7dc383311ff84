package eu.sluis.audit;

import eu.sluis.audit.internal.tree.Subtrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a tree: what it takes to add leaves and to know the top, without the rest.
 *
 * <p>For each level of tiles it holds the hashes of the tile that is not full, at most 255. Level 0
 * has hashes of leaves; a full tile becomes one hash of the level above. A tree of any size has at
 * most 8 of them, so that a start reads at most 8 small files. Immutable.
 */
public final class TreeEdge {

  /** The edge of the tree without leaves. */
  public static final TreeEdge EMPTY = new TreeEdge(0, List.of());

  private final long size;
  private final List<List<Hash>> levels;

  private TreeEdge(long size, List<List<Hash>> levels) {
    this.size = size;
    this.levels = levels;
  }

  /**
   * What adding leaves gives.
   *
   * @param tiles what to write, by path: every tile that filled up, and the partial tiles of the
   *     new size that changed
   */
  public record Grown(TreeEdge edge, Map<TilePath.Hashes, byte[]> tiles) {}

  /**
   * An edge whose hashes were read before.
   *
   * @param levels for each level, from 0, its hashes that are in no full tile
   * @throws IllegalArgumentException when a tree of this size has other numbers of them
   */
  public static TreeEdge of(long size, List<List<Hash>> levels) {
    if (levels.size() != levels(size)) {
      throw new IllegalArgumentException("the edge has not the levels of its size");
    }
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).size() != width(size, level)) {
        throw new IllegalArgumentException("a level of the edge has not the width of its size");
      }
    }
    return new TreeEdge(size, levels.stream().map(List::copyOf).toList());
  }

  /** Levels of tiles, full or not, that a tree of this size has. */
  static int levels(long size) {
    int levels = 0;
    for (long rest = size; rest > 0; rest /= TilePath.FULL) {
      levels++;
    }
    return levels;
  }

  /** Hashes in the partial tile of a level, 0 when there is none. */
  static int width(long size, int level) {
    return (int) ((size >>> (8 * level)) % TilePath.FULL);
  }

  /** Leaves in the tree. */
  public long size() {
    return size;
  }

  /** The hashes of a level that are in no full tile. */
  List<Hash> level(int level) {
    return levels.get(level);
  }

  /** The tree up to here. */
  public TreeHead head() {
    if (size == 0) {
      return TreeHead.EMPTY;
    }
    // From the right, where the subtrees are smallest, each joins what stands right of it.
    var whole = new ArrayList<Hash>();
    for (List<Hash> hashes : levels) {
      int end = hashes.size();
      while (end > 0) {
        int count = Integer.lowestOneBit(end);
        whole.add(Subtrees.whole(hashes, end - count, count));
        end -= count;
      }
    }
    Hash root = whole.getFirst();
    for (Hash left : whole.subList(1, whole.size())) {
      root = Hash.ofNode(left, root);
    }
    return new TreeHead(size, root);
  }

  /** Adds leaves, by their hashes, in order. */
  public Grown append(List<Hash> leaves) {
    var open = new ArrayList<List<Hash>>();
    levels.forEach(level -> open.add(new ArrayList<>(level)));
    var tiles = new LinkedHashMap<TilePath.Hashes, byte[]>();
    var changed = new java.util.TreeSet<Integer>();
    long grown = size;
    for (Hash leaf : leaves) {
      grown++;
      Hash carried = leaf;
      for (int level = 0; ; level++) {
        if (level == open.size()) {
          open.add(new ArrayList<>());
        }
        List<Hash> hashes = open.get(level);
        hashes.add(carried);
        changed.add(level);
        if (hashes.size() < TilePath.FULL) {
          break;
        }
        long index = (grown >>> (8 * (level + 1))) - 1;
        tiles.put(new TilePath.Hashes(level, index, TilePath.FULL), bytes(hashes));
        carried = Subtrees.whole(hashes, 0, TilePath.FULL);
        hashes.clear();
      }
    }
    for (int level : changed) {
      List<Hash> hashes = open.get(level);
      if (!hashes.isEmpty()) {
        long index = grown >>> (8 * (level + 1));
        tiles.put(new TilePath.Hashes(level, index, hashes.size()), bytes(hashes));
      }
    }
    return new Grown(
        new TreeEdge(grown, open.stream().map(List::copyOf).toList()),
        java.util.Collections.unmodifiableMap(tiles));
  }

  private static byte[] bytes(List<Hash> hashes) {
    var bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }
}
