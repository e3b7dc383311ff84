package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A key with which a program reaches the gateway. The secret is not in it.
 *
 * @param label what it is for, in the words of who made it; never logged
 * @param useCases what it may be used for; at least one, unless it has rights
 * @param usual the use case of a request that names none
 * @param expires from when it no longer works
 * @param ends from when it no longer works because another took its place
 * @param lastUsed at most {@link Keys#LAST_USE_BEHIND} behind
 * @param rights what it may do as its holder; then it asks nothing and has no use case
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
    Optional<Instant> lastUsed,
    Set<Right> rights) {

  public ClientKey {
    useCases = List.copyOf(useCases);
    rights = Set.copyOf(rights);
    if (useCases.isEmpty() == rights.isEmpty()
        || (usual.isPresent() && !useCases.contains(usual.get()))) {
      throw new IllegalArgumentException(
          "a key has one use case or more, and its usual one is among them; or it has a right");
    }
  }

  /** A key to ask with. */
  public ClientKey(
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
    this(
        id,
        organisation,
        label,
        holder,
        useCases,
        usual,
        made,
        madeBy,
        expires,
        ends,
        revoked,
        lastUsed,
        Set.of());
  }

  /** What a program may do with a key of its own, as long as its holder may. */
  public enum Right {
    /** What was processed, in which nobody of the organisation stands. */
    PROCESSING_LOG,
    /** Who did what. */
    ACTOR_LOG,
    /** What documents a source has, and who may read them. */
    DOCUMENTS_READ,
    /** That, and adding, replacing and withdrawing documents. */
    DOCUMENTS_CHANGE;

    /** The name in the database and in the log: `actor_log`. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this person may do it themselves. */
    public boolean heldBy(Asker asker) {
      return switch (this) {
        case PROCESSING_LOG -> asker.has(Role.AUDITOR) || asker.has(Role.PRIVACY_OFFICER);
        case ACTOR_LOG -> asker.has(Role.AUDITOR);
        case DOCUMENTS_READ, DOCUMENTS_CHANGE -> asker.has(Role.INFORMATION_MANAGER);
      };
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

  /** The use case of a request that names none: the usual one, or the only one there is. */
  public Optional<UseCaseId> unnamed() {
    return usual.isPresent() || useCases.size() > 1 ? usual : useCases.stream().findFirst();
  }

  /** Without the label, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "ClientKey[" + id + "]";
  }
}
