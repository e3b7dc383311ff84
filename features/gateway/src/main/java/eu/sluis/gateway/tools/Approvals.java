package eu.sluis.gateway.tools;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.RecordedAct;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls of tools that wait for a person. Who asked says yes or no; for a service its owner or an
 * administrator does. Every request and every decision is in the log before it counts.
 */
public final class Approvals {

  /** After this a call has to be asked for again. */
  public static final Duration WAITS = Duration.ofHours(24);

  private final ApprovalStore store;
  private final AuditLog log;
  private final InstantSource clock;

  public Approvals(ApprovalStore store, AuditLog log, InstantSource clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Lets calls wait.
   *
   * @throws AuditUnavailable when it could not be recorded; then nothing waits
   */
  public void ask(List<PendingCall> calls) {
    for (PendingCall call : calls) {
      RecordedAct.run(
          log,
          call.organisation(),
          Action.TOOL_APPROVAL_ASKED,
          fields(call),
          () -> store.keep(call));
    }
  }

  /** Those of a place in a conversation. */
  public List<PendingCall> at(Asker asker, String place) {
    return store.at(asker.organisation(), place, clock.instant()).stream()
        .filter(call -> call.person().equals(asker.person()))
        .toList();
  }

  /** Whether it may be done now; true once. */
  public boolean take(PendingCall call) {
    return store.take(call.organisation(), call.id());
  }

  /** What waits for this person, oldest first. */
  public List<PendingCall> waitingFor(Asker by) {
    return store.all(by.organisation(), clock.instant()).stream()
        .filter(call -> call.decision().isEmpty() && may(by, call))
        .toList();
  }

  /** One that this person may see, decided or not. */
  public Optional<PendingCall> find(Asker by, UUID id) {
    return store.find(by.organisation(), id, clock.instant()).filter(call -> may(by, call));
  }

  /**
   * Says yes or no to a call.
   *
   * @return false when it is not there, was decided before, or is for somebody else
   * @throws AuditUnavailable when it could not be recorded; then it is not decided
   */
  public boolean decide(Asker by, UUID id, boolean yes) {
    Optional<PendingCall> call = find(by, id).filter(one -> one.decision().isEmpty());
    if (call.isEmpty()) {
      return false;
    }
    var fields = new java.util.LinkedHashMap<>(fields(call.get()));
    fields.put("person", by.person().toString());
    var decision = new PendingCall.Decision(yes, by.person());
    return RecordedAct.<Boolean, RuntimeException>run(
        log,
        by.organisation(),
        yes ? Action.TOOL_APPROVED : Action.TOOL_DECLINED,
        fields,
        () -> store.decide(by.organisation(), id, decision, clock.instant()),
        decided -> decided ? Ending.DONE : Ending.FAILED);
  }

  private static boolean may(Asker by, PendingCall call) {
    return call.forService()
        ? by.has(Role.ADMINISTRATOR) || by.has(Role.OWNER)
        : call.person().equals(by.person());
  }

  private static Map<String, String> fields(PendingCall call) {
    return Map.of(
        "use_case", call.useCase().value(),
        "person", call.person().toString(),
        "tool", call.tool(),
        "approval", call.id().toString());
  }
}
