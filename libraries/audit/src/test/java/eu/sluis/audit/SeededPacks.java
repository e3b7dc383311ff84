package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Evidence packs of invented logs, good ones and ones with something wrong, from one seed. */
final class SeededPacks {

  private static final List<String> CONTENTS =
      List.of(
          "", "Mag ik hulp?", "regel\nregel\ttab", "\"quote\" \\ €\ud83d\ude00\u0000\u007f", "é");

  private final Random random;
  private final List<Log> logs = new ArrayList<>();

  /** What a log, all of it signed, holds that no node would write. */
  private enum Fault {
    NONE,
    UNFIT_OUTCOMES,
    FOREIGN_LEAVES
  }

  private record Log(
      List<Leaf> leaves,
      LogFiles files,
      TileReader reader,
      Map<Hash, EvidencePack.Opening> opens) {}

  SeededPacks(long seed) throws TileDamaged {
    this.random = new Random(seed);
    for (int size : List.of(1, 2, 7, 64, 255, 256, 257, 600)) {
      logs.add(log(size, Fault.NONE));
    }
    logs.add(log(40, Fault.UNFIT_OUTCOMES));
    logs.add(log(40, Fault.FOREIGN_LEAVES));
  }

  /** A pack, of which nothing is said about whether it is sound. */
  byte[] next() throws TileDamaged {
    // The faulty ones more often: only there can a signed leaf itself be false.
    Log log =
        logs.get(
            random.nextInt(4) == 0
                ? logs.size() - 1 - random.nextInt(2)
                : random.nextInt(logs.size()));
    Optional<EvidencePack> receipt = random.nextInt(5) == 0 ? receipt(log) : Optional.empty();
    EvidencePack pack = receipt.isPresent() ? receipt.get() : pack(log);
    byte[] file = pack.bytes();
    return switch (random.nextInt(12)) {
      case 0, 1 -> flipped(file, 0, file.length);
      // The proofs and openings stand behind the checkpoint, which takes most of a small pack.
      case 2, 3 ->
          flipped(
              file,
              new String(file, StandardCharsets.ISO_8859_1).indexOf("\"entries\""),
              file.length);
      case 4 -> changed(pack, log).bytes();
      case 5 -> changed(changed(pack, log), log).bytes();
      case 6 -> java.util.Arrays.copyOf(file, random.nextInt(file.length + 3));
      default -> file;
    };
  }

