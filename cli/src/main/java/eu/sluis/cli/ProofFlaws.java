package eu.sluis.cli;

import eu.sluis.audit.ProofFlaw;

/** What is wrong with a log, a proof or a pack, as a sentence. */
final class ProofFlaws {

  static String sentence(ProofFlaw flaw, Language language) {
    return switch (flaw) {
      case FORM ->
          language.say(
              "Het heeft niet de voorgeschreven vorm.", "It is not of the prescribed form.");
      case SIGNATURE ->
          language.say(
              "Een handtekening is niet van de sleutel die zij noemt: er is iets veranderd.",
              "A signature is not of the key that it names: something was changed.");
      case UNSIGNED ->
          language.say(
              "Geen van de opgegeven sleutels van dit logboek heeft ondertekend.",
              "None of the given keys of this log signed.");
      case MISSING ->
          language.say(
              "Dit bestand van het logboek ontbreekt.", "This file of the log is missing.");
      case TILE ->
          language.say(
              "Dit bestand is niet wat de ondertekende boom zegt.",
              "This file is not what the signed tree says.");
      case ENTRY ->
          language.say(
              "De vermelding is een andere dan in de ondertekende boom staat.",
              "The entry is another than stands in the signed tree.");
      case LEAF ->
          language.say(
              "De vermelding heeft niet de voorgeschreven vorm.",
              "The entry is not of the prescribed form.");
      case ORGANISATION ->
          language.say(
              "De vermelding is van een andere organisatie.",
              "The entry is of another organisation.");
      case OUTCOME ->
          language.say(
              "De afloop hoort niet bij een eerder begin dat nog open was.",
              "The outcome belongs to no earlier intent that was still open.");
      case INDEX ->
          language.say(
              "De vermelding staat niet op een plaats in het logboek, of niet in volgorde.",
              "The entry stands at no place in the log, or not in order.");
      case INCLUSION ->
          language.say(
              "De vermelding staat zo niet op die plaats in het ondertekende logboek.",
              "The entry does not stand like this at that place in the signed log.");
      case CONSISTENCY ->
          language.say(
              "Het nieuwere logboek gaat niet verder waar het oudere ophield: er is herschreven.",
              "The newer log does not go on from the older one: something was written anew.");
      case OPENING ->
          language.say(
              "De getoonde inhoud is niet wat is vastgelegd.",
              "The content that is shown is not what was recorded.");
      case ERASURE ->
          language.say(
              "Het wissen klopt niet met wat het pakket toont.",
              "The erasure does not agree with what the pack shows.");
    };
  }

  private ProofFlaws() {}
}
