package eu.sluis.audit;

import eu.sluis.audit.internal.ExportLines;
import eu.sluis.vocabulary.OrganisationId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the log of one organisation so that others can check it; see `FORMAT.md`. */
public final class LogExport {

  private static final int BATCH = 500;

  /**
   * What was written: note the head hash elsewhere, so that the export can be compared with it.
   *
   * @param count entries
   * @param headHash hash of the last entry
   */
  public record Written(long count, String headHash) {}

  /**
   * Writes every entry up to the head at this moment. Does not close `out`.
   *
   * @throws IOException when `out` cannot be written; what was written is then no whole export
   * @throws AuditDamaged when the store skips an entry
   * @throws AuditUnavailable when the store cannot be read
   */
  public static Written write(AuditStore store, OrganisationId organisation, OutputStream out)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    AuditStore.ChainHead head = head(store, organisation);
    writer.write(ExportLines.header(organisation, head.nextSequence(), head.hash()));
    long next = 0;
    while (next < head.nextSequence()) {
      int limit = (int) Math.min(BATCH, head.nextSequence() - next);
      List<ChainedEntry> batch = read(store, organisation, next, limit);
      if (batch.isEmpty()) {
        throw new AuditDamaged(next);
      }
      for (ChainedEntry entry : batch) {
        if (entry.sequence() != next) {
          throw new AuditDamaged(next);
        }
        writer.write(ExportLines.entry(entry));
        next++;
      }
    }
    writer.flush();
    return new Written(head.nextSequence(), head.hash());
  }

  private static AuditStore.ChainHead head(AuditStore store, OrganisationId organisation) {
    try {
      return store.head(organisation);
    } catch (RuntimeException failure) {
      throw unavailable(failure);
    }
  }

  private static List<ChainedEntry> read(
      AuditStore store, OrganisationId organisation, long from, int limit) {
    try {
      return store.read(organisation, from, limit);
    } catch (RuntimeException failure) {
      throw unavailable(failure);
    }
  }

  private static AuditUnavailable unavailable(RuntimeException failure) {
    return new AuditUnavailable("the log cannot be read; try again later", failure);
  }

  private LogExport() {}
}
