package eu.sluis.vocabulary;

import java.util.UUID;

/** A series of questions and answers of one person; the unit of encryption and erasure. */
public record ConversationId(UUID value) {

  /** A new, random identifier. */
  public static ConversationId random() {
    return new ConversationId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static ConversationId of(String text) {
    return new ConversationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
