package eu.sluis.adapters.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file that knows its lines and which keys it may have. Messages name the line
 * and never repeat the file, in which somebody may have put a key by mistake.
 */
final class YamlSection {

  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlSection(MappingNode node) throws ModelCatalogueUnreadable {
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        throw unreadable(key, "a key must be a word");
      }
      if (values.put(scalar.getValue(), tuple.getValueNode()) != null) {
        throw unreadable(key, "`" + scalar.getValue() + "` stands here twice; keep one");
      }
    }
  }

  static YamlSection document(String yaml) throws ModelCatalogueUnreadable {
    Optional<Node> root;
    try {
      root =
          new Compose(LoadSettings.builder().setMaxAliasesForCollections(0).build())
              .composeString(yaml);
    } catch (MarkedYamlEngineException notYaml) {
      String line = notYaml.getProblemMark().map(YamlSection::line).orElse("");
      throw new ModelCatalogueUnreadable(line + "this is not YAML; check indents and quotes");
    } catch (YamlEngineException notYaml) {
      throw new ModelCatalogueUnreadable("this is not YAML; check indents and quotes");
    }
    if (root.isEmpty()) {
      throw new ModelCatalogueUnreadable("the catalogue is empty; add `models:`");
    }
    return of(root.get());
  }

  /** Refuses every key that is not among these. */
  void allowOnly(List<String> keys) throws ModelCatalogueUnreadable {
    for (NodeTuple tuple : node.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (!keys.contains(key)) {
        throw unreadable(
            tuple.getKeyNode(),
            "`"
                + key
                + "` is not known here; allowed are "
                + keys.stream().map(known -> "`" + known + "`").collect(Collectors.joining(", ")));
      }
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) throws ModelCatalogueUnreadable {
    return scalar(key, required(key));
  }

  /** The value as a type; what `read` finds wrong is reported with the line. */
  <T> T value(String key, Function<String, T> read) throws ModelCatalogueUnreadable {
    String text = text(key);
    try {
      return read.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw unreadable(required(key), "`" + key + "`: " + wrong.getMessage());
    }
  }

  <T> Optional<T> optional(String key, Function<String, T> read) throws ModelCatalogueUnreadable {
    return has(key) ? Optional.of(value(key, read)) : Optional.empty();
  }

  Optional<YamlSection> section(String key) throws ModelCatalogueUnreadable {
    return has(key) ? Optional.of(of(required(key))) : Optional.empty();
  }

  List<YamlSection> sections(String key) throws ModelCatalogueUnreadable {
    var sections = new ArrayList<YamlSection>();
    for (Node item : items(key)) {
      sections.add(of(item));
    }
    return sections;
  }

  /** The words in a list; none when the key is absent. */
  List<String> texts(String key) throws ModelCatalogueUnreadable {
    var texts = new ArrayList<String>();
    for (Node item : has(key) ? items(key) : List.<Node>of()) {
      texts.add(scalar(key, item));
    }
    return texts;
  }

  /** What is wrong with the value of this key, with its line. */
  ModelCatalogueUnreadable wrong(String key, String what) {
    Node at = values.get(key);
    return unreadable(at == null ? node : at, what);
  }

  private List<Node> items(String key) throws ModelCatalogueUnreadable {
    if (required(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(key, "`" + key + "` must be a list; start each item with `- `");
  }

  private Node required(String key) throws ModelCatalogueUnreadable {
    Node value = values.get(key);
    if (value == null) {
      throw unreadable(node, "`" + key + "` is missing; add it");
    }
    return value;
  }

  private String scalar(String key, Node value) throws ModelCatalogueUnreadable {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw unreadable(value, "`" + key + "` must have one value");
  }

  private static YamlSection of(Node node) throws ModelCatalogueUnreadable {
    if (node instanceof MappingNode mapping) {
      return new YamlSection(mapping);
    }
    throw unreadable(node, "here must stand keys with values, such as `id: extractive`");
  }

  private static ModelCatalogueUnreadable unreadable(Node at, String what) {
    return new ModelCatalogueUnreadable(
        Stream.concat(at.getStartMark().map(YamlSection::line).stream(), Stream.of(what))
            .collect(Collectors.joining()));
  }

  private static String line(Mark mark) {
    return "line " + (mark.getLine() + 1) + ": ";
  }
}
