package eu.sluis.testing.architecture.violations.arrows.workplace;

import eu.sluis.testing.architecture.violations.arrows.sources.Shelf;

/** Workplace reads knowledge; who fills it is none of its business. */
public final class KnowsSources {
  Shelf[] shelves() {
    return new Shelf[0];
  }
}
