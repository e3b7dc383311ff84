package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on one database, in a random order of steps: they write and sign, crash and come
 * back; writes fail, or succeed and lose their answer, or arrive long after their node gave up, or
 * arrive twice. Whatever the order, nothing acknowledged is lost, nothing stands twice, and every
 * checkpoint that was ever signed goes on to the last. `-Dsluis.test.seed` does a run again.
 */
class SimulatedCrashesTest {

  private static final int RUNS = Integer.getInteger("sluis.test.runs", 50);
  private static final int STEPS = 120;
  private static final int NODES = 3;
  private static final int CHECKPOINTS_LOOKED_AT = 5;
  private static final OrganisationId ORGANISATION = Leaves.ORGANISATION;
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final LogKeys KEYS = new LogKeys(List.of(TestKeys.OF_LOG.getFirst()));

  @Test
  void in_any_order_of_faults_nothing_acknowledged_is_lost_or_doubled() {
    long first = Long.getLong("sluis.test.seed", System.nanoTime());
    int runs = Long.getLong("sluis.test.seed") == null ? RUNS : 1;
    for (long seed = first; seed < first + runs; seed++) {
      new Simulation(seed).run();
    }
  }

  /** What happens to one write. */
  private enum Fault {
    /** It does not arrive. */
    LOST,
    /** It arrives; that is not heard. */
    UNHEARD,
    /** It arrives some steps later; its node has given up by then. */
    LATE,
    /** It arrives twice. */
    TWICE
  }

  private static final List<Fault> FAULTS = List.of(Fault.values());

  private static final class Simulation {
    private final long seed;
    private final Random random;
    private final InMemoryLeafStore leaves = new InMemoryLeafStore();
    private final InMemoryTreeStore tree = new InMemoryTreeStore();
    private final List<Runnable> underway = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Hash> intents = new HashMap<>();
    private final Set<Long> outcomes = new HashSet<>();
    private final List<byte[]> checkpoints = new ArrayList<>();
    private boolean calm;

