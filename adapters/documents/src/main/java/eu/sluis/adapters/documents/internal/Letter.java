package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message of any kind as a document: subject, sender and day as its title, then its text, then
 * its attachments, each below a heading with its name, with its own structure a level deeper.
 */
final class Letter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

  /** Reads an attachment; the road back to the door of this adapter. */
  interface Attachments {
    ParsedDocument read(String name, byte[] content, int nesting);
  }

  private final Attachments attachments;
  private final int nesting;
  private final List<Block> blocks = new ArrayList<>();
  private final String title;
  private Legibility legibility = Legibility.WHOLE;
  private int attached;
  private long characters;

  /**
   * @param nesting how many messages are around this one
   */
  Letter(
      Attachments attachments,
      int nesting,
      Optional<String> subject,
      Optional<String> sender,
      Optional<Instant> sent) {
    if (nesting > Limits.ATTACHMENT_NESTING_MAX) {
      throw new Refused(Reason.TOO_DEEP);
    }
    this.attachments = attachments;
    this.nesting = nesting;
    this.title = title(subject, sender, sent);
    blocks.add(new Block.Heading(1, title, OptionalInt.empty()));
  }

  private static String title(
      Optional<String> subject, Optional<String> sender, Optional<Instant> sent) {
    var parts = new ArrayList<String>();
    parts.add(subject.map(TextLines::clean).filter(s -> !s.isEmpty()).orElse("(geen onderwerp)"));
    sender.map(TextLines::clean).filter(s -> !s.isEmpty()).ifPresent(parts::add);
    sent.map(moment -> moment.atZone(ZoneId.of("Europe/Amsterdam")).format(DAY))
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /** Its own words. */
  void say(List<Block> text) {
    text.forEach(this::add);
  }

  /** Reads one attachment; those beyond the limit are missed. */
  void attach(Optional<String> fileName, byte[] content) {
    if (mayAttach()) {
      attach(fileName, attachments.read(name(fileName), content, nesting + 1));
    }
  }

  /** Whether one more attachment is read; one that is not is counted as missed. */
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
      add(new Block.Heading(1, "Bijlage: " + name(fileName), OptionalInt.empty()));
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

  private void add(Block block) {
    characters += block.text().length();
    if (characters > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    blocks.add(block);
  }

  ParsedDocument finish() {
    boolean text = blocks.stream().anyMatch(block -> !(block instanceof Block.Heading));
    return new ParsedDocument(Optional.of(title), text ? blocks : List.of(), legibility);
  }
}
