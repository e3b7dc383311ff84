package eu.sluis.testing.architecture.violations.arrows.policy;

import eu.sluis.testing.architecture.violations.arrows.vocabulary.Word;

public record KnowsAWord(Word word) {}
