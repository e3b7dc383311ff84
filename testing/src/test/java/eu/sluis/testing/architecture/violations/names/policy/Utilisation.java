package eu.sluis.testing.architecture.violations.names.policy;

/** A whole word is meant, not its beginning. */
public record Utilisation(String text) {}
