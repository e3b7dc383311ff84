package eu.sluis.testing.architecture.violations.names.policy;

public record Implied(String text) {}
