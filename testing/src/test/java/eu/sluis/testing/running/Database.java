package eu.sluis.testing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded PostgreSQL of one Sluis: to look into it, to break it, and to bring it back. */
public final class Database {

  private static final int LINE_OF_PORT = 3;

  /** As PostgreSQL writes them in a row. */
  private static final Pattern BYTES = Pattern.compile("\\\\+x([0-9a-f]+)");

  private final Path folder;

  Database(Path folder) {
    this.folder = folder;
  }

  /** Runs one statement as the administrator of the database. */
  public void run(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** The first column of every row. */
  public List<String> column(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** What the log says, oldest first. */
  public List<String> log() {
    return column("select entry from audit_leaf order by sequence");
  }

  /** Every row of every table of every schema, and what the server itself remembers, as text. */
  public Map<String, String> everything() {
    var tables =
        column(
            """
            select format('%I.%I', schemaname, tablename) from pg_catalog.pg_tables
            union all values ('pg_catalog.pg_stat_activity'), ('pg_catalog.pg_prepared_statements')
            """);
    var everything = new TreeMap<String, String>();
    for (String table : tables) {
      everything.put(table, String.join("\n", column("select t::text from " + table + " t")));
    }
    return everything;
  }

  /**
   * The same with bytes as they are: in the hexadecimal of sealed content a short number stands by
   * chance.
   */
  public Map<String, String> everythingUnpacked() {
    var unpacked = new TreeMap<String, String>();
    everything()
        .forEach(
            (table, rows) ->
                unpacked.put(
                    table,
                    BYTES
                        .matcher(rows)
                        .replaceAll(found -> Matcher.quoteReplacement(bytes(found.group(1))))));
    return unpacked;
  }

  private static String bytes(String hexadecimal) {
    String whole = hexadecimal.substring(0, hexadecimal.length() / 2 * 2);
    return new String(HexFormat.of().parseHex(whole), StandardCharsets.UTF_8);
  }

  /** The newest outcome in the log; blank when there is none. */
  public String lastOutcome() {
    return log().stream()
        .filter(entry -> entry.contains("\"kind\":\"outcome\""))
        .reduce((earlier, later) -> later)
        .orElse("");
  }

  /**
   * Stops every process of PostgreSQL where it stands: connections stay open and nothing answers.
   */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  /** Ends it at once, as a machine that loses its power. */
  public void crash() {
    long server = processId();
    signal("KILL");
    Pause.until(
        Duration.ofSeconds(20),
        () -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
  }

  /** Starts it again, on the port that it had, as an administrator would. */
  public void comeBack() {
    try {
      List<String> options = Files.readAllLines(folder.resolve("data/postmaster.opts"));
      var command = new ArrayList<String>();
      if (System.getProperty("user.name").equals("root")) {
        command.addAll(List.of("unshare", "--user"));
      }
      command.addAll(List.of("sh", "-c", "exec " + options.getFirst()));
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()));
      builder.environment().put("LC_ALL", "C");
      Process started = builder.start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroy));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!Pause.until(Duration.ofSeconds(30), this::answers)) {
      throw new IllegalStateException("the database did not come back");
    }
  }

  private boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException | UncheckedIOException notYet) {
      return false;
    }
  }

  /** Where a database of this name on the same server is reached. */
  public String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + pidFile().get(LINE_OF_PORT).strip() + "/" + name;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        url("sluis") + "?connectTimeout=5&socketTimeout=20",
        "postgres",
        secret("administrator.password"));
  }

  private String secret(String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void signal(String name) {
    ProcessHandle.of(processId())
        .ifPresent(
            server -> {
              server.descendants().forEach(child -> signal(name, child.pid()));
              signal(name, server.pid());
            });
  }

  private static void signal(String name, long process) {
    try {
      new ProcessBuilder("kill", "-" + name.toUpperCase(Locale.ROOT), Long.toString(process))
          .start()
          .waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private long processId() {
    return Long.parseLong(pidFile().getFirst().strip());
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(folder.resolve("data/postmaster.pid"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
