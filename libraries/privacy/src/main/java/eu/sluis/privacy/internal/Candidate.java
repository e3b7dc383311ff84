package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/** What one recogniser thinks it sees, by its place in the view. */
public record Candidate(
    DataCategory category, int start, int end, double confidence, List<Evidence> evidence) {

  public Candidate(
      DataCategory category, int start, int end, double confidence, Evidence... evidence) {
    this(category, start, end, confidence, List.of(evidence));
  }

  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }
}
