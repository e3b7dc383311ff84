package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.vocabulary.DataCategory;

/** When two spellings are the same value; different values never have the same key. */
public final class ValueKeys {

  private ValueKeys() {}

  public static String keyOf(DataCategory category, String value) {
    return switch (category) {
      case NAME, EMAIL, USERNAME, URL, PLACE, PLACE_OF_BIRTH, ORGANISATION ->
          Folding.unspaced(value);
      case ADDRESS, DATE_OF_BIRTH, AGE, PO_BOX, CADASTRAL, IP_ADDRESS -> Folding.words(value);
      case POSTCODE,
          PHONE,
          IBAN,
          BSN,
          ACCOUNT_NUMBER,
          A_NUMBER,
          IDENTITY_DOCUMENT,
          DRIVING_LICENCE,
          LICENCE_PLATE,
          MAC_ADDRESS,
          CASE_NUMBER,
          CLIENT_NUMBER,
          VAT_NUMBER_PERSON,
          VAT_NUMBER,
          KVK_NUMBER,
          RSIN ->
          Folding.lettersAndDigits(value);
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
