package eu.sluis.shell.internal;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our own style and modules, served from `/shell/<fingerprint>/` so that a browser may keep them
 * for ever: a new version has another fingerprint, also for what a style sheet or a module imports.
 * The plain folder `/shell/` answers too, but is asked again each time.
 *
 * <p>The house style of an organisation is one file of tokens, served as `/huisstijl.css`.
 */
@ApplicationScoped
public class Assets {
  static final String HOUSE_STYLE = "/huisstijl.css";
  static final int HOUSE_STYLE_BYTES_MAX = 65_536;

  /** Every file of ours; a test compares this list with the folder. */
  static final List<String> FILES =
      List.of(
          "css/components.css",
          "css/frame.css",
          "css/sluis.css",
          "css/tokens.css",
          "js/citations.js",
          "js/compose.js",
          "js/copy.js",
          "js/events.js",
          "js/notice.js",
          "js/panel.js",
          "js/start.js",
          "js/stream.js",
          "js/trust.js",
          "mark.svg");

  private final String fingerprint;
  private final Optional<String> houseStyle;

  @Inject
  Assets(@ConfigProperty(name = "sluis.organisation.house-style") Optional<Path> houseStyle) {
    this.fingerprint = fingerprint();
    this.houseStyle = houseStyle.map(Assets::read);
  }

  /** The folder of this version, with slashes at both ends. */
  public String folder() {
    return "/shell/" + fingerprint + "/";
  }

  /** The text of the organisation's file of tokens. */
  public Optional<String> houseStyle() {
    return houseStyle;
  }

  void routes(@Observes Router router) {
    router
        .get("/shell/" + fingerprint + "/*")
        .order(-1)
        .handler(
            context -> {
              Headers.keepForEver(context);
              String path = context.normalizedPath();
              context.reroute("/shell/" + path.substring(folder().length()));
            });
    router.get(HOUSE_STYLE).order(-1).handler(this::serveHouseStyle);
  }

  private void serveHouseStyle(RoutingContext context) {
    houseStyle.ifPresentOrElse(
        text -> {
          context.response().putHeader("Content-Type", "text/css; charset=utf-8");
          context.end(text);
        },
        context::next);
  }

  private static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String file : FILES) {
        digest.update(bytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java", impossible);
    }
  }

  private static byte[] bytes(String file) {
    String resource = "/META-INF/resources/shell/" + file;
    try (var stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("`" + resource + "` is not in the jar; build it again");
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > HOUSE_STYLE_BYTES_MAX) {
        throw new IllegalArgumentException(
            "the house style `" + file + "` is larger than 64 KiB; keep only tokens in it");
      }
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("the house style `" + file + "` cannot be read", failure);
    }
  }
}
