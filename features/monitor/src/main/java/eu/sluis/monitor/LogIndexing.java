package eu.sluis.monitor;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes new leaves into the index. Whoever wants to search calls it first; a timer does so too, so
 * that there is seldom much to do. A leaf that cannot be trusted gets a place of its own in the
 * index, so that a search can say that there are such. Safe on every thread and on several nodes.
 */
public final class LogIndexing {

  /** Leaves that are taken in at a time. */
  static final int BATCH = 2_000;

  private final LeafStore leaves;
  private final LogIndex index;
  private final InstantSource clock;

  public LogIndexing(LeafStore leaves, LogIndex index, InstantSource clock) {
    this.leaves = leaves;
    this.index = index;
    this.clock = clock;
  }

  /** How far the index has come: so many of so many leaves. */
  public record Reach(long taken, long size) {
    public boolean whole() {
      return taken >= size;
    }
  }

  /**
   * Goes on until all is taken in, or until this much time has passed.
   *
   * @throws AuditUnavailable when a store cannot be reached
   */
  public Reach catchUp(OrganisationId organisation, Duration atMost) {
    try {
      Instant end = clock.instant().plus(atMost);
      long size = leaves.size(organisation);
      long taken = index.reach(organisation);
      while (taken < size && clock.instant().isBefore(end)) {
        List<StoredLeaf> batch = leaves.read(organisation, taken, BATCH);
        if (batch.isEmpty()) {
          break;
        }
        take(organisation, taken, batch);
        taken = index.reach(organisation);
      }
      return new Reach(taken, size);
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }

  private void take(OrganisationId organisation, long from, List<StoredLeaf> batch) {
    var acts = new ArrayList<LogAct>();
    var endings = new ArrayList<LogAct.Ended>();
    for (StoredLeaf leaf : batch) {
      try {
        AuditRecord entry = AuditRecord.of(organisation, leaf);
        if (entry.kind() instanceof AuditRecord.Kind.Outcome(long intent, var ending)) {
          endings.add(
              new LogAct.Ended(
                  intent,
                  entry.sequence(),
                  ending.code(),
                  refusal(entry.fields()),
                  entry.fields().getOrDefault("model", "")));
        } else {
          acts.add(act(entry));
        }
      } catch (AuditDamaged damaged) {
        acts.add(
            new LogAct(
                leaf.sequence(), Instant.EPOCH, LogAct.DAMAGED, "", "", "", "", "", List.of()));
      }
    }
    index.add(organisation, from, batch.getLast().sequence() + 1, acts, endings);
  }

  private static LogAct act(AuditRecord entry) {
    Map<String, String> fields = entry.fields();
    String rules = fields.getOrDefault("rules", "");
    return new LogAct(
        entry.sequence(),
        entry.time(),
        entry.action().code(),
        fields.getOrDefault("use_case", ""),
        fields.getOrDefault("person", ""),
        fields.getOrDefault("conversation", ""),
        fields.getOrDefault("approval", ""),
        refusal(fields),
        rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
  }

  private static String refusal(Map<String, String> fields) {
    return fields.getOrDefault(
        "refusal", fields.getOrDefault("cause", fields.getOrDefault("reason", "")));
  }
}
