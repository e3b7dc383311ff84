package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;

/** What a detector says about a piece of a text. */
record Found(Span span, Mark mark) {}
