package eu.sluis.testing.architecture.violations.closed.policy;

import eu.sluis.testing.architecture.violations.closed.policy.internal.Rules;

public record Policy(Rules rules) {}
