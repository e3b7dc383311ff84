package eu.sluis.testing.architecture.violations.adapters.adapters.models;

public record Caller(String text) {}
