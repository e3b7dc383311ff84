package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reserves before a question and settles after it. Whether there are limits at all is remembered
 * for {@link #KNOWN_FOR}, so that a question that no limit is for costs nothing; a limit that was
 * just set holds on this node at once, and on another after that time.
 */
public final class Allowance {

  /** How long a reservation stands when nobody settles it: longer than a model may take. */
  public static final Duration RESERVED_FOR = Duration.ofMinutes(15);

  /** How old the knowledge of which limits there are may be. */
  public static final Duration KNOWN_FOR = Duration.ofSeconds(5);

  private record Known(Set<LimitScope> scopes, Instant at) {}

  private final Reservations store;
  private final InstantSource clock;
  private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

  public Allowance(Reservations store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Sets apart what a question will use at most. */
  public Verdict reserve(Spender spender, Use most) {
    return spender.within(scopes(spender.organisation()))
        ? store.reserve(spender, UUID.randomUUID(), most, RESERVED_FOR)
        : new Verdict.Unlimited();
  }

  /** Counts what it used in the place of what was reserved; once for each reservation. */
  public void settle(Spender spender, Verdict reserved, Use used) {
    switch (reserved) {
      case Verdict.Reserved(UUID id) -> store.settle(spender, id, used);
      case Verdict.Unlimited _, Verdict.Refused _ -> {}
    }
  }

  /** The limits of this organisation were changed here. */
  public void changed(OrganisationId organisation) {
    known.remove(organisation);
  }

  private Set<LimitScope> scopes(OrganisationId organisation) {
    Instant now = clock.instant();
    Known last = known.get(organisation);
    if (last != null && last.at().plus(KNOWN_FOR).isAfter(now)) {
      return last.scopes();
    }
    Set<LimitScope> found = Set.copyOf(store.scopes(organisation));
    known.put(organisation, new Known(found, now));
    return found;
  }
}
