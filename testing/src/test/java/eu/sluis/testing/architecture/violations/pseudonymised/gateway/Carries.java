package eu.sluis.testing.architecture.violations.pseudonymised.gateway;

import eu.sluis.testing.architecture.violations.pseudonymised.privacy.PseudonymisedText;

public record Carries(PseudonymisedText text) {}
