package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;

/** What a rule of this room finds, and as what. */
record Hit(DataCategory category, Span span) {

  static Hit of(DataCategory category, int start, int end) {
    return new Hit(category, new Span(start, end));
  }
}
