package eu.sluis.adapters.postgres;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.vocabulary.OrganisationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that writes to the log of one organisation until it is killed. It says each
 * record once it is acknowledged, on a line of its own: `intent 12 HASH`, `outcome 12`.
 */
final class WritingNode implements AutoCloseable {

  /** What it says when it has written, holds the lock of the log, and will never commit. */
  static final String HOLDS = "holds";

  private static final int THREADS = 8;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Process process;
  private final BufferedReader lines;

  private WritingNode(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static WritingNode start(OrganisationId organisation, String node) throws IOException {
    return startAndHold(organisation, node, NEVER);
  }

  /** After so many records one of its threads writes one more, and stops before the commit. */
  static WritingNode startAndHold(OrganisationId organisation, String node, int records)
      throws IOException {
    return new WritingNode(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingNode.class.getName(),
                address(),
                organisation.toString(),
                node,
                Integer.toString(records))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  private static String address() {
    try (Connection connection = TestDatabase.application().getConnection()) {
      return connection.getMetaData().getURL();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The next line; null when it has ended. */
  @Nullable String says() throws IOException {
    return lines.readLine();
  }

  /** SIGKILL; what it said before can still be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    lines.close();
  }

  public static void main(String[] arguments) throws InterruptedException {
    String address = arguments[0];
    var organisation = OrganisationId.of(arguments[1]);
    String node = arguments[2];
    var left = new AtomicInteger(Integer.parseInt(arguments[3]));
    // What PostgreSQL calls this process, and how a test finds its locks.
    String named = address + (address.contains("?") ? "&" : "?") + "ApplicationName=" + node;
    DataSource source = source(() -> DriverManager.getConnection(named, "sluis_application", ""));
    var log = log(source, node);
    for (int thread = 0; thread < THREADS; thread++) {
      Thread.ofPlatform()
          .start(
              () -> {
                while (left.getAndDecrement() != 0) {
                  write(log, organisation);
                }
                log(source(() -> neverClosed(source.getConnection())), node)
                    .record(organisation, Action.LOG_IN, Map.of());
              });
    }
    Thread.sleep(60_000);
    System.exit(1);
  }

  private static MerkleLog log(DataSource source, String node) {
    var store = new PostgresLeafStore(new OrganisationDatabase(source));
    return new MerkleLog(store, Instant::now, node);
  }

  private static void write(MerkleLog log, OrganisationId organisation) {
    OpenIntent intent = log.intend(organisation, Action.QUESTION, Map.of());
    say("intent " + intent.sequence() + " " + intent.leaf().hex());
    log.conclude(intent, Ending.ANSWERED, Map.of());
    say("outcome " + intent.sequence());
  }

  private interface Connecting {
    Connection connect() throws SQLException;
  }

  private static DataSource source(Connecting connecting) {
    return (DataSource)
        Proxy.newProxyInstance(
            WritingNode.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> connecting.connect());
  }

  /** A connection in a transaction that stays as it is at its end. */
  private static Connection neverClosed(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    return (Connection)
        Proxy.newProxyInstance(
            WritingNode.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, values) -> {
              if (method.getName().equals("close") || method.getName().equals("commit")) {
                say(HOLDS);
                new CountDownLatch(1).await();
              }
              try {
                return method.invoke(connection, values);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  /** In one write, so that a line is whole or not there. */
  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
