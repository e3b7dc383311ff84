package eu.sluis.vocabulary;

import java.util.UUID;

/** A collection of documents that an information manager connected. */
public record SourceId(UUID value) {

  /** A new, random identifier. */
  public static SourceId random() {
    return new SourceId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static SourceId of(String text) {
    return new SourceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
