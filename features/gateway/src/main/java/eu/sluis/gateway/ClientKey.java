package eu.sluis.gateway;

import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key with which a program reaches the gateway. The secret is not in it.
 *
 * @param label what it is for, in the words of who made it; never logged
 * @param useCases what it may be used for; at least one
 * @param usual the use case of a request that names none
 * @param expires from when it no longer works
 * @param ends from when it no longer works because another took its place
 * @param lastUsed at most {@link Keys#LAST_USE_BEHIND} behind
 */
public record ClientKey(
    KeyId id,
    OrganisationId organisation,
    String label,
    Holder holder,
    List<UseCaseId> useCases,
    Optional<UseCaseId> usual,
    Instant made,
    PersonId madeBy,
    Instant expires,
    Optional<Instant> ends,
    Optional<Instant> revoked,
    Optional<Instant> lastUsed) {

  public ClientKey {
    useCases = List.copyOf(useCases);
    if (useCases.isEmpty() || (usual.isPresent() && !useCases.contains(usual.get()))) {
      throw new IllegalArgumentException(
          "a key has one use case or more, and its usual one is among them");
    }
  }

  /** Who a key acts for. */
  public sealed interface Holder {

    /** Who stands in the log. */
    PersonId id();

    /** With the rights that this person has at each moment. */
    record OfPerson(PersonId id) implements Holder {}

    /** With rights of its own: those of a user in these groups. */
    record OfService(PersonId id, String name, Set<GroupId> groups) implements Holder {
      public OfService {
        groups = Set.copyOf(groups);
      }
    }
  }

  /** Whether it works, and if not, why. */
  public enum State {
    VALID,
    EXPIRED,
    REPLACED,
    REVOKED
  }

  public State state(Instant now) {
    if (revoked.isPresent()) {
      return State.REVOKED;
    }
    if (!now.isBefore(expires)) {
      return State.EXPIRED;
    }
    return ends.isPresent() && !now.isBefore(ends.get()) ? State.REPLACED : State.VALID;
  }

  /** The use case of a request that names none: the usual one, or the only one. */
  public Optional<UseCaseId> unnamed() {
    return usual.isPresent() || useCases.size() > 1 ? usual : Optional.of(useCases.getFirst());
  }

  /** Without the label, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "ClientKey[" + id + "]";
  }
}
