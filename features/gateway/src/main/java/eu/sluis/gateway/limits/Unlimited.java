package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where nobody can set a limit: a measurement or a test of something else. */
public final class Unlimited implements LimitStore {

  @Override
  public Set<LimitScope> scopes(OrganisationId organisation) {
    return Set.of();
  }

  @Override
  public List<Limit.Standing> standings(OrganisationId organisation) {
    return List.of();
  }

  @Override
  public void set(
      OrganisationId organisation, LimitScope scope, Map<Measure, Long> amounts, PersonId by) {
    throw new UnsupportedOperationException("no limit can be set here");
  }

  @Override
  public Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor) {
    return new Verdict.Unlimited();
  }

  @Override
  public void settle(Spender spender, UUID id, Use used) {
    throw new UnsupportedOperationException("nothing was reserved here");
  }
}
