package eu.sluis.testing.architecture.violations.adapters.gateway;

import eu.sluis.testing.architecture.violations.adapters.adapters.models.Caller;

public record KnowsItsModels(Caller caller) {}
