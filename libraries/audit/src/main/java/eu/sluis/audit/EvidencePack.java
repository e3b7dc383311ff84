package eu.sluis.audit;

import eu.sluis.audit.internal.pack.PackText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What someone needs to check one case without the log: some leaves, the proof that each stands in
 * the tree, a checkpoint, and as much of the content as may be shown, with its salts. What is left
 * out stays unknown: a commitment says nothing without its salt. Format in
 * `docs/formats/evidence-pack.md`. It holds no keys: a reader has those from elsewhere.
 *
 * @param about what it is for; nothing vouches for it
 * @param checkpoint a signed note, as text
 * @param entries 1 to 10,000, in order of their places
 */
public record EvidencePack(About about, String checkpoint, List<Entry> entries) {

  public static final int BYTES_MAX = 64 * 1024 * 1024;
  public static final int ENTRIES_MAX = 10_000;

  public EvidencePack {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      throw new IllegalArgumentException(
          "a pack has `%d` leaves; give it 1 to %d".formatted(entries.size(), ENTRIES_MAX));
    }
  }

  /**
   * What a pack is for, in words.
   *
   * @param title for people; at most 500 characters, nothing personal
   */
  public record About(Subject subject, String title) {
    public About {
      eu.sluis.audit.internal.leaf.LeafBounds.requireText("title", title);
    }
  }

  /** The kinds of packs. */
  public enum Subject {
    CONVERSATION,
    CASE,
    USE_CASE,
    INCIDENT,
    /** A receipt: what was erased, and that it was. */
    ERASURE
  }

  /**
   * One leaf.
   *
   * @param index its place
   * @param leaf its text, to the byte
   * @param path its inclusion proof in the tree of the checkpoint
   * @param opened contents of commitments of this leaf that are shown
   */
  public record Entry(long index, String leaf, List<Hash> path, List<Opening> opened) {
    public Entry {
      path = List.copyOf(path);
      opened = List.copyOf(opened);
    }

    /** The hash of the leaf in the tree. */
    public Hash hash() {
      return Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A content with the salt that opens its commitment. */
  public record Opening(String of, Salt salt, String content) {
    /** Whether it is what was committed to. */
    public boolean opens(Commitment commitment) {
      return commitment.of().equals(of)
          && commitment.opens(salt, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the content: it can be of a citizen. */
    @Override
    public String toString() {
      return "opening of " + of;
    }
  }

  /** The file: canonical JSON in UTF-8, without a line feed at its end. */
  public byte[] bytes() {
    return PackText.write(this);
  }

  /** Whether a file begins as a pack does. */
  public static boolean isOne(byte[] file) {
    return PackText.isOne(file);
  }

  /**
   * Reads a file.
   *
   * @throws Malformed when it is not of the format
   */
  public static EvidencePack parse(byte[] file) throws Malformed {
    return PackText.read(file);
  }
}
