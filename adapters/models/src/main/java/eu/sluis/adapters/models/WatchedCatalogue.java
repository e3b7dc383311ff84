package eu.sluis.adapters.models;

import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.tools.ToolServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of a file that may change while Sluis runs. A changed file is read and checked
 * whole: when it is right it holds for new questions, and who is being answered keeps the model
 * they have; when it is wrong, or gone, the last one that was right stays, and {@link #trouble}
 * says why. A key in a file of its own is read again when the catalogue is saved again.
 *
 * <p>{@link #look} is for one thread; the rest is safe on every thread.
 */
public final class WatchedCatalogue implements ModelCatalogue {

  /** What there is on a fresh machine: a model that quotes. */
  static final String BUILT_IN = "models:\n  - id: extractive\n    kind: extractive\n";

  private final Path file;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private Optional<FileTime> seen;
  private volatile InForce inForce;
  private volatile Optional<Trouble> trouble = Optional.empty();

  private record InForce(ModelCatalogueFile catalogue, Edition edition) {}

  private WatchedCatalogue(Path file, Map<String, String> environment, InstantSource clock)
      throws ModelCatalogueUnreadable {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.seen = modified(file);
    this.inForce = read(true);
  }

  /**
   * Reads the catalogue, or the built-in one when there is no such file.
   *
   * @param environment where `key_from_env` looks; {@link System#getenv()} outside tests
   */
  public static WatchedCatalogue open(
      Path file, Map<String, String> environment, InstantSource clock)
      throws ModelCatalogueUnreadable {
    return new WatchedCatalogue(file, environment, clock);
  }

  /** Reads the file again when it changed. */
  public void look() {
    Optional<FileTime> now = modified(file);
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      if (now.isEmpty()) {
        throw new ModelCatalogueUnreadable("model catalogue `" + file + "` is gone; put it back");
      }
      InForce next = read(false);
      if (!next.edition().hash().equals(inForce.edition().hash())) {
        log(System.Logger.Level.INFO, "the catalogue of models changed and is in force");
        inForce = next;
      } else {
        // The same words; a key in a file beside it may be another.
        inForce = new InForce(next.catalogue(), inForce.edition());
      }
      trouble = Optional.empty();
    } catch (ModelCatalogueUnreadable wrong) {
      log(
          System.Logger.Level.ERROR,
          "the catalogue of models is not right, the one before it stays: " + wrong.getMessage());
      trouble = Optional.of(new Trouble(clock.instant(), String.valueOf(wrong.getMessage())));
    }
  }

  @Override
  public List<Model> models() {
    return inForce.catalogue().models();
  }

  @Override
  public List<ToolServer> toolServers() {
    return inForce.catalogue().toolServers();
  }

  @Override
  public Preference preference() {
    return inForce.catalogue().preference();
  }

  @Override
  public Optional<Edition> edition() {
    return Optional.of(inForce.edition());
  }

  @Override
  public Optional<Trouble> trouble() {
    return trouble;
  }

  private InForce read(boolean atStart) throws ModelCatalogueUnreadable {
    boolean there = seen.isPresent();
    String yaml = there ? ModelCatalogueFile.textOf(file) : BUILT_IN;
    ModelCatalogueFile catalogue;
    try {
      catalogue =
          ModelCatalogueFile.ofText(yaml, file.toAbsolutePath().resolveSibling("."), environment);
    } catch (ModelCatalogueUnreadable wrong) {
      throw new ModelCatalogueUnreadable("model catalogue `" + file + "`, " + wrong.getMessage());
    }
    String plain = CatalogueText.plain(yaml);
    return new InForce(catalogue, new Edition(plain, sha256(plain), clock.instant(), atStart));
  }

  private static Optional<FileTime> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static void log(System.Logger.Level level, String line) {
    System.getLogger(WatchedCatalogue.class.getName()).log(level, line);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
