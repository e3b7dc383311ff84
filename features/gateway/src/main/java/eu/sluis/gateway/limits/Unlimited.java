package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Where there are no limits: a measurement or a test of something else. */
public final class Unlimited implements Reservations {

  @Override
  public Set<LimitScope> scopes(OrganisationId organisation) {
    return Set.of();
  }

  @Override
  public Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor) {
    return new Verdict.Unlimited();
  }

  @Override
  public void settle(Spender spender, UUID id, Use used) {
    // Nothing counts it.
  }
}
