package eu.sluis.vocabulary;

import java.util.Locale;

/** A kind of personal data that Sluis recognises and that policy decides about. */
public enum DataCategory {
  NAME(Kind.PERSONAL),
  ADDRESS(Kind.PERSONAL),
  POSTCODE(Kind.PERSONAL),
  DATE_OF_BIRTH(Kind.PERSONAL),
  PHONE(Kind.PERSONAL),
  EMAIL(Kind.PERSONAL),
  IBAN(Kind.PERSONAL),
  /** The citizen service number; its use has its own law (Wabb, UAVG art. 46). */
  BSN(Kind.NATIONAL_NUMBER),
  HEALTH(Kind.SPECIAL),
  RELIGION(Kind.SPECIAL),
  ETHNICITY(Kind.SPECIAL),
  POLITICS(Kind.SPECIAL),
  UNION_MEMBERSHIP(Kind.SPECIAL),
  SEXUAL_LIFE(Kind.SPECIAL),
  BIOMETRIC(Kind.SPECIAL),
  GENETIC(Kind.SPECIAL),
  CRIMINAL(Kind.CRIMINAL);

  /** Which law speaks about a category. */
  public enum Kind {
    /** AVG art. 4(1): identifies a person. A span of text that can be replaced. */
    PERSONAL,
    /** UAVG art. 46: a number that law prescribes to identify a person. Replaceable too. */
    NATIONAL_NUMBER,
    /** AVG art. 9. A mark on a passage, not a span to replace. */
    SPECIAL,
    /** AVG art. 10. A mark on a passage, not a span to replace. */
    CRIMINAL
  }

  private final Kind kind;

  DataCategory(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether this is text that can be taken out, unlike a mark on what a passage is about. */
  public boolean replaceable() {
    return switch (kind) {
      case PERSONAL, NATIONAL_NUMBER -> true;
      case SPECIAL, CRIMINAL -> false;
    };
  }

  /** The name in YAML and the database: `date_of_birth`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The category with this {@link #code()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DataCategory ofCode(String code) {
    for (DataCategory category : values()) {
      if (category.code().equals(code)) {
        return category;
      }
    }
    throw new IllegalArgumentException("`" + code + "` is not a category of personal data");
  }
}
