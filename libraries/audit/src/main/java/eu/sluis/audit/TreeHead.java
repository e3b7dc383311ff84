package eu.sluis.audit;

/**
 * A tree, told by its size and the hash at its top.
 *
 * @param size leaves, 0 or more
 */
public record TreeHead(long size, Hash root) {

  /** The tree without leaves. */
  public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY_TREE);

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree must have 0 or more leaves, was `" + size + "`");
    }
  }
}
