package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Bundle.Attachments;
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

  private final Bundle bundle;
  private final String title;

  /**
   * @param nesting how many messages are around this one
   */
  Letter(
      Attachments attachments,
      int nesting,
      Optional<String> subject,
      Optional<String> sender,
      Optional<Instant> sent) {
    this.bundle = new Bundle(attachments, nesting, "Bijlage: ");
    this.title = title(subject, sender, sent);
    bundle.add(new Block.Heading(1, title, OptionalInt.empty()));
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
    text.forEach(bundle::add);
  }

  /** What hangs on it. */
  Bundle attachments() {
    return bundle;
  }

  ParsedDocument finish() {
    return bundle.finish(Optional.of(title));
  }
}
