package eu.sluis.cli;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.InMemoryTreeStore;
import eu.sluis.audit.LogExport;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.VerifierKey;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An export as a server gives it: a question with its answer, and something that still runs.
 *
 * @param keys a file with the public keys of the log
 */
record ExportedLog(Path zip, String keys) {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");

  static ExportedLog in(Path folder) throws IOException, Malformed {
    var leaves = new InMemoryLeafStore();
    var tree = new InMemoryTreeStore();
    var clock = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    var random = new SecureRandom();
    var keys =
        new LogKeys(
            List.of(
                SigningKey.generate("sluis", SignatureAlgorithm.ED25519, random),
                SigningKey.generate("sluis", SignatureAlgorithm.ML_DSA_44, random)));
    var log = new MerkleLog(leaves, clock, "node-1");
    var question = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    log.conclude(question, AuditLog.Ending.ANSWERED, Map.of());
    var _ = log.intend(ORGANISATION, AuditLog.Action.INDEXING, Map.of());
    var signed = new Publisher(leaves, tree, keys, clock).publish(ORGANISATION).orElseThrow();
    Path zip = folder.resolve("export.zip");
    try (var out = Files.newOutputStream(zip)) {
      LogExport.write(new ServedLog(leaves, tree), ORGANISATION, signed, out);
    }
    Path file = folder.resolve("export.keys");
    Files.writeString(
        file,
        keys.verifiers(ORGANISATION).keys().stream()
            .map(VerifierKey::vkey)
            .collect(Collectors.joining("\n")));
    return new ExportedLog(zip, file.toString());
  }
}
