package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.RecordedAct;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.LimitStore;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who sets limits: an administrator for everything, an owner for the use cases that they may give
 * to a key and for the keys that have no other. A change is recorded before it happens.
 */
public final class Limits {

  private final LimitStore store;
  private final Allowance allowance;
  private final Keys keys;
  private final AuditLog log;

  public Limits(LimitStore store, Allowance allowance, Keys keys, AuditLog log) {
    this.store = store;
    this.allowance = allowance;
    this.keys = keys;
    this.log = log;
  }

  /**
   * Something that a person may limit.
   *
   * @param name as shown to that person; blank for the organisation
   */
  public record Subject(LimitScope scope, String name) {}

  /** What this person may limit: the organisation first, then use cases, then keys. */
  public List<Subject> subjects(Asker by) {
    var subjects = new ArrayList<Subject>();
    if (by.has(Role.ADMINISTRATOR)) {
      subjects.add(new Subject(new LimitScope.OfOrganisation(), ""));
    }
    Set<UseCaseId> own = new HashSet<>();
    for (UseCase useCase : keys.grantable(by)) {
      own.add(useCase.id());
      subjects.add(new Subject(new LimitScope.OfUseCase(useCase.id()), useCase.name()));
    }
    for (ClientKey key : keys.list(by)) {
      if (key.rights().isEmpty()
          && (by.has(Role.ADMINISTRATOR) || own.containsAll(key.useCases()))) {
        subjects.add(new Subject(new LimitScope.OfKey(key.id().value()), key.label()));
      }
    }
    return subjects;
  }

  /** The limits of one scope, and how far they are used. */
  public Map<LimitScope, List<Limit.Standing>> standings(Asker by) {
    return store.standings(by.organisation()).stream()
        .collect(Collectors.groupingBy(standing -> standing.limit().scope()));
  }

  /** What this person may limit with this kind and subject. */
  public Optional<Subject> subject(Asker by, String kind, String subject) {
    return subjects(by).stream()
        .filter(one -> one.scope().kind().equals(kind) && one.scope().subject().equals(subject))
        .findFirst();
  }

  /**
   * Puts these limits in the place of the ones there were; what is left out has no limit.
   *
   * @param subject one of {@link #subjects} of the same person
   */
  public void set(Asker by, Subject subject, Map<Measure, Long> amounts) {
    LimitScope scope = subject.scope();
    amounts.forEach((measure, amount) -> new Limit(scope, measure, amount));
    RecordedAct.run(
        log,
        by.organisation(),
        Action.LIMITS_CHANGED,
        Map.of(
            "person", by.person().toString(),
            "scope", scope.kind(),
            "subject", scope.subject(),
            "limits",
                new TreeMap<>(amounts)
                    .entrySet().stream()
                        .map(entry -> entry.getKey().code() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "))),
        () -> store.set(by.organisation(), scope, amounts, by.person()));
    allowance.changed(by.organisation());
  }
}
