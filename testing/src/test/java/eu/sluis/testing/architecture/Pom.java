package eu.sluis.testing.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * @param plugins the plugins it uses or configures
 */
record Pom(String artifact, List<String> modules, List<Item> dependencies, List<Item> plugins) {

  /** One dependency or plugin. */
  record Item(String group, String artifact, boolean forTests) {}

  private static final String MAVEN_PLUGINS = "org.apache.maven.plugins";

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
          items(project, "dependencies", "dependency", "compile"),
          plugins(project));
    } catch (ParserConfigurationException | SAXException unreadable) {
      throw new IOException("`" + file + "` is not a readable pom", unreadable);
    }
  }

  private static List<Item> plugins(Element project) {
    var plugins = new ArrayList<Item>();
    for (Element build : children(project, "build")) {
      plugins.addAll(items(build, "plugins", "plugin", "build"));
      for (Element managed : children(build, "pluginManagement")) {
        plugins.addAll(items(managed, "plugins", "plugin", "build"));
      }
    }
    return List.copyOf(plugins);
  }

  private static List<Item> items(Element parent, String list, String name, String scope) {
    var items = new ArrayList<Item>();
    for (Element all : children(parent, list)) {
      for (Element item : children(all, name)) {
        items.add(
            new Item(
                text(item, "groupId", MAVEN_PLUGINS),
                text(item, "artifactId", ""),
                text(item, "scope", scope).equals("test")));
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
