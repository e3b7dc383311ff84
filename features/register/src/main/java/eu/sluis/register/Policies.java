package eu.sluis.register;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyUnreadable;

/**
 * Reads the bouwcode that holds for a use case: law, the organisation's baseline, and what its DPIA
 * decided. Reads it anew each time, so that a change holds from the next question on.
 */
public final class Policies {

  private final Organisations organisations;
  private final Bouwcode floors = Bouwcode.floors();

  public Policies(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * The policy for one use case.
   *
   * @throws PolicyUnreadable when any layer is missing or not understood; whoever meets it refuses
   */
  public Policy of(UseCase useCase) throws PolicyUnreadable {
    Organisation organisation =
        organisations
            .find(useCase.organisation())
            .orElseThrow(() -> new PolicyUnreadable("the organisation has no baseline"));
    return new Policy(
        floors,
        Bouwcode.read(Layer.BASELINE, organisation.baseline()),
        Bouwcode.read(Layer.USE_CASE, useCase.bouwcode()));
  }
}
