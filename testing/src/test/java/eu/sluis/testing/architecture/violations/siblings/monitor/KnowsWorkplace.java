package eu.sluis.testing.architecture.violations.siblings.monitor;

import eu.sluis.testing.architecture.violations.siblings.workplace.Desk;

public record KnowsWorkplace(Desk desk) {}
