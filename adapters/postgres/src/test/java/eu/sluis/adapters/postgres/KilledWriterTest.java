package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
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
import eu.sluis.audit.StoredLeaf;
import eu.sluis.vocabulary.OrganisationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A node that is killed while it writes: nothing that was acknowledged is lost, nothing stands
 * twice, and the log verifies. `-Dsluis.test.kills=100` kills more often, `-Dsluis.test.seed` does
 * a run again.
 */
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("sluis.test.kills", 4);
  private static final int RECORDS_MAX = 600;
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
  void case_14_nothing_acknowledged_is_lost_or_doubled() throws IOException, InterruptedException {
    for (int kill = 0; kill < KILLS; kill++) {
      writeUntilKilled();
    }
    assertThat(intents).as("seed %d", seed).isNotEmpty();

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
    var log = new MerkleLog(leaves, () -> Instant.EPOCH, NODE);
    log.closeInterrupted(organisation);
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

  private void writeUntilKilled() throws IOException, InterruptedException {
    int records = 1 + random.nextInt(RECORDS_MAX);
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                address(),
                organisation.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      int read = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged(line.split(" ", -1));
        read++;
        if (read == records) {
          writer.toHandle().destroyForcibly();
        }
      }
      assertThat(read).as("records before the kill, seed %d", seed).isGreaterThanOrEqualTo(records);
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static String address() {
    try (Connection connection = TestDatabase.application().getConnection()) {
      return connection.getMetaData().getURL();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void acknowledged(String[] words) {
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

  /** The process that is killed: says each record once it is acknowledged, on a line of its own. */
  static final class Writer {

    private static final int THREADS = 8;

    public static void main(String[] arguments) throws InterruptedException {
      var source =
          (DataSource)
              Proxy.newProxyInstance(
                  Writer.class.getClassLoader(),
                  new Class<?>[] {DataSource.class},
                  (_, _, _) -> DriverManager.getConnection(arguments[0], "sluis_application", ""));
      var organisation = OrganisationId.of(arguments[1]);
      var store = new PostgresLeafStore(new OrganisationDatabase(source));
      var log = new MerkleLog(store, Instant::now, NODE);
      for (int thread = 0; thread < THREADS; thread++) {
        Thread.ofPlatform().start(() -> write(log, organisation));
      }
      Thread.sleep(60_000);
      System.exit(1);
    }

    private static void write(MerkleLog log, OrganisationId organisation) {
      while (true) {
        OpenIntent intent = log.intend(organisation, Action.QUESTION, Map.of());
        say("intent " + intent.sequence() + " " + intent.leaf().hex() + "\n");
        log.conclude(intent, Ending.ANSWERED, Map.of());
        say("outcome " + intent.sequence() + "\n");
      }
    }

    /** In one write, so that a line is whole or not there. */
    private static void say(String line) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }
}
