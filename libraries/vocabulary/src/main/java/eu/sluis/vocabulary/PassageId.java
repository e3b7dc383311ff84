package eu.sluis.vocabulary;

import java.util.UUID;

/** One citable piece of a document; a changed text gets a new one. */
public record PassageId(UUID value) {

  /** A new, random identifier. */
  public static PassageId random() {
    return new PassageId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static PassageId of(String text) {
    return new PassageId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
