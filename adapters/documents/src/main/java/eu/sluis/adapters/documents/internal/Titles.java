package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles for documents that do not state one. */
final class Titles {

  private static final int LOOK_AHEAD_BLOCKS = 3;
  private static final int TITLE_CHARS_MAX = 300;

  private Titles() {}

  /** `Deze wet wordt aangehaald als: Gemeentewet.`, as laws and ordinances end. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?:^|[.;]\\s+)(?:[Dd]eze|[Dd]it)\\s+[\\p{L}-]+(?:\\s+wordt|\\s+kan\\s+worden)"
              + "\\s+aangehaald\\s+als\\s*:?\\s*[\"“„‘']?(\\p{L}[^\"“”’;:]{2,118}?)[\"”’']?"
              + "(?:\\s+met\\s+vermelding\\s+van\\s[^.]*)?[.\\s]*$");

  /**
   * The name that a regulation gives itself. Its first heading is often a whole sentence, and
   * nobody knows the Gemeentewet by the day on which it was made.
   */
  static Optional<String> cited(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.text().contains("aangehaald"))
        .map(block -> CITED.matcher(block.text().strip()))
        .filter(Matcher::find)
        .map(found -> found.group(1).strip())
        .reduce((_, last) -> last);
  }

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
