package eu.sluis.adapters.models;

import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what every server in the catalogue has: where it is, and what it knows us by. */
final class ServerFields {

  private static final int TEXT_CHARACTERS_MAX = 200;
  private static final long KEY_FILE_BYTES_MAX = 16 * 1024;
  private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[A-Z_][A-Z0-9_]{0,127}");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s|m)");

  private final Hosts hosts;
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder where a relative `key_from_file` or `folder` starts
   * @param environment where `key_from_env` looks
   */
  ServerFields(Hosts hosts, Path folder, Map<String, String> environment) {
    this.hosts = hosts;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The address of a server.
   *
   * @param what it is of, for a message: "model `een`"
   */
  URI url(YamlSection entry, String what, Residency residency) throws ModelCatalogueUnreadable {
    URI url = entry.value("url", ServerFields::address);
    boolean own = hosts.own(url.getHost());
    if (residency == Residency.ON_PREMISES && !own) {
      throw entry.wrong(
          "url",
          what
              + " is said to be on_premises, but `"
              + url.getHost()
              + "` is not known as yours; list it under `own_hosts`, or correct `residency`");
    }
    if (url.getScheme().equalsIgnoreCase("http") && !own) {
      throw entry.wrong(
          "url",
          "`http://` would send the question readable over the network; use `https://`, or list"
              + " the host under `own_hosts` when it is yours");
    }
    return url;
  }

  Optional<ApiKey> key(YamlSection entry) throws ModelCatalogueUnreadable {
    if (entry.has("key_from_env") && entry.has("key_from_file")) {
      throw entry.wrong("key_from_file", "give `key_from_env` or `key_from_file`, not both");
    }
    if (entry.has("key_from_env")) {
      return Optional.of(entry.value("key_from_env", this::keyFromEnvironment));
    }
    return entry.optional("key_from_file", this::keyFromFile);
  }

  private ApiKey keyFromEnvironment(String name) {
    if (!ENVIRONMENT_NAME.matcher(name).matches()) {
      // Not repeated: it may be the key itself, put here by mistake.
      throw new IllegalArgumentException(
          "this is not the name of an environment variable (capitals, digits and _); a key itself"
              + " never stands in the catalogue");
    }
    String key = environment.get(name);
    if (key == null) {
      throw new IllegalArgumentException(
          "environment variable `" + name + "` is not set; set it, or take the model out");
    }
    return ApiKey.of(key, "environment variable `" + name + "`");
  }

  private ApiKey keyFromFile(String path) {
    try {
      Path file = folder.resolve(path);
      if (Files.size(file) > KEY_FILE_BYTES_MAX) {
        throw new IllegalArgumentException("this file is too large to be a key");
      }
      return ApiKey.of(Files.readString(file), "the file");
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "this file cannot be read; check that it is there and may be read");
    }
  }

  /** A folder beside the catalogue, or by its whole path. */
  OnnxFolder folder(String path) {
    try {
      return OnnxFolder.of(folder.resolve(path));
    } catch (InvalidPathException notOne) {
      throw new IllegalArgumentException("this is not the path of a folder");
    }
  }

  private static URI address(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException("this is not an address such as https://host/v1");
    }
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("this is not an address such as https://host/v1");
    }
    // A key in an address ends up in logs; so nothing is accepted where one could stand.
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "an address has no user, `?` or `#`; a key goes in `key_from_env` or `key_from_file`");
    }
    return url;
  }

  static String shortText(String text) {
    if (text.length() > TEXT_CHARACTERS_MAX || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "must be one line of at most " + TEXT_CHARACTERS_MAX + " characters");
    }
    return text;
  }

  static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      Duration duration =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
          };
      if (!duration.isZero() && duration.compareTo(Timeouts.LONGEST) <= 0) {
        return duration;
      }
    }
    throw new IllegalArgumentException("must be a time from 1ms to 60m, such as 500ms, 5s or 2m");
  }
}
