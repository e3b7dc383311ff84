package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import java.util.List;

/** Words, by index and with `to` excluded, of which a cue says that they are a name. */
record NameClaim(int from, int to, double confidence, List<Evidence> evidence) {

  NameClaim(int from, int to, double confidence, Evidence... evidence) {
    this(from, to, confidence, List.of(evidence));
  }
}
