package eu.sluis.testing.architecture.violations.mapped.adapters.models.deeper;

public record Call(String text) {}
