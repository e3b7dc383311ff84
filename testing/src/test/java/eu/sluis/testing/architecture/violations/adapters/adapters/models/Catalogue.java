package eu.sluis.testing.architecture.violations.adapters.adapters.models;

public record Catalogue(Caller caller) {}
