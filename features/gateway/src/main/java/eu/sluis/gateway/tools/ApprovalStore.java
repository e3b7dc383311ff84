package eu.sluis.gateway.tools;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where calls wait, sealed. What is past its time is not given and may be thrown away. */
public interface ApprovalStore {

  /** At most so many wait for one person; the oldest go first. */
  int WAITING_MAX = 100;

  void keep(PendingCall call);

  /** Those that wait or were decided, oldest first. */
  List<PendingCall> all(OrganisationId organisation, Instant now);

  Optional<PendingCall> find(OrganisationId organisation, UUID id, Instant now);

  /** Those of one place in a conversation, oldest first. */
  List<PendingCall> at(OrganisationId organisation, String place, Instant now);

  /** Whether this was the first decision, in time. */
  boolean decide(OrganisationId organisation, UUID id, PendingCall.Decision decision, Instant now);

  /** Whether it was still there: what is approved is done once, also on two nodes. */
  boolean take(OrganisationId organisation, UUID id);
}
