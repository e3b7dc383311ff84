package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.NotRedactable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;

/** Reads and writes the XML of a document, without anything from outside and without comments. */
final class Xml {

  private Xml() {}

  static Document parse(byte[] part) throws NotRedactable {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setIgnoringComments(true);
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // Otherwise it writes to the terminal.
      builder.setErrorHandler(new Silent());
      Document document = builder.parse(new ByteArrayInputStream(part));
      remove(document, ProcessingInstruction.class::isInstance);
      return document;
    } catch (SAXException | IOException failure) {
      throw Parcel.damaged();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the platform reads no xml", impossible);
    }
  }

  static byte[] write(Document document) {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      document.setXmlStandalone(true);
      var out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException("the platform writes no xml", impossible);
    }
  }

  /** All elements, in document order. */
  static List<Element> elements(Document document) {
    var found = new ArrayList<Element>();
    var all = document.getElementsByTagName("*");
    for (int at = 0; at < all.getLength(); at++) {
      found.add((Element) all.item(at));
    }
    return found;
  }

  static List<Element> elements(Document document, Predicate<Element> which) {
    return elements(document).stream().filter(which).toList();
  }

  static List<Attr> attributes(Element element) {
    var found = new ArrayList<Attr>();
    var all = element.getAttributes();
    for (int at = 0; at < all.getLength(); at++) {
      Attr attribute = (Attr) all.item(at);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        found.add(attribute);
      }
    }
    return found;
  }

  static String attribute(Element element, String localName) {
    return attributes(element).stream()
        .filter(attribute -> localName(attribute).equals(localName))
        .map(Attr::getValue)
        .findFirst()
        .orElse("");
  }

  static String localName(Node node) {
    return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
  }

  static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  private static void remove(Node below, Predicate<Node> which) {
    Node child = below.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (which.test(child)) {
        below.removeChild(child);
      } else {
        remove(child, which);
      }
      child = next;
    }
  }

  /** The element goes, what is in it stays. */
  static void unwrap(Element element) {
    Node parent = element.getParentNode();
    if (parent == null) {
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = element.getFirstChild()) {
      parent.insertBefore(child, element);
    }
    parent.removeChild(element);
  }

  /** Says nothing; what is wrong is thrown. */
  private static final class Silent implements org.xml.sax.ErrorHandler {
    @Override
    public void warning(org.xml.sax.SAXParseException warning) {}

    @Override
    public void error(org.xml.sax.SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(org.xml.sax.SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
