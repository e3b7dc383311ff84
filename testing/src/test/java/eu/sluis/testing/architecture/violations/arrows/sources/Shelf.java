package eu.sluis.testing.architecture.violations.arrows.sources;

public record Shelf(String text) {}
