package eu.sluis.privacy;

/** Text for a test of a model, as if the pseudonymiser had made it. */
public final class LoweredForTests {

  private LoweredForTests() {}

  public static PseudonymisedText lowered(String text) {
    return new PseudonymisedText(text);
  }
}
