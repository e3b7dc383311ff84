package eu.sluis.adapters.postgres.measurement;

import eu.sluis.adapters.postgres.OrganisationDatabase;
import eu.sluis.adapters.postgres.PostgresLeafStore;
import eu.sluis.adapters.postgres.PostgresTreeStore;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.vocabulary.OrganisationId;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.flywaydb.core.Flyway;

/**
 * The log in a real PostgreSQL that waits for the disk, beside a plain table in the same run: pairs
 * of records per second with 1, 16 and 64 that write at once, and what one record takes. In the
 * plain table each record is a row and a transaction of its own: no places, no lock, no tree.
 *
 * <p>{@code LogMeasurement FOLDER [SECONDS [ROUNDS]]}; the database is made in that folder.
 */
final class LogMeasurement {

  private static final int[] WRITERS = {1, 16, 64};
  private static final int CONNECTIONS = 20;

  /** Fields as a question and its outcome have them, by name and by length. */
  private static final Map<String, String> INTENT =
      Map.of(
          "use_case", "wmo-consulent",
          "person", "0b0e7a52-1111-4222-8333-444455556666",
          "policy", "law@1,baseline@3,use_case@12",
          "decision", "allowed",
          "rules", "floor:a baseline:b use_case:wmo-1 use_case:wmo-2",
          "recognised", "name=2 bsn=1",
          "passage_hashes", "0123456789abcdef ".repeat(6).strip(),
          "models", "mistral-small");

  private static final Map<String, String> OUTCOME =
      Map.of(
          "model", "mistral-small",
          "prompt_tokens", "1873",
          "answer_tokens", "211",
          "supported", "4",
          "unsupported", "0",
          "characters", "812");

  /**
   * What one pair took, in nanoseconds.
   *
   * @param intent before the model is asked
   * @param both that, and the outcome behind the answer: what a question takes longer
   */
  private record Took(long intent, long both) {}

  /** Writes one pair. */
  private interface Pair {
    Took write() throws SQLException;
  }

  /** What one round showed. */
  private record Round(double pairsPerSecond, List<Took> pairs) {}

  private final AgroalDataSource source;
  private final OrganisationId organisation = OrganisationId.random();
  private final PostgresLeafStore leaves;
  private final PostgresTreeStore tree;
  private final LogKeys keys;
  private final Publisher publisher;
  private final MerkleLog log;
  private final String plain;

  private LogMeasurement(AgroalDataSource source) throws Malformed {
    this.source = source;
    var database = new OrganisationDatabase(source);
    this.leaves = new PostgresLeafStore(database);
    this.tree = new PostgresTreeStore(database);
    this.keys =
        new LogKeys(
            List.of(
                SigningKey.generate("bench", SignatureAlgorithm.ED25519, new SecureRandom()),
                SigningKey.generate("bench", SignatureAlgorithm.ML_DSA_44, new SecureRandom())));
    this.publisher = new Publisher(leaves, tree, keys, Clock.systemUTC());
    this.log = new MerkleLog(leaves, Clock.systemUTC(), "bench");
    var first = log.intend(organisation, AuditLog.Action.QUESTION, INTENT);
    log.conclude(first, AuditLog.Ending.ANSWERED, OUTCOME);
    this.plain = leaves.read(organisation, 0, 1).getFirst().entry();
  }

  public static void main(String... arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    try (EmbeddedPostgres postgres = start(Path.of(arguments[0]));
        AgroalDataSource source = pool(postgres)) {
      var measurement = new LogMeasurement(source);
      measurement.run(seconds, rounds);
      measurement.verify();
      measurement.size();
    }
  }

