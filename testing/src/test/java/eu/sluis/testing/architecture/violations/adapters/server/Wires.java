package eu.sluis.testing.architecture.violations.adapters.server;

import eu.sluis.testing.architecture.violations.adapters.adapters.models.Caller;

public record Wires(Caller caller) {}
