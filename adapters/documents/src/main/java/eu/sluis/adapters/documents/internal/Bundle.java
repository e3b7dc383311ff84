package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document that holds others: each below a heading with its name, with its own structure a level
 * deeper.
 */
final class Bundle {

  /** Reads a file that is held; the road back to the door of this adapter. */
  interface Attachments {
    ParsedDocument read(String name, byte[] content, int nesting);
  }

  private final Attachments attachments;
  private final int nesting;
  private final String before;
  private final List<Block> blocks = new ArrayList<>();
  private Legibility legibility = Legibility.WHOLE;
  private int attached;
  private long characters;

  /**
   * @param nesting how many documents are around this one
   * @param before what a heading says before the name of a file
   */
  Bundle(Attachments attachments, int nesting, String before) {
    if (nesting > Limits.ATTACHMENT_NESTING_MAX) {
      throw new Refused(Reason.TOO_DEEP);
    }
    this.attachments = attachments;
    this.nesting = nesting;
    this.before = before;
  }

  void add(Block block) {
    characters += block.text().length();
    if (characters > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    blocks.add(block);
  }

  /** Reads one file; those beyond the limit are missed. */
  void attach(Optional<String> fileName, byte[] content) {
    if (mayAttach()) {
      attach(fileName, attachments.read(name(fileName), content, nesting + 1));
    }
  }

  /** Whether one more file is read; one that is not is counted as missed. */
  boolean mayAttach() {
    if (attached < Limits.ATTACHMENTS_MAX) {
      return true;
    }
    legibility = legibility.missing();
    return false;
  }

  /** One that was read already. */
  void attach(Optional<String> fileName, ParsedDocument read) {
    attached++;
    legibility = legibility.and(read.legibility());
    if (!read.blocks().isEmpty()) {
      add(new Block.Heading(1, before + name(fileName), OptionalInt.empty()));
      read.blocks().forEach(block -> add(deeper(block)));
    }
  }

  private static String name(Optional<String> fileName) {
    return fileName.map(TextLines::clean).filter(s -> !s.isEmpty()).orElse("zonder naam");
  }

  private static Block deeper(Block block) {
    return block instanceof Block.Heading heading
        ? new Block.Heading(heading.level() + 1, heading.text(), heading.page())
        : block;
  }

  /** All of it, without text when there is nothing but headings. */
  ParsedDocument finish(Optional<String> title) {
    boolean text = blocks.stream().anyMatch(block -> !(block instanceof Block.Heading));
    return new ParsedDocument(title, text ? blocks : List.of(), legibility);
  }
}
