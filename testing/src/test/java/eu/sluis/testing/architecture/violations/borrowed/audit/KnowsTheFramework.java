package eu.sluis.testing.architecture.violations.borrowed.audit;

import jakarta.inject.Inject;

public final class KnowsTheFramework {
  @Inject
  public KnowsTheFramework() {}
}
