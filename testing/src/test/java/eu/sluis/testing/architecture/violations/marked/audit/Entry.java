package eu.sluis.testing.architecture.violations.marked.audit;

public record Entry(String text) {}
