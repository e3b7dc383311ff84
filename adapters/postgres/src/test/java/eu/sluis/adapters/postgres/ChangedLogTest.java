package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
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
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who owns the database changes one value of the log, whatever the triggers say. For each column of
 * each table: who sees it, and what they name. Bits of files and of keys are in the tests of the
 * library.
 *
 * <ul>
 *   <li><b>verify</b>: `sluis verify` of what is served; <b>page</b>: the pages of the log
 *   <li><b>start</b>: closing what was left open; <b>sign</b>: the next look of the publisher, a
 *       minute later at most
 *   <li><b>later</b>: the publisher once something more was recorded
 * </ul>
 */
class ChangedLogTest {

  private static final List<String> TABLES =
      List.of("audit_leaf", "audit_open", "audit_tile", "audit_checkpoint");

  private static final Map<String, List<String>> TRIGGERS =
      Map.of(
          "audit_leaf", List.of("audit_leaf_rows_stay", "audit_leaf_table_stays"),
          "audit_tile", List.of("audit_tile_grows", "audit_tile_stays"),
          "audit_checkpoint", List.of("audit_checkpoint_grows", "audit_checkpoint_stays"));

  /** Connections that stay: each file of a log is a query. */
  private static final OrganisationDatabase DATABASE = new OrganisationDatabase(pool());

  /** A full tile, a partial one, and one of the level above. */
  private static final int LEAVES = 260;

  private static final LogKeys KEYS = new LogKeys(List.of(key()));

  /**
   * One change.
   *
   * @param set what the column becomes, in SQL
   * @param where which row, in SQL
   * @param seen who sees it, and what they name
   */
  private record Change(String table, String column, String set, String where, List<String> seen) {
    @Override
    public String toString() {
      return table + "." + column + " = " + set + " where " + where;
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        change(
            "audit_leaf",
            "organisation",
            "gen_random_uuid()",
            "sequence = 5",
            "verify: ENTRY entry 5",
            "page: entry 5"),
        change(
            "audit_leaf",
            "sequence",
            "900",
            "sequence = 5",
            "verify: ENTRY entry 5",
            "page: entry 401",
            "sign: entry 260",
            "later: entry 260"),
        change(
            "audit_leaf",
            "sequence",
            "900",
            "sequence = 259",
            "page: entry 401",
            "sign: entry 260",
            "later: entry 260",
            "verify: open [3]"),
        change(
            "audit_leaf",
            "entry",
            "replace(entry, 'log_in', 'log_on')",
            "sequence = 5",
            "verify: ENTRY entry 5",
            "page: entry 5"),
        change(
            "audit_leaf",
            "hash",
            "set_bit(hash, 9, 1 - get_bit(hash, 9))",
            "sequence = 5",
            "page: entry 5"),
        change("audit_leaf", "concludes", "0", "sequence = 2", "page: entry 2"),
        change("audit_leaf", "concludes", "null", "sequence = 2", "page: entry 2"),
        change("audit_leaf", "concludes", "0", "sequence = 5", "page: entry 5"),
        change(
            "audit_open", "organisation", "gen_random_uuid()", "sequence = 3", "verify: open [3]"),
        change("audit_open", "sequence", "0", "sequence = 3", "start: entry 0", "verify: open [3]"),
        change("audit_open", "sequence", "900", "sequence = 3", "verify: open [3]"),
        change(
            "audit_open",
            "act",
            "gen_random_uuid()",
            "sequence = 3",
            "start: entry 3",
            "verify: open [3]"),
        change(
            "audit_tile",
            "organisation",
            "gen_random_uuid()",
            "level = 0 and place = 0",
            "verify: MISSING tile/0/000"),
        change(
            "audit_tile",
            "organisation",
            "gen_random_uuid()",
            "level = 0 and place = 1",
            "verify: MISSING tile/0/001.p/4",
            "sign: tile/0/001.p/4",
            "later: tile/0/001.p/4"),
        change("audit_tile", "level", "7", "level = 0 and place = 0", "verify: MISSING tile/0/000"),
        change(
            "audit_tile",
            "level",
            "7",
            "level = 1",
            "verify: MISSING tile/1/000.p/1",
            "sign: tile/1/000.p/1",
            "later: tile/1/000.p/1"),
        change("audit_tile", "place", "7", "level = 0 and place = 0", "verify: MISSING tile/0/000"),
        change(
            "audit_tile",
            "place",
            "7",
            "level = 0 and place = 1",
            "verify: MISSING tile/0/001.p/4",
            "sign: tile/0/001.p/4",
            "later: tile/0/001.p/4"),
        change(
            "audit_tile",
            "hashes",
            flipped(70),
            "level = 0 and place = 0",
            "verify: TILE tile/0/000"),
        change(
            "audit_tile",
            "hashes",
            flipped(70),
            "level = 0 and place = 1",
            "verify: TILE tile/0/001.p/4",
            "sign: tile/0/001.p/4",
            "later: tile/0/001.p/4"),
        change(
            "audit_tile",
            "hashes",
            flipped(70),
            "level = 1",
            "verify: TILE tile/1/000.p/1",
            "sign: tile/1/000.p/1",
            "later: tile/1/000.p/1"),
        change(
            "audit_tile",
            "hashes",
            "substring(hashes for 64)",
            "level = 0 and place = 0",
            "verify: MISSING tile/0/000"),
        change(
            "audit_checkpoint",
            "organisation",
            "gen_random_uuid()",
            "true",
            "verify: MISSING checkpoint",
            "sign: checkpoint",
            "later: checkpoint"),
        change("audit_checkpoint", "size", "1", "true", "later: checkpoint", "verify: open [3]"),
        change(
            "audit_checkpoint",
            "note",
            "replace(note, '260', '261')",
            "true",
            "verify: SIGNATURE checkpoint",
            "sign: checkpoint",
            "later: checkpoint"),
        change(
            "audit_checkpoint",
            "note",
            "left(note, -9)",
            "true",
            "verify: FORM checkpoint",
            "sign: checkpoint",
            "later: checkpoint"));
  }

