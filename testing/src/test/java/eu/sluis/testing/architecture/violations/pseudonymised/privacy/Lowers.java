package eu.sluis.testing.architecture.violations.pseudonymised.privacy;

public final class Lowers {
  PseudonymisedText lower(String text) {
    return new PseudonymisedText(text);
  }
}
