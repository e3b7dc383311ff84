package eu.sluis.privacy.internal.names;

/**
 * What a word is part of. A person's name begins and goes on; of the others only the kind counts.
 */
public enum Label {
  NONE,
  PERSON,
  PERSON_GOES_ON,
  PLACE,
  ORGANISATION,
  THING;

  public static final int COUNT = 6;

  public boolean person() {
    return this == PERSON || this == PERSON_GOES_ON;
  }
}
