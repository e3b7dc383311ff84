package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.InMemoryTreeStore;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TilePath;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class RecordedExportTest {

  private static final Asker AUDITOR =
      new Asker(OrganisationId.random(), PersonId.random(), Set.of(Role.AUDITOR), Set.of());

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final InMemoryTreeStore tree = new InMemoryTreeStore();
  private final LogKeys keys = LogPagesTest.KEYS;
  private final MerkleLog log = new MerkleLog(leaves, NOON, "node-1");
  private final ServedLog served = new ServedLog(leaves, tree);
  private final Publisher publisher = new Publisher(leaves, tree, keys, NOON);
  private final RecordedExport export = new RecordedExport(log, served, publisher);

  @Test
  void an_export_is_whole_and_holds_its_own_beginning() throws IOException {
    log.record(AUDITOR.organisation(), Action.LOG_IN, Map.of());
    var out = new ByteArrayOutputStream();
    OpenIntent intent = export.begin(AUDITOR);
    export.write(intent, export.sign(intent), out);
    assertThat(verdict(out.toByteArray()))
        .isInstanceOfSatisfying(
            ProofVerdict.Sound.class,
            sound -> assertThat(sound.checkpoint().head().size()).isEqualTo(2));
    assertThat(last().fields()).containsEntry("entries", "2").containsKey("head");
    assertThat(last().kind()).isEqualTo(new AuditRecord.Kind.Outcome(1, Ending.DONE));
  }

  @Test
  void a_reader_who_goes_away_is_recorded() {
    OpenIntent intent = export.begin(AUDITOR);
    SignedTree signed = export.sign(intent);
    assertThatThrownBy(() -> export.write(intent, signed, new GoneReader()))
        .isInstanceOf(IOException.class);
    assertThat(last().kind()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.CANCELLED));
  }

  @Test
  void without_a_record_there_is_no_export() {
    var nothing = new RecordedExport(new LogAway(), served, publisher);
    assertThatThrownBy(() -> nothing.begin(AUDITOR)).isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void without_a_signature_there_is_no_export_and_the_log_says_so() {
    OpenIntent first = export.begin(AUDITOR);
    var _ = export.sign(first);
    tree.tamper(AUDITOR.organisation(), new TilePath.Hashes(0, 0, 1), new byte[32]);
    OpenIntent second = export.begin(AUDITOR);
    assertThatThrownBy(() -> export.sign(second)).isInstanceOf(AuditDamaged.class);
    assertThat(last().kind())
        .isEqualTo(new AuditRecord.Kind.Outcome(second.sequence(), Ending.FAILED));
    assertThat(last().fields()).containsEntry("cause", "damaged");
  }

  @Test
  void an_end_that_cannot_be_recorded_does_not_spoil_the_file() throws IOException {
    OpenIntent intent = export.begin(AUDITOR);
    var out = new ByteArrayOutputStream();
    new RecordedExport(new LogAway(), served, publisher).write(intent, export.sign(intent), out);
    assertThat(verdict(out.toByteArray())).isInstanceOf(ProofVerdict.Sound.class);
    assertThat(leaves.open(AUDITOR.organisation()))
        .extracting(StoredLeaf::sequence)
        .containsExactly(intent.sequence());
  }

  private ProofVerdict<LogVerifier.Whole> verdict(byte[] zip) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return new LogVerifier(
            keys.verifiers(AUDITOR.organisation()), path -> Optional.ofNullable(files.get(path)))
        .verify();
  }

  private AuditRecord last() {
    return new AuditReader(leaves).newest(AUDITOR.organisation(), 1).records().getFirst();
  }

  private static final class GoneReader extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("gone");
    }
  }

  private static final class LogAway implements AuditLog {
    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw away();
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      throw away();
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw away();
    }

    private static AuditUnavailable away() {
      return new AuditUnavailable("away", new IOException());
    }
  }
}
