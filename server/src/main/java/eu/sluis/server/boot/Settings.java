package eu.sluis.server.boot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set from outside, read once from the environment. Each name, unit and
 * bound is documented in {@code docs/operations.md}; a value out of bounds is refused, never
 * corrected.
 *
 * @param home the folder with all data of this Sluis
 * @param address where to listen
 * @param management where measurements and the reasons behind the health can be read; empty for
 *     nowhere
 * @param external the database to use; empty for the embedded one
 * @param connections most connections to the database at once
 * @param bodyMegabytes largest request, which bounds an uploaded document
 * @param stopSeconds how long requests may finish after a request to stop
 * @param json write the log as JSON, one object a line
 * @param behindProxy believe the X-Forwarded headers of a reverse proxy
 * @param demonstration fill an empty database with the demonstration
 */
public record Settings(
    Path home,
    ListeningAddress address,
    Optional<ListeningAddress> management,
    Optional<DatabaseAccess> external,
    int connections,
    int bodyMegabytes,
    int stopSeconds,
    boolean json,
    boolean behindProxy,
    boolean demonstration) {

  static final int CONNECTIONS_MIN = 2;
  static final int CONNECTIONS_MAX = 200;
  static final int BODY_MEGABYTES_MAX = 1_000;
  static final int STOP_SECONDS_MAX = 300;
  private static final String JDBC = "jdbc:postgresql:";

  /** Reads the environment; the names are those of {@code docs/operations.md}. */
  public static Settings from(Map<String, String> environment) throws StartRefused {
    var read = new Environment(environment);
    return new Settings(
        home(read),
        new ListeningAddress(
            read.text("SLUIS_HOST").orElse("127.0.0.1"),
            read.number("SLUIS_PORT", 8080, 0, 65_535)),
        management(read),
        external(read),
        read.number("SLUIS_DATABASE_CONNECTIONS", 20, CONNECTIONS_MIN, CONNECTIONS_MAX),
        read.number("SLUIS_BODY_MEGABYTES", 50, 1, BODY_MEGABYTES_MAX),
        read.number("SLUIS_STOP_SECONDS", 10, 0, STOP_SECONDS_MAX),
        read.choice("SLUIS_LOG_FORMAT", "text", "text", "json").equals("json"),
        read.choice("SLUIS_BEHIND_PROXY", "false", "true", "false").equals("true"),
        read.choice("SLUIS_DEMONSTRATION", "true", "true", "false").equals("true"));
  }

  private static Path home(Environment read) throws StartRefused {
    var chosen = read.text("SLUIS_HOME");
    try {
      if (chosen.isPresent()) {
        return Path.of(chosen.get()).toAbsolutePath().normalize();
      }
      var data = read.text("XDG_DATA_HOME").map(Path::of);
      var user = Path.of(read.text("HOME").orElse(System.getProperty("user.home", ".")));
      return data.orElse(user.resolve(".local/share"))
          .resolve("sluis")
          .toAbsolutePath()
          .normalize();
    } catch (InvalidPathException notAPath) {
      throw refused(
          "SLUIS_HOME", chosen.orElse(""), "geef het pad van een map", "give the path of a folder");
    }
  }

  private static Optional<ListeningAddress> management(Environment read) throws StartRefused {
    if (read.text("SLUIS_MANAGEMENT_PORT").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ListeningAddress(
            read.text("SLUIS_MANAGEMENT_HOST").orElse("127.0.0.1"),
            read.number("SLUIS_MANAGEMENT_PORT", 9000, 1, 65_535),
            "SLUIS_MANAGEMENT"));
  }

  private static Optional<DatabaseAccess> external(Environment read) throws StartRefused {
    var url = read.text("SLUIS_DATABASE_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith(JDBC)) {
      throw refused(
          "SLUIS_DATABASE_URL",
          url.get().replaceAll("[?].*|//.*@", "…"),
          "schrijf `jdbc:postgresql://computer:5432/sluis`",
          "write `jdbc:postgresql://host:5432/sluis`");
    }
    if (url.get().contains("password=") || url.get().contains("@")) {
      throw new StartRefused(
          ExitCode.BAD_SETTING,
          "SLUIS_DATABASE_URL bevat een wachtwoord of gebruiker; zet die in SLUIS_DATABASE_USER en"
              + " SLUIS_DATABASE_PASSWORD",
          "SLUIS_DATABASE_URL holds a password or user; put them in SLUIS_DATABASE_USER and"
              + " SLUIS_DATABASE_PASSWORD");
    }
    var application =
        new Login(
            read.text("SLUIS_DATABASE_USER").orElse("sluis"),
            read.text("SLUIS_DATABASE_PASSWORD").orElse(""));
    var owner =
        read.text("SLUIS_DATABASE_OWNER")
            .map(name -> new Login(name, read.text("SLUIS_DATABASE_OWNER_PASSWORD").orElse("")));
    return Optional.of(new DatabaseAccess(url.get(), application, owner.orElse(application)));
  }

  private static StartRefused refused(String name, String value, String dutch, String english) {
    var shown = name + " is `" + value + "`; ";
    return new StartRefused(ExitCode.BAD_SETTING, shown + dutch, shown + english);
  }

  private record Environment(Map<String, String> values) {

    /** The value, where an empty one counts as not set. */
    Optional<String> text(String name) {
      return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    int number(String name, int otherwise, int least, int most) throws StartRefused {
      var value = text(name);
      if (value.isEmpty()) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(value.get());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // refused below, in the same words as a number out of bounds
      }
      throw refused(
          name,
          value.get(),
          "kies een getal van " + least + " tot en met " + most,
          "choose a number from " + least + " up to " + most);
    }

    String choice(String name, String otherwise, String first, String second) throws StartRefused {
      var value = text(name).orElse(otherwise);
      if (value.equals(first) || value.equals(second)) {
        return value;
      }
      throw refused(
          name,
          value,
          "kies `" + first + "` of `" + second + "`",
          "choose `" + first + "` or `" + second + "`");
    }
  }
}
