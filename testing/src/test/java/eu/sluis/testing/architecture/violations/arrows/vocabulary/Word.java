package eu.sluis.testing.architecture.violations.arrows.vocabulary;

public record Word(String text) {}
