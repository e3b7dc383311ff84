package eu.sluis.vocabulary;

import java.util.UUID;

/** A person with an account in one organisation. Says nothing about who it is. */
public record PersonId(UUID value) {

  /** A new, random identifier. */
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
