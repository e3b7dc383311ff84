package eu.sluis.policy;

import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;

/** What policy knows of a model. */
public record ModelFacts(ModelId id, Residency residency, Jurisdiction jurisdiction) {}
