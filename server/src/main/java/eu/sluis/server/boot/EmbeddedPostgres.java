package eu.sluis.server.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL that lives and ends with this process, and keeps its data.
 *
 * <p><b>Why not the starter that comes with the archive.</b> It trusts every local user without a
 * password and turns durability off; both are right for a test and wrong for a register. So the
 * programs are run here, in the order that PostgreSQL documents.
 *
 * <p><b>Durable.</b> {@code fsync}, {@code full_page_writes} and {@code synchronous_commit} are
 * given on the command line, where no configuration file and no ALTER SYSTEM can turn them off.
 *
 * <p><b>Closed.</b> It listens on 127.0.0.1 only, on a port that is free, without a socket in the
 * file system; every log-in needs a password (scram-sha-256). Three roles: {@code postgres}, which
 * only this class uses; {@code sluis}, which owns the database and migrates; {@code
 * sluis_application}, which reads and writes rows. The last two are no superuser and cannot pass by
 * row security.
 *
 * <p><b>Ends with us.</b> A small shell, the watch, holds the other end of a pipe and asks
 * PostgreSQL to stop when that pipe closes: when we close it, and also when this process is killed
 * without a last word. The watch and PostgreSQL ignore Ctrl-C, which a terminal sends to all; the
 * application can therefore still write while it stops. When the whole machine stops, PostgreSQL
 * recovers from its log at the next start; one that still runs on this folder is stopped first.
 *
 * <p>The log of PostgreSQL holds no statements and no values: these may be personal data.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final int PORT_ATTEMPTS = 3;
  private static final int MEMORY_WAITS_MAX = 10;
  private static final long LOG_BYTES_MAX = 10L * 1024 * 1024;
  private static final int STOP_SECONDS_MAX = 60;

  private final Path folder;
  private final Path data;
  private final Path log;
  private final PostgresPrograms programs;
  private final String administratorPassword;
  private final Login owner;
  private final Login application;
  private int port;
  private @org.jspecify.annotations.Nullable Process watch;

  private EmbeddedPostgres(Path folder, PostgresPrograms programs) throws IOException {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.log = folder.resolve("postgres.log");
    this.programs = programs;
    this.administratorPassword = Secrets.keptIn(folder.resolve("administrator.password"));
    this.owner = new Login("sluis", Secrets.keptIn(folder.resolve("owner.password")));
    this.application =
        new Login("sluis_application", Secrets.keptIn(folder.resolve("application.password")));
  }

  /**
   * Starts PostgreSQL on {@code home/database}, and makes that first when it is not there.
   *
   * @param archive the archive with the programs
   * @param connections most connections of the application at once
   */
  public static EmbeddedPostgres start(Path home, Path archive, int connections, Console console)
      throws StartRefused {
    var folder = home.resolve("database");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var programs = PostgresPrograms.unpacked(archive, folder);
      var started = new EmbeddedPostgres(folder, programs);
      if (!Files.exists(started.data)) {
        console.step("database aanmaken", "creating the database");
        started.create();
      }
      started.requireSameMajor();
      started.stopLeftover();
      console.step("database starten", "starting the database");
      try {
        started.run(connections);
        started.prepareRoles();
      } catch (IOException | SQLException | InterruptedException | StartRefused failure) {
        started.close();
        throw failure;
      }
      return started;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw doesNotStart(folder, stopped);
    } catch (IOException | SQLException failure) {
      throw doesNotStart(folder, failure);
    }
  }

  /** How the application reaches it. */
  public DatabaseAccess access() {
    return new DatabaseAccess(url("sluis"), application, owner);
  }

  /** For tests only: what no part of Sluis may use. */
  Login administrator() {
    return new Login("postgres", administratorPassword);
  }

  /** Stops PostgreSQL in order; returns when it has stopped. */
  @Override
  public void close() {
    try {
      var watching = watch;
      if (watching != null) {
        watching.getOutputStream().close();
        watching.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS);
      }
      if (leftover()) {
        stop("immediate");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      // nothing is lost: the next start stops what is left and recovers
    }
  }

  private void create() throws IOException, InterruptedException {
    var fresh = folder.resolve("data.new");
    PostgresPrograms.delete(fresh);
    int status =
        programs.run(
            log,
            List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + folder.resolve("administrator.password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                // The order of bytes, which no upgrade of a library changes under an index.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (status != 0) {
      throw new IOException("initdb ended with status `" + status + "`");
    }
    Files.writeString(
        fresh.resolve("pg_hba.conf"),
        "host all all 127.0.0.1/32 scram-sha-256\n",
        StandardCharsets.US_ASCII);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireSameMajor() throws IOException, StartRefused {
    var found = Files.readString(data.resolve("PG_VERSION"), StandardCharsets.US_ASCII).strip();
    if (!found.equals(String.valueOf(programs.major()))) {
      throw new StartRefused(
          ExitCode.DATABASE_UNSUITABLE,
          "`%s` is van PostgreSQL `%s` en deze Sluis brengt %d mee; zet de gegevens over, zie"
                  .formatted(data, found, programs.major())
              + " docs/operations.md",
          "`%s` is of PostgreSQL `%s` and this Sluis brings %d; move the data, see"
                  .formatted(data, found, programs.major())
              + " docs/operations.md");
    }
  }

  /** True when a PostgreSQL, ours or that of a Sluis that was killed, runs on this folder. */
  private boolean leftover() throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    try {
      // Its number may since have gone to another program, which must not be stopped.
      return !lines.isEmpty()
          && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .flatMap(process -> process.info().command())
              .filter(command -> command.endsWith("/postgres"))
              .isPresent();
    } catch (NumberFormatException halfWritten) {
      return false;
    }
  }

  private void stopLeftover() throws IOException, InterruptedException {
    if (leftover()) {
      stop("fast");
    }
  }

  private void stop(String mode) throws IOException, InterruptedException {
    programs.run(
        log,
        List.of(
            programs.program("pg_ctl").toString(),
            "stop",
            "--silent",
            "--wait",
            "--mode=" + mode,
            "--pgdata=" + data));
  }

  private void run(int connections) throws IOException, InterruptedException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    int memoryWaits = 0;
    for (int attempt = 1; ; attempt++) {
      long before = Files.exists(log) ? Files.size(log) : 0;
      try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        port = free.getLocalPort();
      }
      if (programs.run(log, startCommand(connections)) == 0) {
        startWatch();
        return;
      }
      if (said(before, "pre-existing shared memory") && memoryWaits++ < MEMORY_WAITS_MAX) {
        // Servants of a PostgreSQL that was killed end by themselves within seconds.
        Thread.sleep(500);
      } else if (attempt - memoryWaits >= PORT_ATTEMPTS) {
        throw new IOException("PostgreSQL does not start");
      }
    }
  }

  private List<String> startCommand(int connections) {
    var options =
        String.join(
            " ",
            "-c port=" + port,
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=",
            "-c max_connections=" + (connections + 10),
            "-c fsync=on",
            "-c full_page_writes=on",
            "-c synchronous_commit=on",
            "-c password_encryption=scram-sha-256",
            "-c max_wal_size=256MB",
            "-c jit=off",
            "-c timezone=UTC",
            "-c log_timezone=UTC",
            "-c log_statement=none",
            "-c log_min_error_statement=panic",
            "-c log_error_verbosity=terse");
    return List.of(
        programs.program("pg_ctl").toString(),
        "start",
        "--silent",
        "--wait",
        "--timeout=60",
        "--pgdata=" + data,
        "--log=" + log,
        "--options=" + options);
  }

  private boolean said(long from, String words) throws IOException {
    try (var file = Files.newByteChannel(log)) {
      file.position(from);
      var text = java.nio.ByteBuffer.allocate(64 * 1024);
      file.read(text);
      return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).contains(words);
    }
  }

  private void startWatch() throws IOException {
    watch =
        programs
            .prepare(
                List.of(
                    "/bin/sh",
                    "-c",
                    "trap '' INT HUP TERM; read -r _;"
                        + " exec \"$0\" stop --silent --wait --mode=fast --pgdata=\"$1\"",
                    programs.program("pg_ctl").toString(),
                    data.toString()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  private void prepareRoles() throws SQLException, StartRefused {
    try (Connection connection = DatabaseCheck.connect(url("postgres"), administrator());
        Statement statement = connection.createStatement()) {
      for (var login : List.of(owner, application)) {
        // Names are ours and passwords have no quotes, see Secrets. Said again at every start, so
        // that a role that was widened by hand is narrowed.
        if (!exists(statement, "pg_roles where rolname", login.user())) {
          statement.execute("create role " + login.user());
        }
        statement.execute(
            "alter role "
                + login.user()
                + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '"
                + login.password()
                + "'");
      }
      if (!exists(statement, "pg_database where datname", owner.user())) {
        statement.execute("create database sluis owner sluis");
        statement.execute("revoke all on database sluis from public");
        statement.execute("grant connect on database sluis to sluis_application");
      }
    }
  }

  private static boolean exists(Statement statement, String where, String name)
      throws SQLException {
    try (var rows = statement.executeQuery("select from " + where + " = '" + name + "'")) {
      return rows.next();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static StartRefused doesNotStart(Path folder, Exception cause) {
    var log = folder.resolve("postgres.log");
    return new StartRefused(
        ExitCode.DATABASE_UNREACHABLE,
        "de ingebouwde database in `%s` start niet; lees de laatste regels van %s"
            .formatted(folder, log),
        "the embedded database in `%s` does not start; read the last lines of %s"
            .formatted(folder, log),
        cause);
  }
}
