package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.List;
import java.util.Optional;

/** Titles for documents that do not state one. */
final class Titles {

  private static final int LOOK_AHEAD_BLOCKS = 3;
  private static final int TITLE_CHARS_MAX = 300;

  private Titles() {}

  /** The heading that a document begins with. */
  static Optional<String> firstHeading(List<Block> blocks) {
    return blocks.stream()
        .limit(LOOK_AHEAD_BLOCKS)
        .filter(Block.Heading.class::isInstance)
        .map(Block::text)
        .filter(text -> text.length() <= TITLE_CHARS_MAX)
        .findFirst();
  }
}
