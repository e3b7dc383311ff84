package eu.sluis.testing.architecture.violations.arrows.workplace;

public record Desk(String text) {}
