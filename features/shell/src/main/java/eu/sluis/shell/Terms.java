package eu.sluis.shell;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;

/** The words of the vocabulary as people read them. */
public final class Terms {

  private Terms() {}

  /** One of a category, without an article: `naam`. */
  public static Wording one(DataCategory category) {
    return switch (category) {
      case NAME -> new Wording("naam", "name");
      case ADDRESS -> new Wording("adres", "address");
      case POSTCODE -> new Wording("postcode", "postcode");
      case PLACE -> new Wording("woonplaats", "place of residence");
      case DATE_OF_BIRTH -> new Wording("geboortedatum", "date of birth");
      case PLACE_OF_BIRTH -> new Wording("geboorteplaats", "place of birth");
      case AGE -> new Wording("leeftijd", "age");
      case PHONE -> new Wording("telefoonnummer", "phone number");
      case EMAIL -> new Wording("e-mailadres", "e-mail address");
      case USERNAME -> new Wording("gebruikersnaam", "user name");
      case URL -> new Wording("webadres van een persoon", "web address of a person");
      case IBAN -> new Wording("rekeningnummer", "account number");
      case ACCOUNT_NUMBER -> new Wording("ander rekeningnummer", "other account number");
      case BSN -> new Wording("BSN", "BSN");
      case A_NUMBER -> new Wording("A-nummer", "A-number");
      case IDENTITY_DOCUMENT ->
          new Wording("nummer van een identiteitsbewijs", "identity document number");
      case DRIVING_LICENCE -> new Wording("rijbewijsnummer", "driving licence number");
      case LICENCE_PLATE -> new Wording("kenteken", "licence plate");
      case IP_ADDRESS -> new Wording("IP-adres", "IP address");
      case MAC_ADDRESS -> new Wording("MAC-adres", "MAC address");
      case CASE_NUMBER -> new Wording("zaaknummer", "case number");
      case CLIENT_NUMBER -> new Wording("cliëntnummer", "client number");
      case CADASTRAL -> new Wording("kadastrale aanduiding", "cadastral designation");
      case VAT_NUMBER_PERSON -> new Wording("btw-nummer van een persoon", "VAT number of a person");
      case VAT_NUMBER -> new Wording("btw-nummer", "VAT number");
      case KVK_NUMBER -> new Wording("KVK-nummer", "KVK number");
      case RSIN -> new Wording("RSIN", "RSIN");
      case PO_BOX -> new Wording("postbus", "PO box");
      case ORGANISATION -> new Wording("organisatie", "organisation");
      case HEALTH -> new Wording("gezondheidsgegeven", "health data");
      case RELIGION -> new Wording("geloof", "religion");
      case ETHNICITY -> new Wording("afkomst", "ethnicity");
      case POLITICS -> new Wording("politieke opvatting", "political opinion");
      case UNION_MEMBERSHIP -> new Wording("lidmaatschap van een vakbond", "union membership");
      case SEXUAL_LIFE -> new Wording("seksueel leven", "sexual life");
      case BIOMETRIC -> new Wording("biometrisch gegeven", "biometric data");
      case GENETIC -> new Wording("genetisch gegeven", "genetic data");
      case CRIMINAL -> new Wording("strafrechtelijk gegeven", "criminal data");
    };
  }

  /** A number of a category: `2 namen`. */
  public static Wording count(DataCategory category, int count) {
    Wording counted = count == 1 ? single(category) : many(category);
    return new Wording(count + " " + counted.dutch(), count + " " + counted.english());
  }

  /** What stands after `1`: of what cannot be counted, a mention or a piece. */
  private static Wording single(DataCategory category) {
    return switch (category) {
      case HEALTH -> new Wording("gezondheidsgegeven", "piece of health data");
      case RELIGION -> new Wording("keer geloof", "mention of religion");
      case ETHNICITY -> new Wording("keer afkomst", "mention of ethnicity");
      case UNION_MEMBERSHIP -> new Wording("keer vakbond", "mention of a union");
      case SEXUAL_LIFE -> new Wording("keer seksueel leven", "mention of sexual life");
      case BIOMETRIC -> new Wording("biometrisch gegeven", "piece of biometric data");
      case GENETIC -> new Wording("genetisch gegeven", "piece of genetic data");
      case CRIMINAL -> new Wording("strafrechtelijk gegeven", "piece of criminal data");
      // All else can be counted as it is.
      default -> one(category);
    };
  }