    Simulation(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      for (int node = 0; node < NODES; node++) {
        nodes.add(new Node("node-" + node));
      }
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        Node node = nodes.get(random.nextInt(NODES));
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> node.intend();
          case 3, 4, 5 -> node.conclude();
          case 6 -> node.record();
          case 7, 8 -> node.publish();
          default -> nodes.set(nodes.indexOf(node), new Node(node.name));
        }
        if (!underway.isEmpty() && random.nextInt(4) == 0) {
          underway.remove(random.nextInt(underway.size())).run();
        }
      }
      List.copyOf(underway).forEach(Runnable::run);
      calm = true;
      nodes.replaceAll(node -> new Node(node.name));
      nodes.getFirst().publish();
      check();
    }

    private void check() {
      var ended = new HashMap<Long, Integer>();
      for (StoredLeaf leaf : leaves.read(ORGANISATION, 0, Integer.MAX_VALUE)) {
        leaf.concludes().ifPresent(intent -> ended.merge(intent, 1, Integer::sum));
        Hash acknowledged = intents.remove(leaf.sequence());
        if (acknowledged != null) {
          assertThat(leaf.hash()).as("seed %d", seed).isEqualTo(acknowledged);
        }
      }
      assertThat(intents).as("lost intents, seed %d", seed).isEmpty();
      assertThat(ended.keySet()).as("lost outcomes, seed %d", seed).containsAll(outcomes);
      assertThat(ended.values()).as("outcomes of one, seed %d", seed).allMatch(times -> times == 1);
      assertThat(leaves.open(ORGANISATION)).as("seed %d", seed).isEmpty();
      Collections.shuffle(checkpoints, random);
      checkpoints.stream().limit(CHECKPOINTS_LOOKED_AT).forEach(this::checkGoesOn);
    }

    private void checkGoesOn(byte[] older) {
      var served = new ServedLog(leaves, tree);
      assertThat(
              new LogVerifier(KEYS.verifiers(ORGANISATION), path -> served.file(ORGANISATION, path))
                  .verify(Optional.of(older)))
          .as("seed %d", seed)
          .isInstanceOf(ProofVerdict.Sound.class);
    }

    /** Lets a write through, or not; what it gives is what the node hears. */
    private <T> T write(Supplier<T> write, Supplier<T> again) {
      if (calm || random.nextInt(3) > 0) {
        return write.get();
      }
      switch (FAULTS.get(random.nextInt(FAULTS.size()))) {
        case LOST -> {}
        case UNHEARD -> {
          var _ = write.get();
        }
        case LATE ->
            underway.add(
                () -> {
                  var _ = write.get();
                });
        case TWICE -> {
          T heard = write.get();
          var _ = again.get();
          return heard;
        }
      }
      throw new IllegalStateException("no answer");
    }

    private final class Node {
      private final String name;
      private final List<OpenIntent> mine = new ArrayList<>();
      private final MerkleLog log;
      private final Publisher publisher;

      /** Starts, or starts again after a crash: what it had in its memory is gone. */
      Node(String name) {
        this.name = name;
        this.log = new MerkleLog(new UnsureLeaves(), CLOCK, name);
        this.publisher = new Publisher(leaves, new UnsureTree(), KEYS, CLOCK);
        attempt(() -> log.closeInterrupted(ORGANISATION));
      }

      void intend() {
        attempt(
            () -> {
              OpenIntent intent = log.intend(ORGANISATION, Action.QUESTION, Map.of());
              intents.put(intent.sequence(), intent.leaf());
              mine.add(intent);
              return intent;
            });
      }

      /** Sometimes one that it concluded before, which is refused. */
      void conclude() {
        if (mine.isEmpty()) {
          return;
        }
        OpenIntent intent = mine.get(random.nextInt(mine.size()));
        attempt(
            () -> {
              log.conclude(intent, Ending.ANSWERED, Map.of());
              assertThat(outcomes.add(intent.sequence())).as("concluded once").isTrue();
              return intent;
            });
      }

      void record() {
        attempt(
            () -> {
              log.record(ORGANISATION, Action.LOG_IN, Map.of());
              return name;
            });
      }

      void publish() {
        attempt(
            () -> {
              publisher
                  .publish(ORGANISATION)
                  .ifPresent(signed -> checkpoints.add(signed.note().bytes()));
              return name;
            });
      }

      private void attempt(Supplier<?> step) {
        try {
          var _ = step.get();
        } catch (AuditUnavailable | IntentNotOpen expected) {
          assertThat(calm && expected instanceof AuditUnavailable).as("seed %d", seed).isFalse();
        }
      }
    }

    private final class UnsureLeaves implements LeafStore {
      @Override
      public List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> batch) {
        // Of what arrives twice only an outcome can be told from a second one like it.
        List<NewLeaf> again = batch.stream().filter(leaf -> leaf.concludes().isPresent()).toList();
        return write(
            () -> leaves.append(organisation, batch), () -> leaves.append(organisation, again));
      }

      @Override
      public long size(OrganisationId organisation) {
        return leaves.size(organisation);
      }

      @Override
      public List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
        return leaves.read(organisation, from, limit);
      }

      @Override
      public List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
        return leaves.at(organisation, places);
      }

      @Override
      public List<StoredLeaf> open(OrganisationId organisation) {
        return leaves.open(organisation);
      }
    }

    private final class UnsureTree implements TreeStore {
      @Override
      public Optional<byte[]> checkpoint(OrganisationId organisation) {
        return tree.checkpoint(organisation);
      }

      @Override
      public Optional<byte[]> tile(OrganisationId organisation, TilePath.Hashes path) {
        return tree.tile(organisation, path);
      }

      @Override
      public boolean advance(
          OrganisationId organisation,
          long from,
          long to,
          Map<TilePath.Hashes, byte[]> tiles,
          byte[] checkpoint) {
        Supplier<Boolean> once = () -> tree.advance(organisation, from, to, tiles, checkpoint);
        return write(once, once);
      }

      @Override
      public boolean cosign(OrganisationId organisation, long size, byte[] checkpoint) {
        return tree.cosign(organisation, size, checkpoint);
      }
    }
  }
}
