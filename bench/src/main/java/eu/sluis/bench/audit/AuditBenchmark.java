package eu.sluis.bench.audit;

import eu.sluis.audit.Checkpoint;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TileDamaged;
import eu.sluis.audit.TilePath;
import eu.sluis.audit.TileReader;
import eu.sluis.audit.TiledLog;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The log without a database: pairs of intent and outcome as a question makes them, in batches of
 * 256, in memory, on one thread; only a whole log is verified on all processors. Each figure is the
 * best of some rounds, because the machine is shared; the median stands beside it.
 */
public final class AuditBenchmark {

  private static final String ORIGIN = "log.example/bench";
  private static final int BATCH = 256;
  private static final int ROUNDS = 7;
  private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(0, 1));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Random random;
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<SigningKey> keys;
  private final List<byte[]> entries;

  private AuditBenchmark(int pairs, long seed) throws Malformed {
    this.random = new Random(seed);
    this.keys =
        List.of(
            SigningKey.generate(ORIGIN, SignatureAlgorithm.ED25519, new SecureRandom()),
            SigningKey.generate(ORIGIN, SignatureAlgorithm.ML_DSA_44, new SecureRandom()));
    this.entries = entries(pairs);
  }

  /** With the number of pairs, and a seed when a run is to be the same again. */
  public static void main(String... arguments) throws Malformed, TileDamaged {
    int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.println("pairs " + pairs + ", seed " + seed);
    new AuditBenchmark(pairs, seed).run();
  }

  private void run() throws TileDamaged {
    rate("leaves written as text", 20_000, () -> entries(10_000));
    rate("leaves added to the tree, batches of 256", entries.size(), this::append);
    rate("checkpoints signed with both keys", 200, () -> sign(200));
    Checkpoint checkpoint = new Checkpoint(ORIGIN, append().head());
    files.put("checkpoint", checkpoint.sign(keys, NOON.getEpochSecond()).bytes());
    rate("leaves verified, whole log", entries.size(), this::verify);
    byte[] pack = pack(checkpoint);
    rate("packs of 20 leaves verified", 200, () -> verify(pack, 200));
    sizes();
  }

  private List<byte[]> entries(int pairs) {
    var made = new ArrayList<byte[]>(pairs * 2);
    for (int i = 0; i < pairs; i++) {
      Leaf intent = intent(new UUID(random.nextLong(), i), i);
      made.add(intent.bytes());
      made.add(outcome(intent, i).bytes());
    }
    return made;
  }

  private Leaf intent(UUID act, int number) {
    return new Leaf(
        ORGANISATION,
        act,
        NOON.plusMillis(number),
        "node-1",
        new Leaf.Kind.Intent(),
        "question",
        Leaf.Facts.of(
                Map.of(
                    "asker", hash().hex(),
                    "use_case", "wmo-consulent",
                    "conversation", new UUID(1, number).toString(),
                    "trace", hash().hex().substring(32)))
            .with(
                new Leaf.Decision(
                    Leaf.Decision.Verdict.ALLOWED, "wmo@12", List.of("wmo-1", "base-3", "law-2")))
            .withCommitments(List.of(new Commitment("question", hash()))));
  }

  private Leaf outcome(Leaf intent, int number) {
    return new Leaf(
        ORGANISATION,
        intent.act(),
        NOON.plusMillis(number + 900L),
        "node-1",
        new Leaf.Kind.Outcome(Hash.ofLeaf(intent.bytes()), "answered"),
        "question",
        Leaf.Facts.of(Map.of("tokens_in", "1873", "tokens_out", "211", "cost_microeuro", "412"))
            .with(new Leaf.Model("mistral-small", "2506"))
            .withPassages(List.of(hash(), hash(), hash(), hash(), hash(), hash()))
            .withChecks(
                List.of(
                    new Leaf.Check("support", "passed", "4 of 4"),
                    new Leaf.Check("personal_data", "passed", "3")))
            .withCommitments(
                List.of(new Commitment("answer", hash()), new Commitment("passages", hash()))));
  }

  private Hash hash() {
    var bytes = new byte[Hash.BYTES];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }

  private TiledLog append() {
    files.clear();
    TiledLog log = TiledLog.EMPTY;
    for (int at = 0; at < entries.size(); at += BATCH) {
      TiledLog.Batch batch = log.append(entries.subList(at, Math.min(entries.size(), at + BATCH)));
      for (var file : batch.files().entrySet()) {
        files.put(file.getKey().path(), file.getValue());
      }
      log = batch.log();
    }
    return log;
  }

  private void sign(int count) {
    for (int i = 0; i < count; i++) {
      new Checkpoint(ORIGIN, new eu.sluis.audit.TreeHead(i, Hash.EMPTY_TREE))
          .sign(keys, NOON.getEpochSecond());
    }
  }

  private TrustedKeys trusted() {
    return new TrustedKeys(keys.stream().map(SigningKey::verifier).toList());
  }

  private void verify() {
    var verdict = new LogVerifier(trusted(), path -> Optional.ofNullable(files.get(path))).verify();
    if (!(verdict instanceof ProofVerdict.Sound<?>)) {
      throw new IllegalStateException("the log of the benchmark is not sound: " + verdict);
    }
  }

  private byte[] pack(Checkpoint checkpoint) throws TileDamaged {
    var reader = new TileReader(path -> Optional.ofNullable(files.get(path)), checkpoint.head());
    var shown = new ArrayList<EvidencePack.Entry>();
    for (int i = 0; i < 20; i++) {
      int index = i * (entries.size() / 20);
      shown.add(
          new EvidencePack.Entry(
              index,
              new String(entries.get(index), StandardCharsets.UTF_8),
              reader.inclusion(index).path(),
              List.of()));
    }
    return new EvidencePack(
            new EvidencePack.About(EvidencePack.Subject.CASE, "bench"),
            new String(
                checkpoint.sign(keys, NOON.getEpochSecond()).bytes(), StandardCharsets.UTF_8),
            shown)
        .bytes();
  }

  private void verify(byte[] pack, int count) {
    var verifier = new EvidencePackVerifier(trusted());
    for (int i = 0; i < count; i++) {
      if (!(verifier.verify(pack) instanceof ProofVerdict.Sound<?>)) {
        throw new IllegalStateException("the pack of the benchmark is not sound");
      }
    }
  }

  private void sizes() {
    long bundles = 0;
    long tiles = 0;
    for (var file : files.entrySet()) {
      boolean partial =
          TilePath.parse(file.getKey()).filter(path -> path.width() < TilePath.FULL).isPresent();
      if (!partial && file.getKey().startsWith("tile/entries/")) {
        bundles += file.getValue().length;
      } else if (!partial && file.getKey().startsWith("tile/")) {
        tiles += file.getValue().length;
      }
    }
    int full = entries.size() / BATCH * BATCH;
    if (full == 0) {
      return;
    }
    System.out.printf(
        "bytes per leaf: %d as text, %.1f of hashes; a pair %d%n",
        bundles / full, (double) tiles / full, 2 * (bundles + tiles) / full);
    System.out.printf(
        "100 million leaves: %.0f GB of entries, %.1f GB of hashes%n",
        bundles / (double) full / 10, tiles / (double) full / 10);
  }

  /** Processor time of all threads too: on a busy machine it says what the clock does not. */
  private static void rate(String what, int count, Runnable work) {
    var clock = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long used = processorNanos();
      work.run();
      clock.add(count * 1e9 / (System.nanoTime() - began));
      processor.add(count * 1e9 / Math.max(1, processorNanos() - used));
    }
    System.out.printf(
        "%-42s per second: best %,.0f, median %,.0f; of one processor: best %,.0f%n",
        what,
        clock.stream().max(Double::compare).orElseThrow(),
        median(clock),
        processor.stream().max(Double::compare).orElseThrow());
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
