package eu.sluis.vocabulary;

import java.util.UUID;

/** One document in a source; stays the same when its content changes. */
public record DocumentId(UUID value) {

  /** A new, random identifier. */
  public static DocumentId random() {
    return new DocumentId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
