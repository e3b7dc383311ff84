package eu.sluis.gateway;

import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.UseCaseId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Why somebody may ask: a use case that is approved today, its policy, and what that opens. */
final class Grounds {

  /** Legal days begin and end in the Netherlands, wherever the server stands. */
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final UseCases useCases;
  private final Policies policies;
  private final InstantSource clock;

  Grounds(UseCases useCases, Policies policies, InstantSource clock) {
    this.useCases = useCases;
    this.policies = policies;
    this.clock = clock;
  }

  UseCase useCase(Asker asker, UseCaseId id, Ledger ledger) throws Stop {
    UseCase useCase =
        useCases
            .find(asker.organisation(), id)
            .orElseThrow(() -> new Stop(new Refusal.UseCaseUnknown()));
    ledger.why(useCase);
    if (useCase.approval().filter(approval -> approval.holdsOn(today())).isEmpty()) {
      throw new Stop(new Refusal.NotApproved(useCase.owner()));
    }
    return useCase;
  }

  Policy policy(UseCase useCase, Ledger ledger) throws Stop {
    try {
      Policy policy = policies.of(useCase);
      ledger.policy(policy.version());
      return policy;
    } catch (PolicyUnreadable unreadable) {
      throw new Stop(new Refusal.PolicyUnreadable(useCase.owner()));
    }
  }

  /** That of a use case that may be used today. */
  Policy policy(Asker asker, UseCaseId id, Ledger ledger) throws Stop {
    return policy(useCase(asker, id, ledger), ledger);
  }

  ReadingRights rights(Asker asker, Policy policy) {
    return new ReadingRights(
        asker.organisation(), asker.groups(), policy.ceiling(today()), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
  }
}
