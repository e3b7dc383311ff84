package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Bundle.Attachments;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a message of the internet (RFC 5322 and MIME) with its attachments. */
final class MailReader {

  private final Letter letter;
  private final List<Entity> attached = new ArrayList<>();

  private MailReader(Letter letter) {
    this.letter = letter;
  }

  static ParsedDocument read(byte[] content, int nesting, Attachments attachments)
      throws IOException {
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
      return new MailReader(letter(message, nesting, attachments)).read(message);
    } finally {
      message.dispose();
    }
  }

  private ParsedDocument read(Message message) throws IOException {
    part(message, 0);
    for (Entity entity : attached) {
      attachment(entity);
    }
    return letter.finish();
  }

  private static Letter letter(Message message, int nesting, Attachments attachments) {
    return new Letter(
        attachments,
        nesting,
        Optional.ofNullable(message.getSubject()),
        Optional.ofNullable(message.getFrom())
            .filter(from -> !from.isEmpty())
            .map(
                from ->
                    Optional.ofNullable(from.getFirst().getName())
                        .orElse(from.getFirst().getAddress())),
        Optional.ofNullable(message.getDate()).map(Date::toInstant));
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
      letter.say(HtmlReader.read(string(body, content)).blocks());
    } else if (entity.getMimeType().equalsIgnoreCase("text/plain")) {
      letter.say(PlainTextReader.read(string(body, content)).blocks());
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
    Optional<String> name = Optional.ofNullable(entity.getFilename());
    if (entity.getBody() instanceof SingleBody single) {
      letter.attachments().attach(name, bytes(single));
    } else if (entity.getBody() instanceof Message inner) {
      var out = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(inner, out);
      String given = name.orElse("bericht");
      letter
          .attachments()
          .attach(Optional.of(given.endsWith(".eml") ? given : given + ".eml"), out.toByteArray());
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
