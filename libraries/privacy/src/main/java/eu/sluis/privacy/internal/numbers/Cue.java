package eu.sluis.privacy.internal.numbers;

/** What a word says about what stands near it; a word can say several things. */
enum Cue {
  // Terms: the number or code near it is one of these.
  BSN,
  A_NUMBER,
  RSIN,
  KVK,
  VAT,
  ACCOUNT,
  CARD,
  PHONE,
  EXTENSION,
  DOCUMENT,
  DRIVING,
  PLATE,
  NETWORK,
  MAC,
  USER,
  CASE,
  CLIENT,
  CADASTRE,
  POSTCODE,
  HOUSE_NUMBER,
  AGE,
  BIRTH,
  BIRTH_PLACE,
  EMAIL,
  /** Of a number that points at nobody: an invoice, an article, an amount, a place on the map. */
  OTHER,
  // A case or a decision, but only when the number follows at once.
  MATTER,
  /** A client or member of staff, whose number may follow at once. */
  CUSTOMER,
  /** The head of a column of names. */
  NAME,
  // Addresses and places.
  ADDRESS,
  STREET,
  PLACE,
  LIVES,
  STREET_END,
  STREET_SURE,
  STREET_WORD,
  NO_STREET,
  PO_BOX,
  TOWN,
  PREPOSITION,
  PARTICLE,
  ADDITION,
  // Dates and ages.
  MONTH,
  YEARS,
  DURATION,
  PERSON,
  TITLE,
  FIGURE,
  // Grammar and measure.
  NUMBER_WORD,
  FILLER,
  AND,
  UNIT,
  LAW,
  BODY,
  VEHICLE,
  TRADER,
  ROLE,
  /** A thing that carries a number of its own: nine digits beside it are no BSN. */
  THING,
  /** A verb of living somewhere, said of somebody; {@link #LIVES} is wider. */
  DWELLS,
  /** A word with a capital and a number that is no street: `Zaal 4`, `Windows 11`. */
  GENERIC;

  // A set of cues is one long; nothing outside this run of the program sees the order.
  @SuppressWarnings("EnumOrdinal")
  final long bit = 1L << ordinal();

  /** Cues that say what kind of number stands near. */
  static final long TERMS =
      all(
          BSN,
          A_NUMBER,
          RSIN,
          KVK,
          VAT,
          ACCOUNT,
          CARD,
          PHONE,
          EXTENSION,
          DOCUMENT,
          DRIVING,
          PLATE,
          NETWORK,
          MAC,
          USER,
          CASE,
          CLIENT,
          CADASTRE,
          POSTCODE,
          HOUSE_NUMBER,
          AGE,
          BIRTH,
          BIRTH_PLACE,
          EMAIL,
          OTHER);

  static long all(Cue... cues) {
    long bits = 0;
    for (Cue cue : cues) {
      bits |= cue.bit;
    }
    return bits;
  }

  boolean in(long bits) {
    return (bits & bit) != 0;
  }
}
