package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads a message: subject, sender and date as its title, then the text, then the attachments that
 * are documents, each below a heading with its name.
 */
final class MailReader {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

  /** Reads an attachment; the road back to the door of this adapter. */
  interface Attachments {
    ParsedDocument read(String name, byte[] content, int nesting);
  }

  private final Attachments attachments;
  private final int nesting;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Entity> attached = new ArrayList<>();

  private MailReader(Attachments attachments, int nesting) {
    this.attachments = attachments;
    this.nesting = nesting;
  }

  static ParsedDocument read(byte[] content, int nesting, Attachments attachments)
      throws IOException {
    if (nesting > Limits.ATTACHMENT_NESTING_MAX) {
      throw new Refused(Reason.TOO_DEEP);
    }
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(Limits.FILE_BYTES_MAX)
            .build());
    Message message = builder.parseMessage(new ByteArrayInputStream(content));
    try {
      return new MailReader(attachments, nesting).read(message);
    } finally {
      message.dispose();
    }
  }

  private ParsedDocument read(Message message) throws IOException {
    String title = title(message);
    blocks.add(new Block.Heading(1, title, OptionalInt.empty()));
    part(message, 0);
    for (Entity entity : attached.subList(0, Math.min(attached.size(), Limits.ATTACHMENTS_MAX))) {
      attachment(entity);
    }
    boolean text = blocks.stream().anyMatch(block -> !(block instanceof Block.Heading));
    return new ParsedDocument(Optional.of(title), text ? blocks : List.of());
  }

  private static String title(Message message) {
    var parts = new ArrayList<String>();
    parts.add(
        Optional.ofNullable(message.getSubject())
            .map(TextLines::clean)
            .filter(s -> !s.isEmpty())
            .orElse("(geen onderwerp)"));
    Optional.ofNullable(message.getFrom())
        .filter(from -> !from.isEmpty())
        .map(
            from ->
                Optional.ofNullable(from.getFirst().getName()).orElse(from.getFirst().getAddress()))
        .map(TextLines::clean)
        .ifPresent(parts::add);
    Optional.ofNullable(message.getDate())
        .map(date -> date.toInstant().atZone(ZoneId.of("Europe/Amsterdam")).format(DAY))
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private void part(Entity entity, int depth) throws IOException {
    if (depth > Limits.NESTING_MAX / 4) {
      throw new Refused(Reason.TOO_DEEP);
    }
    Body body = entity.getBody();
    if ("attachment".equalsIgnoreCase(entity.getDispositionType())
        || (body instanceof Message && depth > 0)) {
      attached.add(entity);
    } else if (body instanceof Multipart multipart) {
      if (multipart.getSubType().equalsIgnoreCase("alternative")) {
        part(bestOf(multipart.getBodyParts()), depth + 1);
      } else {
        for (Entity inner : multipart.getBodyParts()) {
          part(inner, depth + 1);
        }
      }
    } else if (body instanceof TextBody text) {
      text(entity, text);
    } else if (entity.getFilename() != null) {
      attached.add(entity);
    }
  }

  /** Plain text when it says something: it carries no layout and hides nothing. */
  private static Entity bestOf(List<Entity> alternatives) {
    return alternatives.stream()
        .filter(one -> one.getMimeType().equalsIgnoreCase("text/plain"))
        .findFirst()
        .or(
            () ->
                alternatives.stream()
                    .filter(one -> one.getMimeType().equalsIgnoreCase("text/html"))
                    .findFirst())
        .orElse(alternatives.getLast());
  }

  private void text(Entity entity, TextBody body) throws IOException {
    byte[] content = bytes(body);
    if (entity.getMimeType().equalsIgnoreCase("text/html")) {
      blocks.addAll(HtmlReader.read(string(body, content)).blocks());
    } else if (entity.getMimeType().equalsIgnoreCase("text/plain")) {
      blocks.addAll(PlainTextReader.read(string(body, content)).blocks());
    }
  }

  private static String string(TextBody body, byte[] content) {
    String charset = Optional.ofNullable(body.getMimeCharset()).orElse("utf-8");
    try {
      return charset.equalsIgnoreCase("us-ascii")
          ? Texts.decode(content)
          : new String(content, charset);
    } catch (java.io.UnsupportedEncodingException unknown) {
      return Texts.decode(content);
    }
  }

  private void attachment(Entity entity) throws IOException {
    String name = Optional.ofNullable(entity.getFilename()).map(TextLines::clean).orElse("bijlage");
    byte[] content;
    if (entity.getBody() instanceof SingleBody single) {
      content = bytes(single);
    } else if (entity.getBody() instanceof Message inner) {
      var out = new ByteArrayOutputStream();
      new org.apache.james.mime4j.message.DefaultMessageWriter().writeMessage(inner, out);
      content = out.toByteArray();
      name = name.endsWith(".eml") ? name : name + ".eml";
    } else {
      return;
    }
    ParsedDocument read = attachments.read(name, content, nesting + 1);
    if (!read.blocks().isEmpty()) {
      blocks.add(
          new Block.Heading(1, "Bijlage: " + read.title().orElse(name), OptionalInt.empty()));
      boolean named =
          read.blocks().getFirst() instanceof Block.Heading first
              && read.title().filter(first.text()::equals).isPresent();
      blocks.addAll(named ? read.blocks().subList(1, read.blocks().size()) : read.blocks());
    }
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    if (!(body instanceof TextBody) && !(body instanceof BinaryBody)) {
      return new byte[0];
    }
    var out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toByteArray();
  }
}
