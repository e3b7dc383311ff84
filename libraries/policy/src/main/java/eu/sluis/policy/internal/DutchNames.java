package eu.sluis.policy.internal;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.Collection;
import java.util.stream.Collectors;

/** The words for categories and classes in a Dutch sentence. */
final class DutchNames {

  static String of(DataCategory category) {
    return switch (category) {
      case NAME -> "namen";
      case ADDRESS -> "adressen";
      case POSTCODE -> "postcodes";
      case PLACE -> "woonplaatsen";
      case DATE_OF_BIRTH -> "geboortedatums";
      case PLACE_OF_BIRTH -> "geboorteplaatsen";
      case AGE -> "leeftijden";
      case PHONE -> "telefoonnummers";
      case EMAIL -> "e-mailadressen";
      case USERNAME -> "gebruikersnamen";
      case URL -> "webadressen van personen";
      case IBAN -> "rekeningnummers (IBAN)";
      case ACCOUNT_NUMBER -> "andere rekeningnummers";
      case BSN -> "burgerservicenummers";
      case A_NUMBER -> "A-nummers";
      case IDENTITY_DOCUMENT -> "nummers van paspoorten en identiteitskaarten";
      case DRIVING_LICENCE -> "rijbewijsnummers";
      case LICENCE_PLATE -> "kentekens";
      case IP_ADDRESS -> "IP-adressen";
      case MAC_ADDRESS -> "MAC-adressen";
      case CASE_NUMBER -> "zaak- en dossiernummers";
      case CLIENT_NUMBER -> "cliënt- en klantnummers";
      case CADASTRAL -> "kadastrale aanduidingen";
      case VAT_NUMBER_PERSON -> "btw-nummers van personen";
      case VAT_NUMBER -> "btw-nummers van bedrijven";
      case KVK_NUMBER -> "KVK-nummers";
      case RSIN -> "RSIN's";
      case PO_BOX -> "postbussen";
      case ORGANISATION -> "namen van organisaties";
      case HEALTH -> "gezondheid";
      case RELIGION -> "geloof of levensovertuiging";
      case ETHNICITY -> "ras of etnische afkomst";
      case POLITICS -> "politieke opvattingen";
      case UNION_MEMBERSHIP -> "lidmaatschap van een vakbond";
      case SEXUAL_LIFE -> "seksueel gedrag of gerichtheid";
      case BIOMETRIC -> "biometrische kenmerken";
      case GENETIC -> "erfelijke kenmerken";
      case CRIMINAL -> "strafrechtelijke gegevens";
    };
  }

  /** In the order of the vocabulary, so that the same set is the same sentence. */
  static String of(Collection<DataCategory> categories) {
    return categories.stream()
        .distinct()
        .sorted()
        .map(DutchNames::of)
        .collect(Collectors.joining(", "));
  }

  static String of(Confidentiality confidentiality) {
    return confidentiality.code().replace('_', ' ');
  }

  private DutchNames() {}
}
