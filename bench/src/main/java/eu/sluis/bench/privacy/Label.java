package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;

/** What somebody wrote down about a piece of text; the truth that a detector is held to. */
sealed interface Label {

  Span span();

  /**
   * Must be found.
   *
   * @param category a code of {@link Mark#LABELLED}
   * @param origin of a name (`tr`); empty for all else
   */
  record Wanted(Span span, String category, String origin) implements Label {}

  /** Must not be found as anything that identifies a person; `kind` says what it is (`street`). */
  record LookAlike(Span span, String kind) implements Label {}
}
