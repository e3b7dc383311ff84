package eu.sluis.testing.architecture.violations.names.policy;

public record PolicyManager(String text) {}
