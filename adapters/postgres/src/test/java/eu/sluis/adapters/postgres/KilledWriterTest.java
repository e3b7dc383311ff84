package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.LogKeys;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/**
 * A node that is killed while it writes: nothing that was acknowledged is lost, nothing stands
 * twice, and the log verifies. `-Dsluis.test.kills=100` kills more often, `-Dsluis.test.seed` does
 * a run again.
 */
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("sluis.test.kills", 4);
  private static final int RECORDS_MAX = 600;
  private static final int RECORDS_BEFORE_HOLDING = 50;
  private static final String NODE = "node-1";

  private final long seed = Long.getLong("sluis.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final OrganisationId organisation = Invented.municipality().id();
  private final OrganisationDatabase database = TestDatabase.database();
  private final PostgresLeafStore leaves = new PostgresLeafStore(database);

  /** By place, the hash of each intent that was acknowledged, and whether its outcome was too. */
  private final Map<Long, String> intents = new HashMap<>();

  private final List<Long> outcomes = new ArrayList<>();

  @Test
  void case_14_nothing_acknowledged_is_lost_or_doubled() throws IOException {
    for (int kill = 0; kill < KILLS; kill++) {
      writeUntilKilled();
    }
    assertThatNothingIsLostOrDoubled();
  }

  /**
   * Two nodes write to one log, and the one that gives the places dies: it has written, holds the
   * lock, and never commits. The other one waits for it, and goes on.
   */
  @Test
  void another_node_goes_on_when_the_one_that_holds_the_lock_is_killed()
      throws IOException, SQLException, InterruptedException {
    try (var lives = WritingNode.start(organisation, "lives");
        var dies = WritingNode.startAndHold(organisation, "dies", RECORDS_BEFORE_HOLDING)) {
      var heard = heard(lives);
      for (String line = dies.says(); line != null; line = dies.says()) {
        if (line.equals(WritingNode.HOLDS)) {
          break;
        }
        acknowledged(line);
      }
      while (!waits("lives")) {
        Thread.onSpinWait();
      }
      dies.kill();
      for (String line = dies.says(); line != null; line = dies.says()) {
        acknowledged(line);
      }
      int before = heard.size();
      for (int read = 0; read < before + RECORDS_MAX; read++) {
        Optional<String> line = heard.take();
        assertThat(line).as("it goes on writing").isPresent();
        acknowledged(line.orElseThrow());
      }
      lives.kill();
      for (var line = heard.take(); line.isPresent(); line = heard.take()) {
        acknowledged(line.get());
      }
    }
    assertThatNothingIsLostOrDoubled();
  }

  /** Each line as it is said, and nothing at the end: a node that nobody hears stops writing. */
  private static BlockingQueue<Optional<String>> heard(WritingNode node) {
    var lines = new LinkedBlockingQueue<Optional<String>>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                for (String line = node.says(); line != null; line = node.says()) {
                  lines.add(Optional.of(line));
                }
              } catch (IOException _) {
                // It was closed.
              }
              lines.add(Optional.empty());
            });
    return lines;
  }

  private void assertThatNothingIsLostOrDoubled() {
    assertThat(intents).as("seed %d", seed).isNotEmpty();
    System.out.printf(
        "seed %d: %d intents and %d outcomes were acknowledged%n",
        seed, intents.size(), outcomes.size());

    var ended = new HashMap<Long, Integer>();
    long size = leaves.size(organisation);
    for (long from = 0; from < size; from += 256) {
      for (StoredLeaf leaf : leaves.read(organisation, from, 256)) {
        leaf.concludes().ifPresent(intent -> ended.merge(intent, 1, Integer::sum));
        String acknowledged = intents.remove(leaf.sequence());
        if (acknowledged != null) {
          assertThat(leaf.hash().hex()).as("seed %d", seed).isEqualTo(acknowledged);
        }
      }
    }
    assertThat(intents).as("intents that were lost, seed %d", seed).isEmpty();
    assertThat(ended.keySet()).as("seed %d", seed).containsAll(outcomes);
    assertThat(ended.values()).as("outcomes of one intent, seed %d", seed).containsOnly(1);
    assertThatItVerifies();
  }

  private void assertThatItVerifies() {
    for (String node : List.of(NODE, "lives", "dies")) {
      new MerkleLog(leaves, () -> Instant.EPOCH, node).closeInterrupted(organisation);
    }
    assertThat(leaves.open(organisation)).as("seed %d", seed).isEmpty();
    var tree = new PostgresTreeStore(database);
    LogKeys keys = keys();
    var _ = new Publisher(leaves, tree, keys, () -> Instant.EPOCH).publish(organisation);
    var served = new ServedLog(leaves, tree);
    assertThat(
            new LogVerifier(keys.verifiers(organisation), path -> served.file(organisation, path))
                .verify())
        .as("seed %d", seed)
        .isInstanceOfSatisfying(
            ProofVerdict.Sound.class,
            sound -> assertThat(((LogVerifier.Whole) sound.found()).openIntents()).isEmpty());
  }

  private void writeUntilKilled() throws IOException {
    int records = 1 + random.nextInt(RECORDS_MAX);
    try (var writer = WritingNode.start(organisation, NODE)) {
      int read = 0;
      for (String line = writer.says(); line != null; line = writer.says()) {
        acknowledged(line);
        read++;
        if (read == records) {
          writer.kill();
        }
      }
      assertThat(read).as("records before the kill, seed %d", seed).isGreaterThanOrEqualTo(records);
    }
  }

  private static boolean waits(String node) throws SQLException {
    try (var connection = TestDatabase.superuser().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select count(*) filter (where granted and application_name = 'dies'),
                  count(*) filter (where not granted and application_name = '%s')
                from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory'
                """
                    .formatted(node))) {
      return rows.next() && rows.getLong(1) == 1 && rows.getLong(2) > 0;
    }
  }

  private void acknowledged(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3 && words[0].equals("intent")) {
      intents.put(Long.parseLong(words[1]), words[2]);
    } else if (words.length == 2 && words[0].equals("outcome")) {
      outcomes.add(Long.parseLong(words[1]));
    }
  }

  private static LogKeys keys() {
    try {
      return new LogKeys(
          List.of(SigningKey.generate("test", SignatureAlgorithm.ED25519, new SecureRandom())));
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