  private static Wording many(DataCategory category) {
    return switch (category) {
      case NAME -> new Wording("namen", "names");
      case ADDRESS -> new Wording("adressen", "addresses");
      case POSTCODE -> new Wording("postcodes", "postcodes");
      case PLACE -> new Wording("woonplaatsen", "places of residence");
      case DATE_OF_BIRTH -> new Wording("geboortedatums", "dates of birth");
      case PLACE_OF_BIRTH -> new Wording("geboorteplaatsen", "places of birth");
      case AGE -> new Wording("leeftijden", "ages");
      case PHONE -> new Wording("telefoonnummers", "phone numbers");
      case EMAIL -> new Wording("e-mailadressen", "e-mail addresses");
      case USERNAME -> new Wording("gebruikersnamen", "user names");
      case URL -> new Wording("webadressen van personen", "web addresses of persons");
      case IBAN -> new Wording("rekeningnummers", "account numbers");
      case ACCOUNT_NUMBER -> new Wording("andere rekeningnummers", "other account numbers");
      case BSN -> new Wording("BSN’s", "BSNs");
      case A_NUMBER -> new Wording("A-nummers", "A-numbers");
      case IDENTITY_DOCUMENT ->
          new Wording("nummers van identiteitsbewijzen", "identity document numbers");
      case DRIVING_LICENCE -> new Wording("rijbewijsnummers", "driving licence numbers");
      case LICENCE_PLATE -> new Wording("kentekens", "licence plates");
      case IP_ADDRESS -> new Wording("IP-adressen", "IP addresses");
      case MAC_ADDRESS -> new Wording("MAC-adressen", "MAC addresses");
      case CASE_NUMBER -> new Wording("zaaknummers", "case numbers");
      case CLIENT_NUMBER -> new Wording("cliëntnummers", "client numbers");
      case CADASTRAL -> new Wording("kadastrale aanduidingen", "cadastral designations");
      case VAT_NUMBER_PERSON -> new Wording("btw-nummers van personen", "VAT numbers of persons");
      case VAT_NUMBER -> new Wording("btw-nummers", "VAT numbers");
      case KVK_NUMBER -> new Wording("KVK-nummers", "KVK numbers");
      case RSIN -> new Wording("RSIN’s", "RSINs");
      case PO_BOX -> new Wording("postbussen", "PO boxes");
      case ORGANISATION -> new Wording("organisaties", "organisations");
      case HEALTH -> new Wording("gezondheidsgegevens", "pieces of health data");
      case RELIGION -> new Wording("keer geloof", "mentions of religion");
      case ETHNICITY -> new Wording("keer afkomst", "mentions of ethnicity");
      case POLITICS -> new Wording("politieke opvattingen", "political opinions");
      case UNION_MEMBERSHIP -> new Wording("keer vakbond", "mentions of a union");
      case SEXUAL_LIFE -> new Wording("keer seksueel leven", "mentions of sexual life");
      case BIOMETRIC -> new Wording("biometrische gegevens", "pieces of biometric data");
      case GENETIC -> new Wording("genetische gegevens", "pieces of genetic data");
      case CRIMINAL -> new Wording("strafrechtelijke gegevens", "pieces of criminal data");
    };
  }

  /** The Dutch municipal scale is not translated; English says what it comes down to. */
  public static Wording of(Confidentiality confidentiality) {
    return switch (confidentiality) {
      case OPENBAAR -> new Wording("openbaar", "openbaar (public)");
      case BEPERKT_OPENBAAR -> new Wording("beperkt openbaar", "beperkt openbaar (limited)");
      case INTERN -> new Wording("intern", "intern (internal)");
      case ZAAKVERTROUWELIJK -> new Wording("zaakvertrouwelijk", "zaakvertrouwelijk (case only)");
      case VERTROUWELIJK -> new Wording("vertrouwelijk", "vertrouwelijk (confidential)");
      case CONFIDENTIEEL -> new Wording("confidentieel", "confidentieel (restricted)");
      case GEHEIM -> new Wording("geheim", "geheim (secret)");
      case ZEER_GEHEIM -> new Wording("zeer geheim", "zeer geheim (top secret)");
    };
  }

  /** Where a model runs: `op de eigen server`. */
  public static Wording where(Residency residency) {
    return switch (residency) {
      case ON_PREMISES -> new Wording("op de eigen server", "on our own server");
      case NETHERLANDS -> new Wording("in Nederland", "in the Netherlands");
      case EU -> new Wording("in de EU", "in the EU");
      case OUTSIDE_EU -> new Wording("buiten de EU", "outside the EU");
    };
  }

  /** Whose law binds the supplier. */
  public static Wording law(Jurisdiction jurisdiction) {
    return switch (jurisdiction) {
      case EU -> new Wording("Europees recht", "European law");
      case NON_EU ->
          new Wording("het recht van een land buiten de EU", "the law of a country outside the EU");
    };
  }

  public static Wording of(Role role) {
    return switch (role) {
      case USER -> new Wording("gebruiker", "user");
      case OWNER -> new Wording("eigenaar van toepassingen", "owner of use cases");
      case PRIVACY_OFFICER -> new Wording("privacy officer", "privacy officer");
      case INFORMATION_MANAGER -> new Wording("informatiebeheerder", "information manager");
      case DESK_EMPLOYEE -> new Wording("medewerker klantcontact", "desk employee");
      case AUDITOR -> new Wording("auditor", "auditor");
      case ADMINISTRATOR -> new Wording("beheerder", "administrator");
    };
  }
}
