package eu.sluis.redaction.internal;

import eu.sluis.redaction.Place;

/** A piece of text that belongs together, and where it stands. */
public record Passage(Place place, String text) {

  /** Between two passages: enough to end a sentence, nothing that hides a name across both. */
  public static final String BETWEEN = "\n\n";
}
