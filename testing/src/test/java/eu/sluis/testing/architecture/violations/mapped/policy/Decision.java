package eu.sluis.testing.architecture.violations.mapped.policy;

public record Decision(String text) {}
