package eu.sluis.audit;

import eu.sluis.audit.internal.Chain;
import eu.sluis.audit.internal.Envelope;
import eu.sluis.audit.internal.NotCanonical;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Reads the log for people and pages, newest first. Each entry is held against its own hash; the
 * whole chain is checked by {@link ChainVerifier}. Safe on every thread.
 */
public final class AuditReader {

  public static final int PAGE_MAX = 500;

  private final AuditStore store;

  public AuditReader(AuditStore store) {
    this.store = store;
  }

  /**
   * A piece of the log.
   *
   * @param records newest first
   * @param olderBefore what to give {@link #before} for the next page; empty at the beginning of
   *     the log
   */
  public record Page(List<AuditRecord> records, OptionalLong olderBefore) {
    public Page {
      records = List.copyOf(records);
    }
  }

  /**
   * The last entries.
   *
   * @param limit 1 to {@link #PAGE_MAX}
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public Page newest(OrganisationId organisation, int limit) {
    return before(organisation, Long.MAX_VALUE, limit);
  }

  /**
   * The entries with a sequence below `sequence`.
   *
   * @param limit 1 to {@link #PAGE_MAX}
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public Page before(OrganisationId organisation, long sequence, int limit) {
    if (limit < 1 || limit > PAGE_MAX) {
      throw new IllegalArgumentException(
          "a page must have 1 to %d entries, was `%d`".formatted(PAGE_MAX, limit));
    }
    try {
      long end = Math.min(sequence, store.head(organisation).nextSequence());
      long start = Math.max(0, end - limit);
      if (end <= 0) {
        return new Page(List.of(), OptionalLong.empty());
      }
      List<ChainedEntry> entries = store.read(organisation, start, (int) (end - start));
      var records = new ArrayList<AuditRecord>();
      for (ChainedEntry entry : entries) {
        if (entry.sequence() != start + records.size()) {
          throw new AuditDamaged(start + records.size());
        }
        records.add(record(organisation, entry));
      }
      if (records.size() != end - start) {
        throw new AuditDamaged(start + records.size());
      }
      return new Page(
          records.reversed(), start > 0 ? OptionalLong.of(start) : OptionalLong.empty());
    } catch (AuditDamaged damaged) {
      throw damaged;
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }

  private static AuditRecord record(OrganisationId organisation, ChainedEntry entry) {
    try {
      Envelope envelope = Envelope.read(entry.envelope());
      if (envelope.sequence() != entry.sequence()
          || !envelope.organisation().equals(organisation)
          || !Chain.hash(entry.previous(), entry.envelope()).equals(entry.hash())) {
        throw new AuditDamaged(entry.sequence());
      }
      return new AuditRecord(
          envelope.organisation(),
          envelope.sequence(),
          envelope.time(),
          envelope.node(),
          switch (envelope.kind()) {
            case Envelope.Kind.Intent _ -> new AuditRecord.Kind.Intent();
            case Envelope.Kind.Event _ -> new AuditRecord.Kind.Event();
            case Envelope.Kind.Outcome(var concludes, var ending) ->
                new AuditRecord.Kind.Outcome(
                    concludes, AuditLog.Ending.valueOf(ending.toUpperCase(Locale.ROOT)));
          },
          AuditLog.Action.valueOf(envelope.action().toUpperCase(Locale.ROOT)),
          envelope.fields(),
          entry.hash());
    } catch (NotCanonical | IllegalArgumentException damaged) {
      throw new AuditDamaged(entry.sequence());
    }
  }
}
