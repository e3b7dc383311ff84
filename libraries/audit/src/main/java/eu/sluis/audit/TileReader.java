package eu.sluis.audit;

import eu.sluis.audit.internal.tree.Subtrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Reads a log from its files, and trusts none of them: every hash that it gives leads to the top of
 * the tree that it was made with.
 *
 * <p>It works from the top down. The partial tiles of the right edge together give the top, or the
 * log is not read at all. A full tile must hash to the place that it has in the tile above, and an
 * entry to its place in the tile of level 0. So a file that is damaged is named when it is read, by
 * its own path. A partial file that is not there is read from the full one, as tlog-tiles allows.
 *
 * <p>Not safe on several threads: it keeps the tiles that it read last.
 */
public final class TileReader {

  private static final int KEPT_MAX = 64;

  private final Function<String, Optional<byte[]>> files;
  private final TreeHead head;
  private final TreeEdge edge;
  private final Map<TilePath.Hashes, List<Hash>> kept =
      new LinkedHashMap<>(KEPT_MAX * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath.Hashes, List<Hash>> eldest) {
          return size() > KEPT_MAX;
        }
      };

  /**
   * @param files gives the bytes at a path such as `tile/0/000`, or nothing
   * @param head the tree, from a checkpoint that was verified
   * @throws TileDamaged when the right edge is not that of this tree
   */
  public TileReader(Function<String, Optional<byte[]>> files, TreeHead head) throws TileDamaged {
    this.files = files;
    this.head = head;
    var levels = new ArrayList<List<Hash>>();
    for (int level = 0; level < TreeEdge.levels(head.size()); level++) {
      int width = TreeEdge.width(head.size(), level);
      levels.add(
          width == 0
              ? List.of()
              : read(new TilePath.Hashes(level, head.size() >>> (8 * (level + 1)), width)));
    }
    this.edge = TreeEdge.of(head.size(), levels);
    if (!edge.head().equals(head)) {
      throw differs(culprit(levels));
    }
  }

  public TreeHead head() {
    return head;
  }

  /** The right edge, to add leaves to. */
  public TreeEdge edge() {
    return edge;
  }

  /**
   * The hash of a leaf.
   *
   * @param index from 0, less than the size of the tree
   */
  public Hash leaf(long index) throws TileDamaged {
    return hash(0, index);
  }

  /**
   * A bundle as it was read, and the hashes that the tree has for it.
   *
   * @param path of the file that it came from
   * @param first place of its first entry
   */
  record Bundle(String path, long first, List<byte[]> entries, List<Hash> hashes) {

    /**
     * Holds one entry against the tree. Safe on every thread.
     *
     * @param at its place in the bundle
     */
    void check(int at) throws TileDamaged {
      if (!Hash.ofLeaf(entries.get(at)).equals(hashes.get(at))) {
        throw new TileDamaged(path, TileDamaged.Why.DIFFERS, OptionalLong.of(first + at));
      }
    }
  }

  /**
   * The entries of a bundle, each held against the tree.
   *
   * @param index place of the bundle, from 0; the last one of the tree can be partial
   */
  public List<byte[]> entries(long index) throws TileDamaged {
    Bundle bundle = bundle(index);
    for (int i = 0; i < bundle.entries().size(); i++) {
      bundle.check(i);
    }
    return bundle.entries();
  }

  /** The entries of a bundle, not yet held against the hashes that the tree has for them. */
  Bundle bundle(long index) throws TileDamaged {
    int width = width(0, index);
    List<Hash> hashes = tile(0, index).subList(0, width);
    var wanted = new TilePath.Entries(index, width);
    Optional<byte[]> partial = files.apply(wanted.path());
    TilePath found = partial.isPresent() ? wanted : wanted.whole();
    byte[] bytes =
        partial.or(() -> files.apply(wanted.whole().path())).orElseThrow(() -> missing(wanted));
    List<byte[]> entries;
    try {
      entries = EntryBundle.decode(bytes);
    } catch (Malformed notWhole) {
      throw new TileDamaged(found.path(), TileDamaged.Why.FORM, OptionalLong.empty());
    }
    if (entries.size() != found.width()) {
      throw new TileDamaged(found.path(), TileDamaged.Why.FORM, OptionalLong.empty());
    }
    return new Bundle(found.path(), index * TilePath.FULL, entries.subList(0, width), hashes);
  }

  /**
   * Shows that a leaf stands in the tree.
   *
   * @throws IllegalArgumentException when the tree has no such leaf
   */
  public InclusionProof inclusion(long index) throws TileDamaged {
    var path = new ArrayList<Hash>();
    long start = 0;
    long end = head.size();
    while (end - start > 1 && index >= 0 && index < head.size()) {
      long middle = start + Subtrees.split(end - start);
      if (index < middle) {
        path.add(top(middle, end));
        end = middle;
      } else {
        path.add(top(start, middle));
        start = middle;
      }
    }
    return new InclusionProof(index, head.size(), path.reversed());
  }

  /**
   * Shows that the tree goes on from an older one.
   *
   * @throws IllegalArgumentException when the older one is larger
   */
  public ConsistencyProof consistency(long older) throws TileDamaged {
    var path = new ArrayList<Hash>();
    long start = 0;
    long end = head.size();
    while (older > start && older < end) {
      long middle = start + Subtrees.split(end - start);
      if (older <= middle) {
        path.add(top(middle, end));
        end = middle;
      } else {
        path.add(top(start, middle));
        start = middle;
      }
    }
    // What is left are the last leaves of the older tree; all of it, its own top, is known.
    if (start > 0) {
      path.add(top(start, end));
    }
    return new ConsistencyProof(older, head.size(), path.reversed());
  }

  /** The top of the leaves from `start` to `end`, a part into which the tree divides. */
  private Hash top(long start, long end) throws TileDamaged {
    long count = end - start;
    if (Long.bitCount(count) != 1) {
      long middle = start + Subtrees.split(count);
      return Hash.ofNode(top(start, middle), top(middle, end));
    }
    int height = Long.numberOfTrailingZeros(count);
    int level = height / 8;
    long from = start >>> (8 * level);
    int hashes = 1 << (height % 8);
    List<Hash> tile = tile(level, from / TilePath.FULL);
    return Subtrees.whole(tile, (int) (from % TilePath.FULL), hashes);
  }

  private Hash hash(int level, long position) throws TileDamaged {
    return tile(level, position / TilePath.FULL).get((int) (position % TilePath.FULL));
  }

  private List<Hash> tile(int level, long index) throws TileDamaged {
    if (width(level, index) < TilePath.FULL) {
      return edge.level(level);
    }
    var path = new TilePath.Hashes(level, index, TilePath.FULL);
    List<Hash> known = kept.get(path);
    if (known != null) {
      return known;
    }
    List<Hash> hashes = read(path);
    if (!Subtrees.whole(hashes, 0, TilePath.FULL).equals(hash(level + 1, index))) {
      throw differs(path.path());
    }
    kept.put(path, hashes);
    return hashes;
  }

  private int width(int level, long index) {
    long hashes = head.size() >>> (8 * level);
    if (index < 0 || index > (hashes - 1) / TilePath.FULL || hashes == 0) {
      throw new IllegalArgumentException("the tree has no tile `" + index + "` there");
    }
    return (int) Math.min(TilePath.FULL, hashes - index * TilePath.FULL);
  }

  private List<Hash> read(TilePath.Hashes wanted) throws TileDamaged {
    Optional<byte[]> partial = files.apply(wanted.path());
    TilePath found = partial.isPresent() ? wanted : wanted.whole();
    byte[] bytes =
        partial.or(() -> files.apply(wanted.whole().path())).orElseThrow(() -> missing(wanted));
    if (bytes.length != found.width() * Hash.BYTES) {
      throw new TileDamaged(found.path(), TileDamaged.Why.FORM, OptionalLong.empty());
    }
    var hashes = new ArrayList<Hash>(wanted.width());
    for (int i = 0; i < wanted.width(); i++) {
      hashes.add(Hash.ofRange(bytes, i * Hash.BYTES, (i + 1) * Hash.BYTES));
    }
    return hashes;
  }

  /**
   * Finds which tile of the edge is wrong, by what stands below it; `checkpoint` when all of them
   * agree with what is below, and so are of another tree than the one that was asked for.
   */
  private String culprit(List<List<Hash>> levels) throws TileDamaged {
    for (int level = 0; level < levels.size(); level++) {
      List<Hash> hashes = levels.get(level);
      long index = head.size() >>> (8 * (level + 1));
      for (int i = 0; i < hashes.size(); i++) {
        if (!below(level, index * TilePath.FULL + i).equals(Optional.of(hashes.get(i)))) {
          return new TilePath.Hashes(level, index, hashes.size()).path();
        }
      }
    }
    return "checkpoint";
  }

  private Optional<Hash> below(int level, long position) throws TileDamaged {
    if (level > 0) {
      return Optional.of(
          Subtrees.whole(
              read(new TilePath.Hashes(level - 1, position, TilePath.FULL)), 0, TilePath.FULL));
    }
    long bundle = position / TilePath.FULL;
    var wanted = new TilePath.Entries(bundle, width(0, bundle));
    try {
      byte[] bytes =
          files
              .apply(wanted.path())
              .or(() -> files.apply(wanted.whole().path()))
              .orElseThrow(() -> missing(wanted));
      List<byte[]> entries = EntryBundle.decode(bytes);
      int at = (int) (position % TilePath.FULL);
      return at < entries.size() ? Optional.of(Hash.ofLeaf(entries.get(at))) : Optional.empty();
    } catch (Malformed notWhole) {
      throw new TileDamaged(wanted.path(), TileDamaged.Why.FORM, OptionalLong.empty());
    }
  }

  private static TileDamaged missing(TilePath path) {
    return new TileDamaged(path.path(), TileDamaged.Why.MISSING, OptionalLong.empty());
  }

  private static TileDamaged differs(String path) {
    return new TileDamaged(path, TileDamaged.Why.DIFFERS, OptionalLong.empty());
  }
}
