package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.StillThere;
import eu.sluis.redaction.internal.RawBytes;
import eu.sluis.redaction.internal.Wanted;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks in a finished DOCX or ODT for what should be gone: names, text, attributes and bytes. */
public final class OfficeReadBack {

  private static final java.util.Set<String> PARAGRAPHS = java.util.Set.of("p", "h", "tab", "br");

  private OfficeReadBack() {}

  public static void requireGone(byte[] file, Wanted wanted) throws NotRedactable, StillThere {
    var raw = new RawBytes(wanted);
    requireGone(raw, file, "the bytes of the file");
    for (Map.Entry<String, byte[]> part : Parcel.unpack(file).entrySet()) {
      requireGone(wanted, part.getKey(), "the name of a part");
      requireGone(raw, part.getValue(), "a part");
      if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
        read(part.getValue(), wanted);
      }
    }
  }

  private static void read(byte[] part, Wanted wanted) throws NotRedactable, StillThere {
    var text = new StringBuilder();
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (PARAGRAPHS.contains(reader.getLocalName())) {
              text.append('\n');
            }
            for (int at = 0; at < reader.getAttributeCount(); at++) {
              requireGone(wanted, reader.getAttributeValue(at), "an attribute");
              requireGone(wanted, OfficeFile.decoded(reader.getAttributeValue(at)), "an address");
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(reader.getText());
          case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION ->
              text.append('\n').append(String.valueOf(reader.getText())).append('\n');
          default -> {}
        }
      }
    } catch (XMLStreamException failure) {
      throw new NotRedactable("the result cannot be read back, so it is not given; report it");
    }
    requireGone(wanted, text.toString(), "the text");
  }

  private static void requireGone(Wanted wanted, String text, String where) throws StillThere {
    List<Wanted.Hit> hits = wanted.hits(text);
    if (!hits.isEmpty()) {
      throw new StillThere(hits.getFirst().value(), where);
    }
  }

  private static void requireGone(RawBytes raw, byte[] bytes, String where) throws StillThere {
    var found = raw.firstIn(bytes);
    if (found.isPresent()) {
      throw new StillThere(found.getAsInt(), where);
    }
  }
}
