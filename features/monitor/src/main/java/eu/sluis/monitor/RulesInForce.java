package eu.sluis.monitor;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.Policies;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records when the rules of a use case or its approval are others than the log has them, however
 * they came to be so: on a page, with a new version of Sluis, or in the database itself. The rules
 * are kept as their version, a hash of each layer. Safe on every thread; two nodes may both record
 * the same change.
 */
public final class RulesInForce {

  /** The log may be long when this looks for the first time. */
  private static final Duration CATCH_UP_MAX = Duration.ofSeconds(20);

  private static final String NONE = "none";

  private record Key(OrganisationId organisation, String useCase) {}

  private final UseCases useCases;
  private final Policies policies;
  private final LogIndexing indexing;
  private final LogIndex index;
  private final LeafStore leaves;
  private final AuditLog log;
  private final Map<Key, Map<String, String>> recorded = new ConcurrentHashMap<>();

  public RulesInForce(
      UseCases useCases,
      Policies policies,
      LogIndexing indexing,
      LogIndex index,
      LeafStore leaves,
      AuditLog log) {
    this.useCases = useCases;
    this.policies = policies;
    this.indexing = indexing;
    this.index = index;
    this.leaves = leaves;
    this.log = log;
  }

  /**
   * Looks at every use case of an organisation.
   *
   * @throws AuditUnavailable when the log cannot be reached; the next look finds the same change
   * @throws StoreUnavailable when the register cannot be reached
   */
  public void look(OrganisationId organisation) {
    for (UseCase useCase : useCases.all(organisation)) {
      Map<String, String> now = facts(useCase);
      var key = new Key(organisation, useCase.id().value());
      if (now.equals(recorded.get(key))) {
        continue;
      }
      if (!indexing.catchUp(organisation, CATCH_UP_MAX).whole()) {
        return;
      }
      if (!last(organisation, useCase).entrySet().containsAll(now.entrySet())) {
        RecordedAct.run(log, organisation, Action.POLICY_CHANGED, now, () -> {});
      }
      recorded.put(key, now);
    }
  }

  private Map<String, String> facts(UseCase useCase) {
    return Map.of(
        "use_case",
        useCase.id().value(),
        "policy",
        policies.versionOf(useCase).orElse("unreadable"),
        "from",
        useCase.approval().map(approval -> approval.from().toString()).orElse(NONE),
        "until",
        useCase.approval().map(approval -> approval.until().toString()).orElse(NONE));
  }

  /** What the log has of it; empty when it has nothing that can be trusted. */
  private Map<String, String> last(OrganisationId organisation, UseCase useCase) {
    var query =
        new LogQuery(
            Optional.empty(),
            Optional.empty(),
            useCase.id().value(),
            Action.POLICY_CHANGED.code(),
            "",
            "",
            "",
            Optional.empty());
    List<Long> newest =
        index.find(organisation, query, OptionalLong.empty(), 1).stream()
            .map(LogIndex.Found::sequence)
            .toList();
    try {
      return leaves.at(organisation, newest).stream()
          .findFirst()
          .map(leaf -> AuditRecord.of(organisation, leaf).fields())
          .orElse(Map.of());
    } catch (AuditDamaged damaged) {
      return Map.of();
    }
  }
}
