package eu.sluis.testing.architecture.violations.chance.privacy;

import java.security.SecureRandom;

public final class KeepsSecrets {
  int guess() {
    return new SecureRandom().nextInt();
  }
}
