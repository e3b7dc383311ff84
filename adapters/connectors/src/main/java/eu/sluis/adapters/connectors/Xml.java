package eu.sluis.adapters.connectors;

import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads answers in XML. A document type is refused, so that nothing is fetched or unfolded. */
final class Xml {

  private Xml() {}

  /**
   * The elements of this name, wherever they stand.
   *
   * @throws Unreached when it is no XML: another kind of service answers
   */
  static List<Element> elements(byte[] xml, String namespace, String name) throws IOException {
    return elements(parsed(xml).getDocumentElement(), namespace, name);
  }

  /** The elements of this name below an element. */
  static List<Element> elements(Element below, String namespace, String name) {
    var found = new ArrayList<Element>();
    var nodes = below.getElementsByTagNameNS(namespace, name);
    for (int at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The text of the first element of this name; empty when there is none. */
  static String text(Element below, String namespace, String name) {
    var found = elements(below, namespace, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  /** The name of the outermost element. */
  static Element root(byte[] xml) throws IOException {
    return parsed(xml).getDocumentElement();
  }

  private static Document parsed(byte[] xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException noXml) {
      throw new Unreached(Reason.OTHER_SERVICE, noXml);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("this Java cannot read XML safely", impossible);
    }
  }
}
