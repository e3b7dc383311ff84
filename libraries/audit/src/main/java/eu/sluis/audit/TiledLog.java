package eu.sluis.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of a log that is served as tiles: what one sequencer holds to add the next batch. It
 * writes nothing itself: it says which files a batch writes, and the caller makes them durable and
 * only then signs the new tree. Immutable: a batch that could not be written is simply forgotten.
 */
public final class TiledLog {

  /** A log without leaves. */
  public static final TiledLog EMPTY = new TiledLog(TreeEdge.EMPTY, List.of());

  private final TreeEdge edge;
  private final List<byte[]> open;

  private TiledLog(TreeEdge edge, List<byte[]> open) {
    this.edge = edge;
    this.open = open;
  }

  /**
   * What adding a batch gives.
   *
   * @param files what to write, by path: full tiles and bundles, which never change again, and the
   *     partial ones of the new size. All of them MUST be durable before the new tree is signed
   */
  public record Batch(TiledLog log, Map<TilePath, byte[]> files) {}

  /**
   * Goes on with a log that was written before, after a check of its right edge and its last
   * entries.
   *
   * @param files gives the bytes at a path, or nothing
   * @param head the tree of its last checkpoint
   * @throws TileDamaged when they are not those of this tree
   */
  public static TiledLog open(Function<String, Optional<byte[]>> files, TreeHead head)
      throws TileDamaged {
    var reader = new TileReader(files, head);
    List<byte[]> open =
        head.size() % TilePath.FULL == 0
            ? List.of()
            : List.copyOf(reader.entries(head.size() / TilePath.FULL));
    return new TiledLog(reader.edge(), open);
  }

  /** The tree up to here. */
  public TreeHead head() {
    return edge.head();
  }

  /**
   * Adds entries, in order.
   *
   * @throws IllegalArgumentException when one is longer than {@link EntryBundle#ENTRY_BYTES_MAX}
   */
  public Batch append(List<byte[]> entries) {
    var files = new LinkedHashMap<TilePath, byte[]>();
    var bundle = new ArrayList<>(open);
    long index = edge.size() / TilePath.FULL;
    for (byte[] entry : entries) {
      bundle.add(entry.clone());
      if (bundle.size() == TilePath.FULL) {
        files.put(new TilePath.Entries(index, TilePath.FULL), EntryBundle.encode(bundle));
        bundle.clear();
        index++;
      }
    }
    if (!bundle.isEmpty() && !entries.isEmpty()) {
      files.put(new TilePath.Entries(index, bundle.size()), EntryBundle.encode(bundle));
    }
    TreeEdge.Grown grown = edge.append(entries.stream().map(Hash::ofLeaf).toList());
    files.putAll(grown.tiles());
    return new Batch(
        new TiledLog(grown.edge(), List.copyOf(bundle)),
        java.util.Collections.unmodifiableMap(files));
  }
}
