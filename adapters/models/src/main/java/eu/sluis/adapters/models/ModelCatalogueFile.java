package eu.sluis.adapters.models;

import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.vocabulary.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The models of this installation, as a YAML file gave them; `docs/models.md` describes it. A file
 * with anything in it that is not understood is refused whole.
 */
public final class ModelCatalogueFile implements ModelCatalogue {

  /** The largest file that is read, in bytes. */
  static final long FILE_BYTES_MAX = 1024 * 1024;

  static final int MODELS_MAX = 1_000;
  static final int TOOL_SERVERS_MAX = 100;

  private final List<Model> models;
  private final List<ToolServer> toolServers;
  private final Preference preference;

  private ModelCatalogueFile(
      List<Model> models, List<ToolServer> toolServers, Preference preference) {
    this.models = List.copyOf(models);
    this.toolServers = List.copyOf(toolServers);
    this.preference = preference;
  }

  /**
   * Reads the catalogue, and the keys that it refers to.
   *
   * @param environment where `key_from_env` looks; {@link System#getenv()} outside tests
   */
  public static ModelCatalogueFile read(Path file, Map<String, String> environment)
      throws ModelCatalogueUnreadable {
    String yaml = textOf(file);
    try {
      return ofText(yaml, file.toAbsolutePath().resolveSibling("."), environment);
    } catch (ModelCatalogueUnreadable wrong) {
      throw new ModelCatalogueUnreadable("model catalogue `" + file + "`, " + wrong.getMessage());
    }
  }

  /** The file as it is now. */
  static String textOf(Path file) throws ModelCatalogueUnreadable {
    try {
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw new ModelCatalogueUnreadable(
            "model catalogue `" + file + "` is larger than " + FILE_BYTES_MAX + " bytes");
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new ModelCatalogueUnreadable(
          "model catalogue `"
              + file
              + "` cannot be read; check that it is there, is UTF-8 and may"
              + " be read");
    }
  }

  /**
   * Reads a catalogue that is not in a file.
   *
   * @param folder where a relative `key_from_file` starts
   */
  public static ModelCatalogueFile ofText(String yaml, Path folder, Map<String, String> environment)
      throws ModelCatalogueUnreadable {
    YamlSection root = YamlSection.document(yaml);
    root.allowOnly(List.of("models", "own_hosts", "prefer", "tool_servers"));
    var fields = new ServerFields(new Hosts(ownHosts(root)), folder, environment);
    var entries = new CatalogueEntries(fields);
    var models = new ArrayList<Model>();
    var ids = new HashSet<ModelId>();
    for (YamlSection section : root.sections("models")) {
      Model model = entries.model(section);
      if (!ids.add(model.card().id())) {
        throw section.wrong(
            "id", "model `" + model.card().id() + "` stands here twice; give one another `id`");
      }
      models.add(model);
    }
    if (models.isEmpty() || models.size() > MODELS_MAX) {
      throw root.wrong("models", "`models` must list 1 to " + MODELS_MAX + " models");
    }
    return new ModelCatalogueFile(models, toolServers(root, fields), preference(root));
  }

  private static List<ToolServer> toolServers(YamlSection root, ServerFields fields)
      throws ModelCatalogueUnreadable {
    var servers = new ArrayList<ToolServer>();
    if (!root.has("tool_servers")) {
      return servers;
    }
    var entries = new ToolServerEntries(fields);
    var ids = new HashSet<String>();
    for (YamlSection section : root.sections("tool_servers")) {
      ToolServer server = entries.server(section);
      if (!ids.add(server.card().id())) {
        throw section.wrong(
            "id", "server `" + server.card().id() + "` stands here twice; give one another `id`");
      }
      servers.add(server);
    }
    if (servers.size() > TOOL_SERVERS_MAX) {
      throw root.wrong(
          "tool_servers", "`tool_servers` must list at most " + TOOL_SERVERS_MAX + " servers");
    }
    return servers;
  }

  private static Preference preference(YamlSection root) throws ModelCatalogueUnreadable {
    if (!root.has("prefer")) {
      return Preference.ORDER;
    }
    return switch (root.text("prefer")) {
      case "order" -> Preference.ORDER;
      case "price" -> Preference.PRICE;
      default -> throw root.wrong("prefer", "`prefer` must be `order` or `price`");
    };
  }

  @Override
  public List<Model> models() {
    return models;
  }

  @Override
  public List<ToolServer> toolServers() {
    return toolServers;
  }

  @Override
  public Preference preference() {
    return preference;
  }

  private static Set<String> ownHosts(YamlSection root) throws ModelCatalogueUnreadable {
    var hosts = new HashSet<String>();
    for (String host : root.texts("own_hosts")) {
      String lower = host.toLowerCase(Locale.ROOT);
      if (!lower.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")) {
        throw root.wrong(
            "own_hosts", "an own host must be a name such as `gpu.gemeente.example`, without more");
      }
      hosts.add(lower);
    }
    return hosts;
  }
}
