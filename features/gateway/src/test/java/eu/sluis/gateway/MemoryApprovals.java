package eu.sluis.gateway;

import eu.sluis.gateway.tools.ApprovalStore;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that wait, in memory. */
final class MemoryApprovals implements ApprovalStore {

  final List<PendingCall> kept = new ArrayList<>();

  @Override
  public void keep(PendingCall call) {
    kept.add(call);
  }

  @Override
  public List<PendingCall> all(OrganisationId organisation, Instant now) {
    return kept.stream()
        .filter(call -> call.organisation().equals(organisation) && call.until().isAfter(now))
        .toList();
  }

  @Override
  public Optional<PendingCall> find(OrganisationId organisation, UUID id, Instant now) {
    return all(organisation, now).stream().filter(call -> call.id().equals(id)).findFirst();
  }

  @Override
  public List<PendingCall> at(OrganisationId organisation, String place, Instant now) {
    return all(organisation, now).stream().filter(call -> call.place().equals(place)).toList();
  }

  @Override
  public boolean decide(
      OrganisationId organisation, UUID id, PendingCall.Decision decision, Instant now) {
    Optional<PendingCall> found =
        find(organisation, id, now).filter(call -> call.decision().isEmpty());
    found.ifPresent(
        call -> {
          kept.remove(call);
          kept.add(
              new PendingCall(
                  call.id(),
                  call.organisation(),
                  call.person(),
                  call.forService(),
                  call.useCase(),
                  call.place(),
                  call.tool(),
                  call.arguments(),
                  call.asked(),
                  call.until(),
                  Optional.of(decision)));
        });
    return found.isPresent();
  }

  @Override
  public boolean take(OrganisationId organisation, UUID id) {
    return kept.removeIf(call -> call.id().equals(id) && call.decision().isPresent());
  }
}
