package eu.sluis.adapters.postgres.measurement;

import eu.sluis.adapters.postgres.OrganisationDatabase;
import eu.sluis.adapters.postgres.PostgresLeafStore;
import eu.sluis.adapters.postgres.PostgresLogIndex;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.NewLeaf;
import eu.sluis.monitor.LogIndex.Found;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.Pattern;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * Searching a long log in a real PostgreSQL: what taking it into the index costs, and what a page
 * of a search takes, the slowest of five.
 *
 * <p>{@code SearchMeasurement FOLDER [LEAVES [SEED]]}; the database is made in that folder.
 */
final class SearchMeasurement {

  private static final int ROUNDS = 5;
  private static final int BATCH = 128;
  private static final int PEOPLE = 200;
  private static final int USE_CASES = 12;
  private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

  private final OrganisationId organisation = OrganisationId.random();
  private final List<PersonId> people = new ArrayList<>();
  private final PostgresLeafStore leaves;
  private final PostgresLogIndex index;
  private final Random random;
  private Instant now = BEGIN;

  private SearchMeasurement(OrganisationDatabase database, long seed) {
    this.leaves = new PostgresLeafStore(database);
    this.index = new PostgresLogIndex(database);
    this.random = new Random(seed);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(new PersonId(new UUID(random.nextLong(), random.nextLong())));
    }
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setDataDirectory(Path.of(arguments[0])).start()) {
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        // Two roles, as in use: an administrator of the database would pass row security.
        statement.execute("create role sluis_owner login");
        statement.execute("create role sluis_application login");
        statement.execute("create database sluis owner sluis_owner");
      }
      Flyway.configure()
          .dataSource(postgres.getDatabase("sluis_owner", "sluis"))
          .locations("classpath:db/register", "classpath:db/gateway", "classpath:db/monitor")
          .load()
          .migrate();
      var database = new OrganisationDatabase(postgres.getDatabase("sluis_application", "sluis"));
      new SearchMeasurement(database, seed).run(count);
    }
  }

  private void run(int count) {
    fill(count);
    long begin = System.nanoTime();
    var indexing = new LogIndexing(leaves, index, Instant::now);
    System.out.printf(
        "taken in: %s in %d ms%n",
        indexing.catchUp(organisation, Duration.ofMinutes(10)), milliseconds(begin));
    var none = Optional.<Instant>empty();
    var monday = Optional.of(BEGIN.plus(Duration.ofDays(28)));
    var friday = Optional.of(BEGIN.plus(Duration.ofDays(33)));
    Optional<PersonId> nobody = Optional.empty();
    search("everything", LogQuery.ALL);
    search("a week", new LogQuery(monday, friday, "", "", "", "", "", nobody));
    search("a use case", new LogQuery(none, none, "use-case-3", "", "", "", "", nobody));
    search(
        "a use case, refused",
        new LogQuery(none, none, "use-case-3", "", "refused", "", "", nobody));
    search("a rule", new LogQuery(none, none, "", "", "", "use_case:use-case-3-1", "", nobody));
    search("a rule of all", new LogQuery(none, none, "", "", "", "floor:a", "", nobody));
    search("a model", new LogQuery(none, none, "", "", "", "", "model-b", nobody));
    search("a model not there", new LogQuery(none, none, "", "", "", "", "model-z", nobody));
    search("a person", LogQuery.ALL.of(people.getFirst()));
    search(
        "all of these at once",
        new LogQuery(
            monday,
            friday,
            "use-case-3",
            "question",
            "answered",
            "floor:a",
            "model-b",
            Optional.of(people.getFirst())));
    pattern("refusals", new Pattern.Refusals());
    pattern("exports", new Pattern.Exports());
    pattern(
        "outside hours",
        new Pattern.OutsideHours(
            java.time.LocalTime.of(7, 0),
            java.time.LocalTime.of(19, 0),
            java.time.ZoneId.of("Europe/Amsterdam")));
    pattern("quick approvals", new Pattern.QuickApprovals(Duration.ofSeconds(5)));
  }

  private void fill(int count) {
    for (long place = 0; place < count; place += 2L * BATCH) {
      var intents = new ArrayList<Leaf>();
      var outcomes = new ArrayList<NewLeaf>();
      for (int turn = 0; turn < BATCH; turn++) {
        now = now.plusSeconds(random.nextInt(60));
        intents.add(intent());
        outcomes.add(NewLeaf.concluding(place + turn, outcome(intents.getLast())));
      }
      var _ = leaves.append(organisation, intents.stream().map(NewLeaf::of).toList());
      var _ = leaves.append(organisation, outcomes);
    }
  }

  private Leaf intent() {
    UUID act = new UUID(random.nextLong(), random.nextLong());
    String useCase = "use-case-" + random.nextInt(USE_CASES);
    return new Leaf(
        organisation,
        act,
        now,
        "node-1",
        new Leaf.Kind.Intent(),
        "question",
        Leaf.Facts.of(
                Map.of(
                    "use_case", useCase,
                    "person", people.get(random.nextInt(PEOPLE)).toString(),
                    "conversation", act.toString()))
            .with(
                new Leaf.Decision(
                    random.nextInt(20) == 0
                        ? Leaf.Decision.Verdict.REFUSED
                        : Leaf.Decision.Verdict.ALLOWED,
                    "law@1,baseline@3",
                    List.of("floor:a", "baseline:b", "use_case:" + useCase + "-1"))));
  }

  private Leaf outcome(Leaf intent) {
    boolean refused =
        intent.facts().decision().orElseThrow().verdict() == Leaf.Decision.Verdict.REFUSED;
    return new Leaf(
        organisation,
        intent.act(),
        now.plusSeconds(1),
        "node-1",
        new Leaf.Kind.Outcome(Hash.ofLeaf(intent.bytes()), refused ? "refused" : "answered"),
        "question",
        refused
            ? Leaf.Facts.of(Map.of("refusal", "policy"))
            : Leaf.Facts.NONE.with(
                new Leaf.Model(random.nextBoolean() ? "model-a" : "model-b", "")));
  }

  private void search(String what, LogQuery query) {
    long slowest = 0;
    long counting = 0;
    long counted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      List<Found> page = index.find(organisation, query, OptionalLong.empty(), 51);
      if (page.size() > 50) {
        var _ = index.find(organisation, query, OptionalLong.of(page.get(49).sequence()), 51);
      }
      slowest = Math.max(slowest, milliseconds(begin));
      begin = System.nanoTime();
      counted = index.count(organisation, query, 10_000);
      counting = Math.max(counting, milliseconds(begin));
    }
    System.out.printf(
        "%-22s two pages %4d ms, count %4d ms (%d)%n", what, slowest, counting, counted);
  }

  private void pattern(String what, Pattern pattern) {
    long begin = System.nanoTime();
    int rows = index.tally(organisation, pattern, now, 9).size();
    System.out.printf("%-22s %4d ms (%d rows)%n", what, milliseconds(begin), rows);
  }

  private static long milliseconds(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
