package eu.sluis.testing.architecture.violations.closed.gateway;

import eu.sluis.testing.architecture.violations.closed.policy.internal.Rules;

public record ReachesInside(Rules rules) {}
