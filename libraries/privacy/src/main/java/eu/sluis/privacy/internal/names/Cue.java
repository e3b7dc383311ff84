package eu.sluis.privacy.internal.names;

import java.util.Locale;

/** What a word says about a name beside it; the lists are in `name-cues.txt`. */
enum Cue {
  PARTICLE,
  TITLE,
  SALUTATION,
  CLOSING,
  ROLE,
  KIN,
  SPEAKS,
  LABEL,
  ORGANISATION_WORD,
  STREET_WORD,
  CALENDAR,
  NAMED_AFTER,
  PLACE_BEFORE,
  PRONOUN,
  PARTY,
  PRODUCT,
  PEOPLE,
  LEGAL_FORM;

  private static final int FIRST_BIT = 11;

  int bit() {
    return 1 << (FIRST_BIT + ordinal());
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  static Cue ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
