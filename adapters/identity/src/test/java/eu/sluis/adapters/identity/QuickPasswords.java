package eu.sluis.adapters.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The least that bcrypt takes, so that pages are tested and not the processor. */
class QuickPasswords {

  private static final int COST = 4;

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Passwords quick() {
    return new Passwords(COST);
  }
}
