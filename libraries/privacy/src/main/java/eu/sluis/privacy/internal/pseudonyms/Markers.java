package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.vocabulary.DataCategory;

/** What stands in a text where a value was removed for good. */
public final class Markers {

  private Markers() {}

  /**
   * The marker of a category: `[bsn verwijderd]`.
   *
   * @throws IllegalArgumentException for a mark on a passage, which is never removed
   */
  public static String of(DataCategory category) {
    return switch (category) {
      case NAME -> "[naam verwijderd]";
      case ADDRESS -> "[adres verwijderd]";
      case POSTCODE -> "[postcode verwijderd]";
      case PLACE -> "[woonplaats verwijderd]";
      case DATE_OF_BIRTH -> "[geboortedatum verwijderd]";
      case PLACE_OF_BIRTH -> "[geboorteplaats verwijderd]";
      case AGE -> "[leeftijd verwijderd]";
      case PHONE -> "[telefoonnummer verwijderd]";
      case EMAIL -> "[e-mailadres verwijderd]";
      case USERNAME -> "[gebruikersnaam verwijderd]";
      case URL -> "[webadres verwijderd]";
      case IBAN -> "[iban verwijderd]";
      case ACCOUNT_NUMBER -> "[rekeningnummer verwijderd]";
      case BSN -> "[bsn verwijderd]";
      case A_NUMBER -> "[a-nummer verwijderd]";
      case IDENTITY_DOCUMENT -> "[documentnummer verwijderd]";
      case DRIVING_LICENCE -> "[rijbewijsnummer verwijderd]";
      case LICENCE_PLATE -> "[kenteken verwijderd]";
      case IP_ADDRESS -> "[ip-adres verwijderd]";
      case MAC_ADDRESS -> "[mac-adres verwijderd]";
      case CASE_NUMBER -> "[zaaknummer verwijderd]";
      case CLIENT_NUMBER -> "[klantnummer verwijderd]";
      case CADASTRAL -> "[perceel verwijderd]";
      case VAT_NUMBER_PERSON, VAT_NUMBER -> "[btw-nummer verwijderd]";
      case KVK_NUMBER -> "[kvk-nummer verwijderd]";
      case RSIN -> "[rsin verwijderd]";
      case PO_BOX -> "[postbus verwijderd]";
      case ORGANISATION -> "[organisatie verwijderd]";
      case HEALTH,
          RELIGION,
          ETHNICITY,
          POLITICS,
          UNION_MEMBERSHIP,
          SEXUAL_LIFE,
          BIOMETRIC,
          GENETIC,
          CRIMINAL ->
          throw new IllegalArgumentException("`" + category.code() + "` is a mark, not a value");
    };
  }
}
