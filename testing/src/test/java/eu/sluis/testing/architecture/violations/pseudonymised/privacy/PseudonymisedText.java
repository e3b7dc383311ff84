package eu.sluis.testing.architecture.violations.pseudonymised.privacy;

public final class PseudonymisedText {
  private final String text;

  public PseudonymisedText(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
