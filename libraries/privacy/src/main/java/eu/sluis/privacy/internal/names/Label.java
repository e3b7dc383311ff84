package eu.sluis.privacy.internal.names;

/**
 * What a word is part of. A person's name begins and goes on; of the others only the kind counts.
 */
public enum Label {
  NONE(0),
  PERSON(1),
  PERSON_GOES_ON(2),
  PLACE(3),
  ORGANISATION(4),
  THING(5);

  public static final int COUNT = 6;

  private static final Label[] BY_CODE = {NONE, PERSON, PERSON_GOES_ON, PLACE, ORGANISATION, THING};

  private final int code;

  Label(int code) {
    this.code = code;
  }

  static Label of(int code) {
    return BY_CODE[code];
  }

  /** Its place in the tables of the model. */
  public int code() {
    return code;
  }
}
