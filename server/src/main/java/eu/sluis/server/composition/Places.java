package eu.sluis.server.composition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where things stand on this machine. */
@ApplicationScoped
public class Places {

  private static final Pattern NODE_UNWANTED = Pattern.compile("[^A-Za-z0-9._-]");
  private static final int NODE_CHARACTERS_MAX = 64;

  private final Path home;
  private final Optional<Path> models;
  private final Optional<List<Path>> opened;
  private final Optional<Path> demonstration;
  private final Optional<String> node;
  private final Optional<Set<String>> internalHosts;

  @Inject
  Places(
      @ConfigProperty(name = "sluis.home") Path home,
      @ConfigProperty(name = "sluis.models") Optional<Path> models,
      @ConfigProperty(name = "sluis.folders") Optional<List<Path>> opened,
      @ConfigProperty(name = "sluis.demonstration.folder") Optional<Path> demonstration,
      @ConfigProperty(name = "sluis.node") Optional<String> node,
      @ConfigProperty(name = "sluis.internal.hosts") Optional<Set<String>> internalHosts) {
    this.internalHosts = internalHosts;
    this.home = home;
    this.models = models;
    this.opened = opened;
    this.demonstration = demonstration;
    this.node = node;
  }

  /** All data of this Sluis. */
  public Path home() {
    return home;
  }

  /** The folder with the keys that sign the log. */
  public Path logKeys() {
    return home.resolve("log-keys");
  }

  /** The catalogue of models. */
  public Path models() {
    return models.orElse(home.resolve("models.yaml"));
  }

  /** The files that people uploaded. */
  public Path uploads() {
    return home.resolve("uploads");
  }

  /** The demonstration municipality, where it was shipped. */
  public Optional<Path> demonstration() {
    return demonstration;
  }

  /** The folders that the administrator opened to information managers. */
  public List<Path> folders() {
    var folders = new ArrayList<Path>();
    folders.add(home.resolve("folders"));
    demonstration.ifPresent(folders::add);
    opened.ifPresent(folders::addAll);
    return folders;
  }

  /** The names in the own network that sources elsewhere may be read from. */
  public Set<String> internalHosts() {
    return internalHosts.orElse(Set.of());
  }

  /** The name of this node in the log. */
  public String node() {
    return node.orElseGet(Places::hostName);
  }

  private static String hostName() {
    try {
      String name = NODE_UNWANTED.matcher(InetAddress.getLocalHost().getHostName()).replaceAll("-");
      return name.isEmpty()
          ? "node"
          : name.substring(0, Math.min(name.length(), NODE_CHARACTERS_MAX));
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }
}