  private byte[] flipped(byte[] file, int from, int to) {
    byte[] flipped = file.clone();
    flipped[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private Log log(int size, Fault fault) throws TileDamaged {
    var leaves = new ArrayList<Leaf>();
    var opens = new HashMap<Hash, EvidencePack.Opening>();
    var intents = new ArrayList<Leaf>();
    for (int i = 0; i < size; i++) {
      Leaf leaf = leaf(i, intents, opens, fault);
      if (leaf.kind() instanceof Leaf.Kind.Intent) {
        intents.add(leaf);
      }
      leaves.add(leaf);
    }
    LogFiles files = LogFiles.of(leaves.stream().map(Leaf::bytes).toList());
    return new Log(leaves, files, files.reader(), opens);
  }

  private Leaf leaf(int i, List<Leaf> intents, Map<Hash, EvidencePack.Opening> opens, Fault fault) {
    // An erased opening is told before any of these faults, and would hide it.
    Leaf.Facts facts = facts(i, fault == Fault.NONE ? opens : new HashMap<>());
    boolean unfit = fault == Fault.UNFIT_OUTCOMES;
    OrganisationId organisation =
        fault == Fault.FOREIGN_LEAVES && i % 4 == 1
            ? OrganisationId.of("00000000-0000-4000-8000-00000000000b")
            : Leaves.ORGANISATION;
    int kind = random.nextInt(3);
    if (kind == 1 && !intents.isEmpty()) {
      Leaf intent = intents.remove(random.nextInt(intents.size()));
      Hash named = unfit && random.nextBoolean() ? Hash.EMPTY_TREE : Hash.ofLeaf(intent.bytes());
      return new Leaf(
          organisation,
          intent.act(),
          Leaves.NOON.plusMillis(i),
          "node-1",
          new Leaf.Kind.Outcome(named, "answered"),
          intent.action(),
          facts);
    }
    return new Leaf(
        organisation,
        Leaves.act(unfit ? random.nextInt(20) : i),
        Leaves.NOON.plusMillis(i),
        "node-" + random.nextInt(3),
        kind == 2 ? new Leaf.Kind.Intent() : new Leaf.Kind.Event(),
        "question",
        facts);
  }

  private Leaf.Facts facts(int i, Map<Hash, EvidencePack.Opening> opens) {
    Leaf.Facts facts =
        random.nextBoolean()
            ? Leaf.Facts.NONE
            : Leaf.Facts.of(Map.of("asker", "p-" + i, "__proto__", "\u00e9\"\\", "empty", ""));
    if (random.nextBoolean()) {
      facts =
          facts
              .with(new Leaf.Decision(Leaf.Decision.Verdict.REFUSED, "p@1", List.of("r-1", "")))
              .with(new Leaf.Model("m", ""))
              .withPassages(List.of(Hash.EMPTY_TREE))
              .withChecks(List.of(new Leaf.Check("support", "failed", "0 of 3")));
    }
    if (!opens.isEmpty() && random.nextInt(8) == 0) {
      List<Hash> values = new ArrayList<>(opens.keySet());
      facts = facts.erasing(List.of(values.get(random.nextInt(values.size()))));
    }
    var commitments = new ArrayList<Commitment>();
    for (int c = random.nextInt(3); c > 0; c--) {
      String of = random.nextBoolean() ? "question" : "answer";
      String content = CONTENTS.get(random.nextInt(CONTENTS.size()));
      Salt salt = Leaves.salt(i * 4 + c);
      Commitment commitment = Commitment.to(of, salt, content.getBytes(StandardCharsets.UTF_8));
      commitments.add(commitment);
      opens.put(commitment.value(), new EvidencePack.Opening(of, salt, content));
    }
    return facts.withCommitments(commitments);
  }

  /** The leaf of an erasure with every leaf that committed to what it erases, unopened. */
  private Optional<EvidencePack> receipt(Log log) throws TileDamaged {
    List<Integer> erasing =
        java.util.stream.IntStream.range(0, log.leaves().size())
            .filter(index -> !log.leaves().get(index).facts().erases().isEmpty())
            .boxed()
            .toList();
    if (erasing.isEmpty()) {
      return Optional.empty();
    }
    int last = erasing.get(random.nextInt(erasing.size()));
    List<Hash> erased = log.leaves().get(last).facts().erases();
    var entries = new ArrayList<EvidencePack.Entry>();
    for (int index = 0; index <= last; index++) {
      Leaf leaf = log.leaves().get(index);
      if (index == last
          || leaf.facts().commitments().stream()
              .map(Commitment::value)
              .anyMatch(erased::contains)) {
        entries.add(closed(entry(log, index)));
      }
    }
    return Optional.of(
        new EvidencePack(
            new EvidencePack.About(EvidencePack.Subject.ERASURE, "Ontvangstbewijs"),
            note(log),
            entries));
  }

  private static EvidencePack.Entry closed(EvidencePack.Entry entry) {
    return new EvidencePack.Entry(entry.index(), entry.leaf(), entry.path(), List.of());
  }

  private static String note(Log log) {
    return new String(TestKeys.signed(log.files().head()).bytes(), StandardCharsets.UTF_8);
  }

  private EvidencePack pack(Log log) throws TileDamaged {
    var entries = new ArrayList<EvidencePack.Entry>();
    int every = 1 + random.nextInt(log.leaves().size());
    for (int i = random.nextInt(every); i < log.leaves().size() && entries.size() < 12; ) {
      entries.add(entry(log, i));
      i += 1 + random.nextInt(every);
    }
    var subjects = EvidencePack.Subject.values();
    return new EvidencePack(
        new EvidencePack.About(subjects[random.nextInt(subjects.length)], "Proef é"),
        note(log),
        entries);
  }

  private EvidencePack.Entry entry(Log log, int index) throws TileDamaged {
    Leaf leaf = log.leaves().get(index);
    var opened = new ArrayList<EvidencePack.Opening>();
    for (Commitment commitment : leaf.facts().commitments()) {
      if (random.nextInt(3) > 0) {
        Optional.ofNullable(log.opens().get(commitment.value())).ifPresent(opened::add);
      }
    }
    return new EvidencePack.Entry(
        index,
        new String(leaf.bytes(), StandardCharsets.UTF_8),
        log.reader().inclusion(index).path(),
        opened);
  }

  /** One thing that someone would change to show what is not so. */
  private EvidencePack changed(EvidencePack pack, Log log) throws TileDamaged {
    var entries = new ArrayList<>(pack.entries());
    int at = random.nextInt(entries.size());
    EvidencePack.Entry entry = entries.get(at);
    String note = pack.checkpoint();
    switch (random.nextInt(11)) {
      case 0 -> entries.set(at, with(entry, entry.index() + 1, entry.leaf(), entry.path()));
      case 1 ->
          entries.set(
              at, with(entry, entry.index(), entry.leaf().replace("node-", "node_"), entry.path()));
      case 2 -> java.util.Collections.reverse(entries);
      case 3 -> entries.add(entry);
      case 4 -> {
        var path = new ArrayList<>(entry.path());
        path.add(Hash.EMPTY_TREE);
        entries.set(at, with(entry, entry.index(), entry.leaf(), path));
      }
      case 5 -> note = note.substring(0, note.indexOf('\u2014')) + stranger(log);
      case 6 -> note = note + stranger(log);
      case 7 -> {
        var opened = new ArrayList<>(entry.opened());
        opened.add(new EvidencePack.Opening("question", Leaves.salt(9), "nooit gezegd"));
        entries.set(at, new EvidencePack.Entry(entry.index(), entry.leaf(), entry.path(), opened));
      }
      case 8 ->
          entries.set(
              at, with(entry, entry.index(), entry.leaf().replace(":2,", ": 2,"), entry.path()));
      case 9 -> note = note.replaceFirst("\n([0-9]+)\n", "\n1$1\n");
      default ->
          note =
              new String(
                  TestKeys.signed(new TreeHead(log.leaves().size(), Hash.EMPTY_TREE)).bytes(),
                  StandardCharsets.UTF_8);
    }
    return new EvidencePack(pack.about(), note, entries);
  }

  private static EvidencePack.Entry with(
      EvidencePack.Entry entry, long index, String leaf, List<Hash> path) {
    return new EvidencePack.Entry(index, leaf, path, entry.opened());
  }

  private static String stranger(Log log) {
    return TestKeys.key(TestKeys.ORIGIN, SignatureAlgorithm.ED25519)
        .sign(new Checkpoint(TestKeys.ORIGIN, log.files().head()), 0)
        .line();
  }
}
