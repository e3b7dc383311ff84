package eu.sluis.privacy.internal;

import eu.sluis.vocabulary.DataCategory;

/** What one recogniser thinks it sees, by its place in the view. */
record Candidate(DataCategory category, int start, int end, double confidence, String evidence) {

  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }
}
