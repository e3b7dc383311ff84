package eu.sluis.vocabulary;

import java.util.Locale;

/** A kind of personal data that Sluis recognises and that policy decides about. */
public enum DataCategory {
  NAME(Kind.PERSONAL),
  /** A street with its house number and addition, or a street alone where somebody lives. */
  ADDRESS(Kind.PERSONAL),
  POSTCODE(Kind.PERSONAL),
  /** Where somebody lives; not every place that is named. */
  PLACE(Kind.PERSONAL),
  DATE_OF_BIRTH(Kind.PERSONAL),
  PLACE_OF_BIRTH(Kind.PERSONAL),
  AGE(Kind.PERSONAL),
  /** Telephone and fax. */
  PHONE(Kind.PERSONAL),
  EMAIL(Kind.PERSONAL),
  /** The name by which a person is known to a system. */
  USERNAME(Kind.PERSONAL),
  /** A web address that names a person. */
  URL(Kind.PERSONAL),
  IBAN(Kind.PERSONAL),
  /** A bank or giro account number in another form than IBAN, or of a card. */
  ACCOUNT_NUMBER(Kind.PERSONAL),
  /** The citizen service number; its use has its own law (Wabb, UAVG art. 46). */
  BSN(Kind.NATIONAL_NUMBER),
  /** The administration number of the BRP; ten digits. */
  A_NUMBER(Kind.NATIONAL_NUMBER),
  /** Of a passport, identity card or residence document. */
  IDENTITY_DOCUMENT(Kind.PERSONAL),
  DRIVING_LICENCE(Kind.PERSONAL),
  LICENCE_PLATE(Kind.PERSONAL),
  IP_ADDRESS(Kind.PERSONAL),
  MAC_ADDRESS(Kind.PERSONAL),
  /** Of a case, a dossier or a decision about somebody. */
  CASE_NUMBER(Kind.PERSONAL),
  /** Of a client, customer, patient or member of staff. */
  CLIENT_NUMBER(Kind.PERSONAL),
  /** The kadastrale aanduiding of a parcel. */
  CADASTRAL(Kind.PERSONAL),
  /** A VAT number of a person who trades alone; older ones hold the BSN. */
  VAT_NUMBER_PERSON(Kind.PERSONAL),
  VAT_NUMBER(Kind.ORGANISATIONAL),
  KVK_NUMBER(Kind.ORGANISATIONAL),
  RSIN(Kind.ORGANISATIONAL),
  /** An address of post, where nobody lives. */
  PO_BOX(Kind.ORGANISATIONAL),
  /** The name of a firm, body, school or association. */
  ORGANISATION(Kind.ORGANISATIONAL),
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
    /** No personal data by itself: names an organisation. Replaceable where a rule asks for it. */
    ORGANISATIONAL,
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
      case PERSONAL, NATIONAL_NUMBER, ORGANISATIONAL -> true;
      case SPECIAL, CRIMINAL -> false;
    };
  }

  /**
   * What happens to a replaceable category that no rule speaks of: the name of an organisation
   * stays, all else is removed (default: no).
   */
  public Treatment otherwise() {
    return kind == Kind.ORGANISATIONAL ? Treatment.LEAVE : Treatment.REMOVE;
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
