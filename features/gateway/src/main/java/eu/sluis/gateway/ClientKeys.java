package eu.sluis.gateway;

import eu.sluis.register.Person;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys of an organisation. Calls block and may throw {@link
 * eu.sluis.register.StoreUnavailable}. What a key was is known only as long as nothing of its
 * organisation changed: a change holds within a fiftieth of a second on every node.
 */
public interface ClientKeys {

  /**
   * A key as it is at this moment.
   *
   * @param person its holder; empty for a service
   */
  record Found(ClientKey key, KeyHash hash, Optional<Person> person) {}

  Optional<Found> find(OrganisationId organisation, KeyId id);

  /** The newest first. */
  List<ClientKey> all(OrganisationId organisation);

  void add(ClientKey key, KeyHash hash);

  /**
   * Adds a key in the place of another, which then works until `ends` and no longer. Both, or
   * neither.
   *
   * @return false when the other is not there, was replaced before, or was revoked; nothing is
   *     added then
   */
  boolean replace(KeyId other, Instant ends, ClientKey key, KeyHash hash);

  /**
   * @return false when there is no such key, or it was revoked before
   */
  boolean revoke(OrganisationId organisation, KeyId id, Instant moment);

  /** Writes when it was used, unless that was written after `unlessAfter`. */
  void used(OrganisationId organisation, KeyId id, Instant moment, Instant unlessAfter);
}
