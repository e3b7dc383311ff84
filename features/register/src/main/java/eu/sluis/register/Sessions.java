package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of an organisation. Kept in the database, so that any node can go on with them. */
public interface Sessions {

  void open(Session session);

  /**
   * The session with this token and its person, read fresh; whatever its age and whether or not the
   * person is active: the caller decides.
   */
  Optional<SignedIn> find(OrganisationId organisation, String tokenHash);

  /** Those of one person, newest first, the expired ones included. */
  List<Session> of(OrganisationId organisation, PersonId person);

  void touch(OrganisationId organisation, UUID id, Instant lastSeen);

  /** Ends one session of this person; false when there was none. */
  boolean close(OrganisationId organisation, PersonId person, UUID id);

  /** Ends all sessions of a person; returns how many there were. */
  int closeAll(OrganisationId organisation, PersonId person);

  /** Removes what expired before `now`, or was last seen before `idleSince`. */
  int sweep(OrganisationId organisation, Instant now, Instant idleSince);
}