  private static Change change(
      String table, String column, String set, String where, String... seen) {
    return new Change(table, column, set, where, List.of(seen));
  }

  private static String flipped(int bit) {
    return "set_bit(hashes, %d, 1 - get_bit(hashes, %d))".formatted(bit, bit);
  }

  private final OrganisationId organisation = Invented.municipality().id();
  private final PostgresLeafStore leaves = new PostgresLeafStore(DATABASE);
  private final PostgresTreeStore tree = new PostgresTreeStore(DATABASE);
  private final MerkleLog log = new MerkleLog(leaves, () -> Instant.EPOCH, "node-1");
  private final Publisher publisher = new Publisher(leaves, tree, KEYS, () -> Instant.EPOCH);

  @ParameterizedTest
  @MethodSource("changes")
  void a_changed_value_is_found_and_named(Change change) throws SQLException {
    writeSmallLog();
    make(change);
    assertThat(seen()).isEqualTo(change.seen());
  }

  @Test
  void a_log_that_nobody_changed_is_whole() {
    writeSmallLog();
    assertThat(seen()).isEmpty();
  }

  @Test
  void no_column_of_the_log_is_left_out() throws SQLException {
    var columns = new TreeSet<String>();
    try (var connection = TestDatabase.superuser().getConnection();
        var rows = connection.getMetaData().getColumns(null, null, "audit\\_%", null)) {
      while (rows.next()) {
        if (TABLES.contains(rows.getString("TABLE_NAME"))) {
          columns.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
        }
      }
    }
    var changed = new TreeSet<String>();
    changes().forEach(change -> changed.add(change.table() + "." + change.column()));
    assertThat(changed).isEqualTo(columns);
  }

  /** Something, an act that ended, one that is open, and more; all of it signed. */
  private void writeSmallLog() {
    log.record(organisation, Action.LOG_IN, Map.of());
    OpenIntent ended = log.intend(organisation, Action.QUESTION, Map.of());
    log.conclude(ended, Ending.ANSWERED, Map.of());
    var _ = log.intend(organisation, Action.QUESTION, Map.of());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 4; i < LEAVES; i++) {
        var _ = threads.submit(() -> log.record(organisation, Action.LOG_IN, Map.of()));
      }
    }
    assertThat(publisher.publish(organisation).orElseThrow().head().size()).isEqualTo(LEAVES);
  }

  /** As nobody but an owner of the tables can: without the triggers. */
  private void make(Change change) throws SQLException {
    try (var connection = TestDatabase.superuser().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String table = change.table();
      statement.execute("alter table %s disable trigger user".formatted(table));
      int rows =
          statement.executeUpdate(
              "update %s set %s = %s where organisation = '%s' and %s"
                  .formatted(
                      table, change.column(), change.set(), organisation.value(), change.where()));
      assertThat(rows).isEqualTo(1);
      for (String trigger : TRIGGERS.getOrDefault(table, List.of())) {
        statement.execute("alter table %s enable always trigger %s".formatted(table, trigger));
      }
      connection.commit();
    }
  }

  /** Who sees that something is wrong, and what they name. */
  private List<String> seen() {
    var seen = new ArrayList<String>();
    if (verdict() instanceof ProofVerdict.Wrong<?>(var why, var where)) {
      seen.add("verify: %s %s".formatted(why, where));
    }
    ask("page", seen, () -> new AuditReader(leaves).newest(organisation, AuditReader.PAGE_MAX));
    ask("sign", seen, () -> publisher.publish(organisation));
    ask("start", seen, () -> log.closeInterrupted(organisation));
    ask(
        "later",
        seen,
        () -> {
          log.record(organisation, Action.LOG_OUT, Map.of());
          return publisher.publish(organisation);
        });
    if (verdict() instanceof ProofVerdict.Sound<LogVerifier.Whole> sound
        && !sound.found().openIntents().isEmpty()) {
      seen.add("verify: open " + sound.found().openIntents());
    }
    return seen;
  }

  private ProofVerdict<LogVerifier.Whole> verdict() {
    var served = new ServedLog(leaves, tree);
    return new LogVerifier(KEYS.verifiers(organisation), path -> served.file(organisation, path))
        .verify();
  }

  private static void ask(String who, List<String> seen, Supplier<?> look) {
    try {
      var _ = look.get();
    } catch (AuditDamaged damaged) {
      seen.add(who + ": " + damaged.where());
    }
  }

  private static AgroalDataSource pool() {
    try (var connection = TestDatabase.application().getConnection()) {
      String url = connection.getMetaData().getURL();
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(4)
                          .connectionFactoryConfiguration(
                              one ->
                                  one.jdbcUrl(url)
                                      .principal(new NamePrincipal("sluis_application")))));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static SigningKey key() {
    try {
      return SigningKey.generate("test", SignatureAlgorithm.ED25519, new SecureRandom());
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
