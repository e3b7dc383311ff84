package eu.sluis.testing.architecture.violations.arrows.audit;

import eu.sluis.testing.architecture.violations.arrows.vocabulary.Word;

public record Log(Word word) {}
