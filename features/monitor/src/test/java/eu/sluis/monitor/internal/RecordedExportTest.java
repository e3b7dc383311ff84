package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.ChainVerifier;
import eu.sluis.audit.ChainedLog;
import eu.sluis.audit.InMemoryAuditStore;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Verdict;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordedExportTest {

  private static final Asker AUDITOR =
      new Asker(OrganisationId.random(), PersonId.random(), Set.of(Role.AUDITOR), Set.of());

  private final InMemoryAuditStore store = new InMemoryAuditStore();
  private final ChainedLog log =
      new ChainedLog(store, () -> Instant.parse("2026-11-22T12:00:00Z"), "node-1");
  private final RecordedExport export = new RecordedExport(log, store);

  @Test
  void an_export_is_whole_and_holds_its_own_beginning() throws IOException {
    log.record(AUDITOR.organisation(), Action.LOG_IN, Map.of());
    var out = new ByteArrayOutputStream();
    export.write(export.begin(AUDITOR), out);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("log_exported");
    assertThat(ChainVerifier.verify(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(Verdict.Intact.class);
    assertThat(last().fields()).containsEntry("entries", "2").containsKey("head");
    assertThat(last().kind()).isEqualTo(new AuditRecord.Kind.Outcome(1, Ending.DONE));
  }

  @Test
  void a_reader_who_goes_away_is_recorded() {
    OpenIntent intent = export.begin(AUDITOR);
    assertThatThrownBy(() -> export.write(intent, new GoneReader()))
        .isInstanceOf(IOException.class);
    assertThat(last().kind()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.CANCELLED));
  }

  @Test
  void without_a_record_there_is_no_export() {
    var nothing = new RecordedExport(new LogAway(), store);
    assertThatThrownBy(() -> nothing.begin(AUDITOR)).isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void an_end_that_cannot_be_recorded_does_not_spoil_the_file() throws IOException {
    OpenIntent intent = export.begin(AUDITOR);
    var out = new ByteArrayOutputStream();
    new RecordedExport(new LogAway(), store).write(intent, out);
    assertThat(ChainVerifier.verify(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(Verdict.Intact.class);
    assertThat(store.open(AUDITOR.organisation())).containsExactly(intent);
  }

  private AuditRecord last() {
    return new AuditReader(store).newest(AUDITOR.organisation(), 1).records().getFirst();
  }

  private static final class GoneReader extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("gone");
    }
  }

  private static final class LogAway implements AuditLog {
    @Override
    public OpenIntent intend(
        OrganisationId organisation, Action action, Map<String, String> fields) {
      throw away();
    }

    @Override
    public void conclude(OpenIntent intent, Ending ending, Map<String, String> fields) {
      throw away();
    }

    @Override
    public void record(OrganisationId organisation, Action action, Map<String, String> fields) {
      throw away();
    }

    private static AuditUnavailable away() {
      return new AuditUnavailable("away", new IOException());
    }
  }
}
