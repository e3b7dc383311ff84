package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.vocabulary.DataCategory;

/** The categories of which values are taken out of a text; named as {@link DataCategory} does. */
public enum Replaceable {
  NAME("naam", Same.UNSPACED),
  ADDRESS("adres", Same.WORDS),
  POSTCODE("postcode", Same.LETTERS_AND_DIGITS),
  PLACE("woonplaats", Same.UNSPACED),
  DATE_OF_BIRTH("geboortedatum", Same.WORDS),
  PLACE_OF_BIRTH("geboorteplaats", Same.UNSPACED),
  AGE("leeftijd", Same.WORDS),
  PHONE("telefoonnummer", Same.LETTERS_AND_DIGITS),
  EMAIL("e-mailadres", Same.UNSPACED),
  USERNAME("gebruikersnaam", Same.UNSPACED),
  URL("webadres", Same.UNSPACED),
  IBAN("iban", Same.LETTERS_AND_DIGITS),
  ACCOUNT_NUMBER("rekeningnummer", Same.LETTERS_AND_DIGITS),
  BSN("bsn", Same.LETTERS_AND_DIGITS),
  A_NUMBER("a-nummer", Same.LETTERS_AND_DIGITS),
  IDENTITY_DOCUMENT("documentnummer", Same.LETTERS_AND_DIGITS),
  DRIVING_LICENCE("rijbewijsnummer", Same.LETTERS_AND_DIGITS),
  LICENCE_PLATE("kenteken", Same.LETTERS_AND_DIGITS),
  IP_ADDRESS("ip-adres", Same.WORDS),
  MAC_ADDRESS("mac-adres", Same.LETTERS_AND_DIGITS),
  CASE_NUMBER("zaaknummer", Same.LETTERS_AND_DIGITS),
  CLIENT_NUMBER("klantnummer", Same.LETTERS_AND_DIGITS),
  CADASTRAL("perceel", Same.WORDS),
  VAT_NUMBER_PERSON("btw-nummer", Same.LETTERS_AND_DIGITS),
  VAT_NUMBER("btw-nummer", Same.LETTERS_AND_DIGITS),
  KVK_NUMBER("kvk-nummer", Same.LETTERS_AND_DIGITS),
  RSIN("rsin", Same.LETTERS_AND_DIGITS),
  PO_BOX("postbus", Same.WORDS),
  ORGANISATION("organisatie", Same.UNSPACED);

  /** What makes two spellings the same. */
  private enum Same {
    UNSPACED,
    WORDS,
    LETTERS_AND_DIGITS
  }

  private final String word;
  private final Same same;

  Replaceable(String word, Same same) {
    this.word = word;
    this.same = same;
  }

  /**
   * The one of this category.
   *
   * @throws IllegalArgumentException for a mark on a passage, which is never taken out
   */
  public static Replaceable of(DataCategory category) {
    if (!category.replaceable()) {
      throw new IllegalArgumentException("`" + category.code() + "` is a mark, not a value");
    }
    return valueOf(category.name());
  }

  /** What stands in a text where a value was removed for good: `[bsn verwijderd]`. */
  public String marker() {
    return "[" + word + " verwijderd]";
  }

  /** Two spellings of one value have the same key, and different values never have. */
  public String keyOf(String value) {
    return switch (same) {
      case UNSPACED -> Folding.unspaced(value);
      case WORDS -> Folding.words(value);
      case LETTERS_AND_DIGITS -> Folding.lettersAndDigits(value);
    };
  }
}
