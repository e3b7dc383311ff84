package eu.sluis.cli;

import eu.sluis.audit.Checkpoint;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SignedNote;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TileDamaged;
import eu.sluis.audit.TileReader;
import eu.sluis.audit.TiledLog;
import eu.sluis.audit.TlogProof;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An invented log in a folder, signed with both kinds of keys. */
final class SignedLog {

  static final String ORIGIN = "log.example/waterhoven";
  static final String QUESTION = "Mag ik hulp in het huishouden?";

  private static final Salt SALT = Salt.of(new byte[Salt.BYTES]);

  private final Path folder;
  private final List<SigningKey> keys;
  private final List<Leaf> leaves = new ArrayList<>();
  private TiledLog log = TiledLog.EMPTY;

  SignedLog(Path folder) throws Malformed {
    this.folder = folder;
    var random = new SecureRandom();
    this.keys =
        List.of(
            SigningKey.generate(ORIGIN, SignatureAlgorithm.ED25519, random),
            SigningKey.generate(ORIGIN, SignatureAlgorithm.ML_DSA_44, random));
  }

  /** A question that stays open, once, and then events. */
  SignedLog grow(int count) throws IOException {
    var added = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      Leaf leaf = leaf(leaves.size());
      leaves.add(leaf);
      added.add(leaf.bytes());
    }
    TiledLog.Batch batch = log.append(added);
    for (var file : batch.files().entrySet()) {
      write(file.getKey().path(), file.getValue());
    }
    log = batch.log();
    write("checkpoint", note().bytes());
    return this;
  }

  private static Leaf leaf(int number) {
    boolean question = number == 0;
    Leaf.Facts facts = Leaf.Facts.of(Map.of("asker", "p-" + number));
    return new Leaf(
        OrganisationId.of("00000000-0000-4000-8000-000000000001"),
        new UUID(0x4000, 0x8000_0000_0000_0000L | number),
        Instant.parse("2026-11-22T12:00:00Z").plusMillis(number),
        "node-1",
        question ? new Leaf.Kind.Intent() : new Leaf.Kind.Event(),
        question ? "question" : "log_in",
        question
            ? facts.withCommitments(
                List.of(Commitment.to("question", SALT, QUESTION.getBytes(StandardCharsets.UTF_8))))
            : facts);
  }

  SignedNote note() {
    return new Checkpoint(ORIGIN, log.head()).sign(keys, 1_763_812_800);
  }

  Path folder() {
    return folder;
  }

  List<String> vkeys() {
    return keys.stream().map(key -> key.verifier().vkey()).toList();
  }

  TileReader reader() throws TileDamaged {
    return new TileReader(new LogFolder(folder), log.head());
  }

  byte[] leafBytes(int index) {
    return leaves.get(index).bytes();
  }

  byte[] proof(int index) throws TileDamaged, Malformed {
    return new TlogProof(
            Optional.empty(),
            index,
            reader().inclusion(index).path(),
            note(),
            Checkpoint.parse(note().text()))
        .bytes();
  }

  byte[] pack() throws TileDamaged {
    return new EvidencePack(
            new EvidencePack.About(EvidencePack.Subject.CONVERSATION, "Proef"),
            new String(note().bytes(), StandardCharsets.UTF_8),
            List.of(
                new EvidencePack.Entry(
                    0,
                    new String(leafBytes(0), StandardCharsets.UTF_8),
                    reader().inclusion(0).path(),
                    List.of(new EvidencePack.Opening("question", SALT, QUESTION)))))
        .bytes();
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }
}
