package eu.sluis.testing.architecture.violations.siblings.process;

public record Step(String text) {}
