package eu.sluis.testing.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a pom.xml says, as far as the tests ask.
 *
 * @param modules the modules that it builds
 * @param dependencies what it depends on itself; not what it only manages the version of
 * @param everything all that is fetched, in profiles too: dependencies, plugins, what the compiler
 *     runs, archives; not what it only manages the version of
 */
record Pom(String artifact, List<String> modules, List<Item> dependencies, List<Item> everything) {

  /** One dependency or plugin. */
  record Item(String group, String artifact, boolean forTests) {}

  private static final String MAVEN_PLUGINS = "org.apache.maven.plugins";
  private static final Set<String> FETCHED = Set.of("dependency", "plugin", "path", "artifactItem");
  private static final Set<String> NOT_ITSELF = Set.of("dependencyManagement", "exclusions");

  static Pom read(Path file) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
      Element project = document.getDocumentElement();
      var modules = new ArrayList<String>();
      for (Element list : children(project, "modules")) {
        children(list, "module").forEach(module -> modules.add(module.getTextContent()));
      }
      return new Pom(
          text(project, "artifactId", ""),
          List.copyOf(modules),
          items(project),
          everything(project));
    } catch (ParserConfigurationException | SAXException unreadable) {
      throw new IOException("`" + file + "` is not a readable pom", unreadable);
    }
  }

  private static List<Item> everything(Element parent) {
    var found = new ArrayList<Item>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !NOT_ITSELF.contains(element.getTagName())) {
        if (FETCHED.contains(element.getTagName())) {
          found.add(item(element));
        }
        found.addAll(everything(element));
      }
    }
    return List.copyOf(found);
  }

  private static Item item(Element element) {
    return new Item(
        text(element, "groupId", MAVEN_PLUGINS),
        text(element, "artifactId", ""),
        text(element, "scope", "compile").equals("test"));
  }

  private static List<Item> items(Element parent) {
    var items = new ArrayList<Item>();
    for (Element all : children(parent, "dependencies")) {
      for (Element item : children(all, "dependency")) {
        items.add(item(item));
      }
    }
    return List.copyOf(items);
  }

  private static String text(Element parent, String name, String otherwise) {
    return children(parent, name).stream()
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse(otherwise);
  }

  private static List<Element> children(Element parent, String name) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
