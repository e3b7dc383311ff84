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
      case DATE_OF_BIRTH -> "geboortedatums";
      case PHONE -> "telefoonnummers";
      case EMAIL -> "e-mailadressen";
      case IBAN -> "rekeningnummers";
      case BSN -> "burgerservicenummers";
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
