package eu.sluis.privacy.internal;

import eu.sluis.vocabulary.DataCategory;

/** When two spellings are the same value; different values never have the same key. */
public final class ValueKeys {

  private ValueKeys() {}

  public static String keyOf(DataCategory category, String value) {
    return switch (category) {
      case NAME, EMAIL -> Folding.unspaced(value);
      case ADDRESS, DATE_OF_BIRTH -> Folding.words(value);
      case POSTCODE, PHONE, IBAN, BSN -> Folding.lettersAndDigits(value);
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
