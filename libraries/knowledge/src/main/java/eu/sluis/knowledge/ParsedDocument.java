package eu.sluis.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A document as text with structure, in reading order, and how well it could be read. */
public record ParsedDocument(Optional<String> title, List<Block> blocks, Legibility legibility) {

  public ParsedDocument {
    blocks = List.copyOf(blocks);
  }

  /** A document whose letters all stood in it. */
  public ParsedDocument(Optional<String> title, List<Block> blocks) {
    this(title, blocks, Legibility.WHOLE);
  }

  /** A piece of a document. `page` counts from 1, where the format has pages. */
  public sealed interface Block {
    String text();

    OptionalInt page();

    /** A heading; level 1 is the outermost. */
    record Heading(int level, String text, OptionalInt page) implements Block {}

    /** Running text. */
    record Paragraph(String text, OptionalInt page) implements Block {}

    /** One item of a list, with its marker when it has a number or letter. */
    record Item(Optional<String> marker, String text, OptionalInt page) implements Block {}

    /** One row of a table as text, each cell with its column's header: `Tarief: € 2,40`. */
    record Row(String text, OptionalInt page) implements Block {}
  }
}
