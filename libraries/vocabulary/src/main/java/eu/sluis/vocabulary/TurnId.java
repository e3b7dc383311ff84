package eu.sluis.vocabulary;

import java.util.UUID;

/** One question with its answer inside a conversation. */
public record TurnId(UUID value) {

  /** A new, random identifier. */
  public static TurnId random() {
    return new TurnId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static TurnId of(String text) {
    return new TurnId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
