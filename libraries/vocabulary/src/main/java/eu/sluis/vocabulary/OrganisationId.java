package eu.sluis.vocabulary;

import java.util.UUID;

/**
 * The organisation (a municipality, a partnership) that data belongs to; every stored row has one.
 */
public record OrganisationId(UUID value) {

  /** A new, random identifier. */
  public static OrganisationId random() {
    return new OrganisationId(UUID.randomUUID());
  }

  /**
   * Reads the textual form of a UUID.
   *
   * @throws IllegalArgumentException when `text` is not a UUID
   */
  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
