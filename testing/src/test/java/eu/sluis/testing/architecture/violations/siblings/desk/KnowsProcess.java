package eu.sluis.testing.architecture.violations.siblings.desk;

import eu.sluis.testing.architecture.violations.siblings.process.Step;

public record KnowsProcess(Step step) {}
