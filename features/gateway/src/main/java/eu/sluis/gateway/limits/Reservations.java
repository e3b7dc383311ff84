package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what is used of limits. A contract for every implementation:
 *
 * <ul>
 *   <li>{@link #reserve} checks all limits of a spender and reserves under all of them, or under
 *       none. Whatever else happens at the same moment, on this node or another, what is counted
 *       and what is reserved together never pass a limit by a reservation.
 *   <li>What was really used may be more than was reserved; it is counted all the same.
 *   <li>A reservation that is not settled ends by itself. Settled later, its use is counted.
 *   <li>Use counts in the minute, day or month in which it is settled; a request in that in which
 *       it is reserved. The clock is that of the store, which nodes share.
 *   <li>A limit counts from the moment it is set. Setting it again to another amount keeps the
 *       count; taking it away loses it.
 * </ul>
 */
public interface Reservations {

  /** What this organisation has limits for. */
  Set<LimitScope> scopes(OrganisationId organisation);

  /** In one round trip. */
  Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor);

  /** In one round trip. */
  void settle(Spender spender, UUID id, Use used);
}
