package eu.sluis.testing.architecture.violations.closed.policy.internal.deeper;

import eu.sluis.testing.architecture.violations.closed.policy.internal.Rules;

public record Rule(Rules rules) {}
