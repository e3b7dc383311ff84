package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TilePath;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.register.StoreRefused;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries to reach another organisation's rows in every way that SQL knows. */
class RowSecurityTest {

  private static final String HASH = "a".repeat(64);
  private static final LogKeys KEYS = keys();

  private final OrganisationDatabase database = TestDatabase.database();
  private final Organisation ours = Invented.municipality();
  private final Organisation theirs = Invented.municipality();
  private Person noor = Invented.noor(theirs);

  private static LogKeys keys() {
    try {
      return new LogKeys(
          List.of(
              SigningKey.generate("test", SignatureAlgorithm.ED25519, new SecureRandom()),
              SigningKey.generate("test", SignatureAlgorithm.ML_DSA_44, new SecureRandom())));
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeEach
  void the_others_have_a_row_in_every_table() {
    noor = Invented.savedNoor(theirs);
    new PostgresAccounts(database)
        .save(new eu.sluis.register.Account(theirs.id(), noor.id(), "hash", false, false));
    new PostgresSessions(database).open(Invented.session(noor, HASH));
    new PostgresUseCases(database).save(Invented.wmo(theirs.id()));
    new PostgresKeepingRules(database)
        .save(theirs.id(), Invented.wmo(theirs.id()).id(), eu.sluis.register.Keeping.USUAL);
    Invented.savedPassage(theirs.id());
    Invented.savedTurn(noor);
    Invented.savedRecognition(theirs.id());
    Invented.savedKey(noor);
    Invented.savedModels(noor);
    var leaves = new PostgresLeafStore(database);
    new MerkleLog(leaves, () -> Invented.NOON, "node-1")
        .intend(theirs.id(), AuditLog.Action.QUESTION, Map.of());
    new Publisher(leaves, new PostgresTreeStore(database), KEYS, () -> Invented.NOON)
        .publish(theirs.id());
    Invented.savedSearch(theirs.id());
    Examined.saved(theirs.id());
  }

  @Test
  void every_table_of_the_schema_is_behind_row_security() {
    assertThat(new RowSecurity(database).faults()).isEmpty();
  }

  @Test
  void a_table_that_somebody_forgot_is_a_fault() throws SQLException {
    asOwner("create table forgotten (organisation uuid not null)");
    try {
      assertThat(new RowSecurity(database).faults())
          .singleElement()
          .asString()
          .contains("`forgotten`");
    } finally {
      asOwner("drop table forgotten");
    }
  }

  @Test
  void a_second_policy_that_would_widen_the_first_is_a_fault() throws SQLException {
    asOwner("create policy too_kind on use_case using (true)");
    try {
      assertThat(new RowSecurity(database).faults())
          .singleElement()
          .asString()
          .contains("`use_case`");
    } finally {
      asOwner("drop policy too_kind on use_case");
    }
  }

  static List<String> tables() {
    return TestDatabase.database()
        .directory(
            handle ->
                handle
                    .createQuery(
                        """
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and relname not in ('organisation', 'flyway_schema_history')
                        """)
                    .mapTo(String.class)
                    .list());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_read_sees_nothing_of_another_organisation(String table) {
    assertThat(count(database, ours, "select count(*) from " + table)).isZero();
    assertThat(
            count(
                database,
                ours,
                "select count(*) from " + table + " where organisation = '" + theirs.id() + "'"))
        .isZero();
    assertThat(
            count(
                database,
                ours,
                "select count(*) from organisation o join "
                    + table
                    + " t on t.organisation = o.id"))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_read_without_an_organisation_sees_nothing(String table) {
    String count = "select count(*) from " + table;
    assertThat(database.<Long>directory(handle -> one(handle, count))).isZero();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_owner_of_the_tables_sees_nothing_either(String table) throws SQLException {
    try (Connection connection = TestDatabase.owner().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void an_update_or_a_delete_touches_nothing_of_another_organisation(String table) {
    for (DataSource role : List.of(TestDatabase.owner(), TestDatabase.application())) {
      OrganisationDatabase as = new OrganisationDatabase(role);
      for (String change :
          List.of(
              "update " + table + " set organisation = '" + ours.id() + "'",
              "delete from " + table)) {
        assertThat(changed(as, change)).as(change).isZero();
      }
    }
    assertThat(
            count(
                database,
                theirs,
                "select count(*) from " + table + " where organisation = '" + theirs.id() + "'"))
        .isPositive();
  }

  @Test
  void a_row_cannot_be_added_to_another_organisation_or_moved_there() {
    String insert =
        "insert into person (organisation, id, account, name, roles, groups, active)"
            + " values (?, ?, ?, 'Sem Visser', '{}', '{}', true)";
    assertRefused(
        () ->
            database.run(
                ours.id(),
                handle -> handle.execute(insert, theirs.id().value(), UUID.randomUUID(), "sem")));
    assertRefused(
        () ->
            database.directory(
                handle -> handle.execute(insert, theirs.id().value(), UUID.randomUUID(), "sem")));
    Invented.savedNoor(ours);
    assertRefused(
        () ->
            database.run(
                ours.id(),
                handle ->
                    handle.execute("update person set organisation = ?", theirs.id().value())));
  }

  @Test
  void a_row_cannot_point_at_a_person_of_another_organisation() {
    assertRefused(
        () ->
            database.run(
                ours.id(),
                handle ->
                    handle.execute(
                        "insert into account (organisation, person, password_hash, must_change,"
                            + " one_time) values (?, ?, 'x', false, false)",
                        ours.id().value(),
                        noor.id().value())));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_application_cannot_truncate_or_take_the_walls_down(String table) {
    for (String attempt :
        List.of(
            "truncate " + table + " cascade",
            "alter table " + table + " disable row level security",
            "alter table " + table + " no force row level security",
            "drop policy own_organisation on " + table,
            "drop table " + table)) {
      assertRefused(() -> database.run(theirs.id(), handle -> handle.execute(attempt)));
    }
  }

  @Test
  void no_store_crosses() {
    var people = new PostgresPeople(database);
    var accounts = new PostgresAccounts(database);
    var sessions = new PostgresSessions(database);
    var useCases = new PostgresUseCases(database);
    var leaves = new PostgresLeafStore(database);
    var tree = new PostgresTreeStore(database);
    var session = sessions.of(theirs.id(), noor.id()).getFirst();

    assertThat(people.find(ours.id(), noor.id())).isEmpty();
    assertThat(people.ofAccount(ours.id(), noor.account())).isEmpty();
    assertThat(people.all(ours.id())).isEmpty();
    assertThat(accounts.find(ours.id(), noor.id())).isEmpty();
    assertThat(
            accounts.takeAttempt(
                ours.id(), noor.id(), Invented.NOON, 1, Invented.NOON.plusSeconds(900)))
        .isFalse();
    accounts.succeeded(ours.id(), noor.id());
    assertThat(sessions.find(ours.id(), HASH)).isEmpty();
    assertThat(sessions.of(ours.id(), noor.id())).isEmpty();
    sessions.touch(ours.id(), session.id(), Invented.NOON.plusSeconds(3600));
    assertThat(sessions.close(ours.id(), noor.id(), session.id())).isFalse();
    assertThat(sessions.closeAll(ours.id(), noor.id())).isZero();
    assertThat(
            sessions.sweep(
                ours.id(), Invented.NOON.plusSeconds(999_999), Invented.NOON.plusSeconds(999_999)))
        .isZero();
    assertThat(useCases.all(ours.id())).isEmpty();
    assertThat(useCases.find(ours.id(), Invented.wmo(theirs.id()).id())).isEmpty();
    assertThat(leaves.size(ours.id())).isZero();
    assertThat(leaves.read(ours.id(), 0, 10)).isEmpty();
    assertThat(leaves.open(ours.id())).isEmpty();
    assertThat(tree.checkpoint(ours.id())).isEmpty();
    assertThat(tree.tile(ours.id(), new TilePath.Hashes(0, 0, 1))).isEmpty();

    assertThat(sessions.of(theirs.id(), noor.id())).containsExactly(session);
    assertThat(people.all(theirs.id())).containsExactly(noor);
  }

  @Test
  void the_log_refuses_every_change_also_from_the_owner_of_the_table() {
    OrganisationDatabase owner = new OrganisationDatabase(TestDatabase.owner());
    for (String change :
        List.of(
            "update audit_leaf set entry = '{}'",
            "delete from audit_leaf",
            "truncate audit_leaf",
            "update audit_tile set hashes = substring(hashes for 0) || decode(repeat('00', 32),"
                + " 'hex')",
            "delete from audit_tile",
            "truncate audit_tile",
            "update audit_checkpoint set note = 'other'",
            "update audit_checkpoint set size = 0",
            "delete from audit_checkpoint",
            "truncate audit_checkpoint")) {
      assertRefused(() -> owner.run(theirs.id(), handle -> handle.execute(change)));
      assertRefused(() -> database.run(theirs.id(), handle -> handle.execute(change)));
    }
    assertThat(count(database, theirs, "select count(*) from audit_leaf")).isEqualTo(1);
  }

  @Test
  void a_role_that_may_pass_row_security_is_a_fault() {
    assertThat(new RowSecurity(new OrganisationDatabase(TestDatabase.superuser())).faults())
        .singleElement()
        .asString()
        .contains("may pass row security");
  }

  private int changed(OrganisationDatabase as, String change) {
    try {
      return as.in(ours.id(), handle -> handle.execute(change));
    } catch (StoreRefused refused) {
      // The log gives the application no right to change at all.
      return 0;
    }
  }

  private static long count(
      OrganisationDatabase database, Organisation organisation, String query) {
    return database.in(organisation.id(), handle -> one(handle, query));
  }

  private static Long one(org.jdbi.v3.core.Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    assertThatThrownBy(attempt).isInstanceOf(StoreRefused.class);
  }

  private static void asOwner(String statement) throws SQLException {
    try (Connection connection = TestDatabase.owner().getConnection();
        Statement ddl = connection.createStatement()) {
      ddl.execute(statement);
    }
  }

  /** So that a table which is added later is tried as well, or this test says that it is not. */
  @Test
  void the_others_really_have_a_row_in_every_table() {
    Map<String, Long> rows = new java.util.TreeMap<>();
    for (String table : tables()) {
      rows.put(table, count(database, theirs, "select count(*) from " + table));
    }
    assertThat(rows).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isPositive());
  }
}
