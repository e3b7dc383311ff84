package eu.sluis.cli;

import eu.sluis.audit.Flaw;

/** What is wrong with an export, as a sentence. */
final class Flaws {

  static String sentence(Flaw flaw, Language language) {
    return switch (flaw) {
      case HEADER ->
          language.say(
              "Dit is niet de eerste regel van een export van een Sluis-logboek.",
              "This is not the first line of an export of a Sluis log.");
      case LINE ->
          language.say(
              "De regel is te lang, is geen UTF-8 of is niet afgesloten.",
              "The line is too long, is not UTF-8, or is not ended.");
      case ENTRY ->
          language.say(
              "De regel is geen vermelding in de voorgeschreven vorm.",
              "The line is not an entry in the prescribed form.");
      case ENVELOPE ->
          language.say(
              "De inhoud van de vermelding heeft niet de voorgeschreven vorm.",
              "The content of the entry does not have the prescribed form.");
      case SEQUENCE ->
          language.say(
              "Het volgnummer sluit niet aan: er is een vermelding weg, verplaatst of verdubbeld.",
              "The number does not follow: an entry is missing, moved or doubled.");
      case PREVIOUS ->
          language.say(
              "De vermelding sluit niet aan op de vorige.",
              "The entry does not follow from the one before.");
      case HASH ->
          language.say(
              "De vermelding is veranderd: de hash klopt niet met de inhoud.",
              "The entry was changed: its hash is not of its content.");
      case ENVELOPE_DIFFERS ->
          language.say(
              "De inhoud is van een andere organisatie of een andere plaats in het logboek.",
              "The content is of another organisation or another place in the log.");
      case OUTCOME ->
          language.say(
              "De afloop hoort niet bij een eerder begin dat nog open was.",
              "The outcome belongs to no earlier intent that was still open.");
      case COUNT ->
          language.say(
              "Er zijn minder of meer vermeldingen dan de eerste regel zegt.",
              "There are fewer or more entries than the first line says.");
      case HEAD ->
          language.say(
              "De laatste hash is een andere dan de eerste regel zegt.",
              "The last hash is another than the first line says.");
    };
  }

  private Flaws() {}
}
