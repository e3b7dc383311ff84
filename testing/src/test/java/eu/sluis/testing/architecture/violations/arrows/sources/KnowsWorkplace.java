package eu.sluis.testing.architecture.violations.arrows.sources;

import eu.sluis.testing.architecture.violations.arrows.workplace.Desk;

public final class KnowsWorkplace {
  boolean isDesk(Object thing) {
    return thing instanceof Desk;
  }
}
