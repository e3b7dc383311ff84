package eu.sluis.testing.architecture.violations.siblings.workplace;

public record Desk(String text) {}
