package eu.sluis.testing.architecture.violations.names.policy;

public record StringUtils(String text) {}
