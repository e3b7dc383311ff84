package eu.sluis.testing.architecture.violations.names.audit.common;

public record Entry(String text) {}
