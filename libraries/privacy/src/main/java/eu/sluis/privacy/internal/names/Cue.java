package eu.sluis.privacy.internal.names;

import java.util.Locale;

/** What a word says about a name beside it; the lists are in `name-cues.txt`. */
enum Cue {
  PARTICLE(11),
  TITLE(12),
  SALUTATION(13),
  CLOSING(14),
  ROLE(15),
  KIN(16),
  SPEAKS(17),
  LABEL(18),
  ORGANISATION_WORD(19),
  STREET_WORD(20),
  CALENDAR(21),
  NAMED_AFTER(22),
  PLACE_BEFORE(23),
  PRONOUN(24),
  PARTY(25),
  PRODUCT(26),
  PEOPLE(27),
  LEGAL_FORM(28),
  /** A title that is not shortened, so that a full stop behind it ends a sentence. */
  WHOLE_TITLE(29),
  /** A disease that bears a name, which people call by that name alone; or a medicine. */
  CONDITION(30);

  private final int bit;

  /** The bits below eleven are those of `lexicon.bin`. */
  Cue(int place) {
    this.bit = 1 << place;
  }

  int bit() {
    return bit;
  }

  boolean in(int bits) {
    return (bits & bit) != 0;
  }

  static Cue ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
