package eu.sluis.testing.architecture.violations.mapped.attic;

/** There is no attic on the map. */
public record OldBox(String text) {}
