package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Bundle.Attachments;
import eu.sluis.knowledge.ParsedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;

/** Reads a message as Outlook saves it (MS-OXMSG), with its attachments. */
final class OutlookReader {

  private OutlookReader() {}

  static ParsedDocument read(byte[] content, int nesting, Attachments attachments)
      throws IOException {
    try (var message = new MAPIMessage(new ByteArrayInputStream(content))) {
      message.setReturnNullOnMissingChunk(true);
      return read(message, nesting, attachments);
    }
  }

  private static ParsedDocument read(MAPIMessage message, int nesting, Attachments attachments)
      throws IOException {
    try {
      var letter =
          new Letter(
              attachments,
              nesting,
              Optional.ofNullable(message.getSubject()),
              Optional.ofNullable(message.getDisplayFrom()),
              Optional.ofNullable(message.getMessageDate()).map(Calendar::toInstant));
      String text = message.getTextBody();
      String html = message.getHtmlBody();
      if (text != null && !text.isBlank()) {
        letter.say(PlainTextReader.read(text.replace("\r\n", "\n")).blocks());
      } else if (html != null) {
        letter.say(HtmlReader.read(html).blocks());
      }
      for (AttachmentChunks attachment : message.getAttachmentFiles()) {
        attach(letter, attachment, nesting, attachments);
      }
      return letter.finish();
    } catch (org.apache.poi.hsmf.exceptions.ChunkNotFoundException missing) {
      throw new IOException(missing);
    }
  }

  private static void attach(
      Letter letter, AttachmentChunks attachment, int nesting, Attachments attachments)
      throws IOException {
    Optional<String> name =
        named(attachment.getAttachLongFileName()).or(() -> named(attachment.getAttachFileName()));
    if (attachment.isEmbeddedMessage() && letter.attachments().mayAttach()) {
      MAPIMessage inner = attachment.getEmbeddedMessage();
      inner.setReturnNullOnMissingChunk(true);
      ParsedDocument read = read(inner, nesting + 1, attachments);
      letter.attachments().attach(name.or(read::title), read);
    } else if (!attachment.isEmbeddedMessage()
        && attachment.getEmbeddedAttachmentObject() != null) {
      letter.attachments().attach(name, attachment.getEmbeddedAttachmentObject());
    }
  }

  private static Optional<String> named(StringChunk chunk) {
    return Optional.ofNullable(chunk).map(StringChunk::getValue);
  }
}
