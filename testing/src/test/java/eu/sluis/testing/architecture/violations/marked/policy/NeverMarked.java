package eu.sluis.testing.architecture.violations.marked.policy;

public record NeverMarked(String text) {}
