package eu.sluis.policy;

/** API sketch; to be implemented: floors, baseline and use case together. Immutable. */
public final class Policy {

  public Policy(Bouwcode floors, Bouwcode baseline, Bouwcode useCase) {
    throw new IllegalStateException("sketch");
  }

  public Decision decide(PolicyRequest request) {
    throw new IllegalStateException("sketch");
  }

  /** The strictest ceiling of the three layers: what a search for this use case may reach. */
  public eu.sluis.vocabulary.Confidentiality ceiling() {
    throw new IllegalStateException("sketch");
  }

  /** Names the versions of the three layers; goes into every record. */
  public String version() {
    throw new IllegalStateException("sketch");
  }
}
