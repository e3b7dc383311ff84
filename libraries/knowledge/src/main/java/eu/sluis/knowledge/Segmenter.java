package eu.sluis.knowledge;

import java.util.List;

/** API sketch; to be implemented: cuts a document into passages along its own structure. */
public final class Segmenter {

  /** Passages in reading order. */
  public List<Segment> segment(ParsedDocument document) {
    throw new IllegalStateException("sketch");
  }

  /** A passage before it has rights and an identity. */
  public record Segment(Place place, String text) {}
}
