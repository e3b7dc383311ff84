package eu.sluis.testing.architecture.violations.closed.policy.internal;

public record Rules(String text) {}
