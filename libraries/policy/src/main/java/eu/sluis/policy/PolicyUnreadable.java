package eu.sluis.policy;

/** A bouwcode that cannot be read in full; whoever meets it MUST refuse. */
public final class PolicyUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  public PolicyUnreadable(String message) {
    super(message);
  }
}
