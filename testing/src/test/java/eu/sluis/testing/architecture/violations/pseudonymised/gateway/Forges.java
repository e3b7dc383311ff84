package eu.sluis.testing.architecture.violations.pseudonymised.gateway;

import eu.sluis.testing.architecture.violations.pseudonymised.privacy.PseudonymisedText;

public final class Forges {
  PseudonymisedText untouched(String text) {
    return new PseudonymisedText(text);
  }
}