  private static EmbeddedPostgres start(Path folder) throws IOException, SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role sluis_owner login");
      statement.execute("create role sluis_application login");
      statement.execute("create database sluis owner sluis_owner");
    }
    var owner = postgres.getDatabase("sluis_owner", "sluis");
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/register", "classpath:db/gateway")
        .load()
        .migrate();
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "create table plain (id bigint generated always as identity primary key, entry text)");
      statement.execute("grant insert on plain to sluis_application");
    }
    return postgres;
  }

  private static AgroalDataSource pool(EmbeddedPostgres postgres) throws SQLException {
    String url = postgres.getJdbcUrl("sluis_application", "sluis");
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CONNECTIONS)
                        .initialSize(CONNECTIONS)
                        .connectionFactoryConfiguration(
                            one ->
                                one.jdbcUrl(url)
                                    .principal(new NamePrincipal("sluis_application")))));
  }

  private void run(int seconds, int rounds) throws Exception {
    System.out.printf(
        "%-12s %7s %10s %10s %10s %12s %12s%n",
        "", "writers", "pairs/s", "record p50", "p99 ms", "question p50", "p99 ms");
    measure(16, this::plainPair, Math.min(seconds, 2));
    measure(16, this::logPair, Math.min(seconds, 2));
    for (int writers : WRITERS) {
      var plainRounds = new ArrayList<Round>();
      var logRounds = new ArrayList<Round>();
      for (int round = 0; round < rounds; round++) {
        plainRounds.add(measure(writers, this::plainPair, seconds));
        logRounds.add(signed(() -> measure(writers, this::logPair, seconds)));
      }
      print("plain table", writers, plainRounds);
      print("log", writers, logRounds);
    }
  }

  private Took logPair() {
    long began = System.nanoTime();
    OpenIntent intent = log.intend(organisation, AuditLog.Action.QUESTION, INTENT);
    long took = System.nanoTime() - began;
    log.conclude(intent, AuditLog.Ending.ANSWERED, OUTCOME);
    return new Took(took, System.nanoTime() - began);
  }

  private Took plainPair() throws SQLException {
    long began = System.nanoTime();
    plainRow();
    long took = System.nanoTime() - began;
    plainRow();
    return new Took(took, System.nanoTime() - began);
  }

  private void plainRow() throws SQLException {
    try (var connection = source.getConnection();
        var insert = connection.prepareStatement("insert into plain (entry) values (?)")) {
      insert.setString(1, plain);
      insert.executeUpdate();
    }
  }

  private static Round measure(int writers, Pair pair, int seconds) throws Exception {
    long began = System.nanoTime();
    long until = began + TimeUnit.SECONDS.toNanos(seconds);
    var took = new ArrayList<Took>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<List<Took>>>();
      for (int writer = 0; writer < writers; writer++) {
        running.add(threads.submit(() -> write(pair, until)));
      }
      for (Future<List<Took>> each : running) {
        took.addAll(each.get());
      }
    }
    double elapsed = (System.nanoTime() - began) / 1e9;
    return new Round(took.size() / elapsed, took);
  }

  private static List<Took> write(Pair pair, long until) throws SQLException {
    var pairs = new ArrayList<Took>();
    while (System.nanoTime() < until) {
      pairs.add(pair.write());
    }
    return pairs;
  }

  private interface Measured {
    Round measure() throws Exception;
  }

  /** With the log being signed once a second, as a server does. */
  private Round signed(Measured measured) throws Exception {
    try (var every = Executors.newSingleThreadScheduledExecutor()) {
      var signing =
          every.scheduleWithFixedDelay(
              () -> publisher.publish(organisation), 1, 1, TimeUnit.SECONDS);
      Round round = measured.measure();
      signing.cancel(false);
      return round;
    }
  }

  private static void print(String what, int writers, List<Round> rounds) {
    double[] pairs = rounds.stream().mapToDouble(Round::pairsPerSecond).sorted().toArray();
    long[] intents = sorted(rounds, Took::intent);
    long[] both = sorted(rounds, Took::both);
    System.out.printf(
        "%-12s %7d %,10.0f %10.3f %10.3f %12.3f %12.3f   pairs/s of each round: %s%n",
        what,
        writers,
        pairs[pairs.length / 2],
        milliseconds(intents, 0.5),
        milliseconds(intents, 0.99),
        milliseconds(both, 0.5),
        milliseconds(both, 0.99),
        Arrays.stream(pairs).mapToObj("%,.0f"::formatted).toList());
  }

  private static long[] sorted(List<Round> rounds, ToLongFunction<Took> nanos) {
    return rounds.stream()
        .flatMap(round -> round.pairs().stream())
        .mapToLong(nanos)
        .sorted()
        .toArray();
  }

  private static double milliseconds(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)] / 1e6;
  }

  /** What a leaf takes on the disk of the database, and what that comes to. */
  private void size() throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select pg_total_relation_size('audit_leaf'), pg_relation_size('audit_leaf')")) {
      row.next();
      double leaves = this.leaves.size(organisation);
      System.out.printf(
          "bytes per leaf in the database: %,.0f, of which %,.0f of the table and the rest of its"
              + " indexes; 100 million leaves: %,.0f GB%n",
          row.getLong(1) / leaves, row.getLong(2) / leaves, row.getLong(1) / leaves / 10);
    }
  }

  private void verify() {
    long began = System.nanoTime();
    publisher.publish(organisation);
    var served = new ServedLog(leaves, tree);
    var verdict =
        new LogVerifier(keys.verifiers(organisation), path -> served.file(organisation, path))
            .verify();
    if (!(verdict instanceof ProofVerdict.Sound<LogVerifier.Whole> sound)
        || !sound.found().openIntents().isEmpty()) {
      throw new IllegalStateException("the log of the benchmark is not sound: " + verdict);
    }
    System.out.printf(
        "the log of %,d leaves is sound and nothing is open (%.1f s)%n",
        sound.checkpoint().head().size(), (System.nanoTime() - began) / 1e9);
  }
}
