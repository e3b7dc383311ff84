package eu.sluis.testing.architecture.violations.arrows.policy;

import eu.sluis.testing.architecture.violations.arrows.audit.Log;

/** A library uses no other library. */
public record KnowsTheLog(Log log) {}
