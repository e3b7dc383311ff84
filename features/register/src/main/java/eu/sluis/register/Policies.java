package eu.sluis.register;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyUnreadable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the bouwcode that holds for a use case: law, the organisation's baseline, and what its DPIA
 * decided. What was read before is known by its texts, so that a change holds from the next
 * question on.
 */
public final class Policies {

  /** Then it forgets them; an organisation has tens of use cases. */
  private static final int READ_MAX = 1_000;

  /** What a policy is made of, beside the floors. */
  private record Texts(String baseline, String useCase) {}

  private final Organisations organisations;
  private final Bouwcode floors = Bouwcode.floors();
  private final Map<Texts, Policy> read = new ConcurrentHashMap<>();

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
    return of(new Texts(organisation.baseline(), useCase.bouwcode()));
  }

  /** The version of the rules for one use case; empty when they cannot be read. */
  public Optional<String> versionOf(UseCase useCase) {
    try {
      return Optional.of(of(useCase).version());
    } catch (PolicyUnreadable unreadable) {
      return Optional.empty();
    }
  }

  private Policy of(Texts texts) throws PolicyUnreadable {
    Policy known = read.get(texts);
    if (known != null) {
      return known;
    }
    var policy =
        new Policy(
            floors,
            Bouwcode.read(Layer.BASELINE, texts.baseline()),
            Bouwcode.read(Layer.USE_CASE, texts.useCase()));
    if (read.size() >= READ_MAX) {
      read.clear();
    }
    read.put(texts, policy);
    return policy;
  }
}
