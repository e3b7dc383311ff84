package eu.sluis.gateway.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the catalogue. English: `messages/gateway_en.properties`. */
@MessageBundle(value = "gateway", locale = "nl")
public interface GatewayMessages {

  @Message("Modellen")
  String models();

  @Message(
      "Deze modellen kent Sluis, in volgorde van voorkeur. De regels van een toepassing bepalen per"
          + " vraag welke mogen; daarvan krijgt het bovenste dat kan antwoorden"
          + " de vraag.")
  String modelsWhy();

  @Message("Nog geen modellen")
  String none();

  @Message("Zonder model kan Sluis geen enkele vraag beantwoorden. De beheerder voegt er een toe.")
  String noneAdvice();

  @Message("Voorkeur {rank}")
  String rank(int rank);

  @Message("Citeert alleen")
  String quotes();

  @Message("Schrijft zelf een antwoord")
  String writes();

  @Message("In het logboek")
  String id();

  @Message("Leverancier")
  String supplier();

  @Message("Draait")
  String where();

  @Message("Valt onder")
  String law();

  @Message("Gemaakt in")
  String origin();

  @Message("Open gewichten")
  String weights();

  @Message("Ruimte")
  String context();

  @Message("{count} tokens")
  String tokens(String count);

  @Message("Kosten")
  String price();

  @Message(
      "Open gewichten: iedereen kan het model zelf draaien. Ruimte: zoveel past er in één vraag, met"
          + " de bronnen en het antwoord erbij. Een token is een stukje tekst, meestal iets korter"
          + " dan een woord.")
  String wordsWhy();

  @Message("Een model toevoegen")
  String add();

  @Message(
      "De modellen staan in het bestand models.yaml, in de map met gegevens van Sluis. Voeg daar een"
          + " model toe en sla het op; binnen tien tellen geldt het voor nieuwe vragen. Voorbeelden"
          + " en uitleg staan in docs/models.md, bij de broncode.")
  String addHow();

  @Message(
      "Vul naar waarheid in waar het model draait en onder welk recht de leverancier valt: de regels"
          + " rekenen daarop. Een bestand met een fout erin wordt geweigerd, met het nummer van de"
          + " regel.")
  String addCare();

  @Message("De beheerder houdt deze lijst bij. Vraag het de beheerder als er iets niet klopt.")
  String ask();

  @Message("De gewijzigde lijst klopt niet")
  String troubled();

  @Message("De vorige lijst blijft gelden tot de beheerder het bestand verbetert.")
  String troubledWhy();

  @Message("Hoe het nu gaat")
  String now();

  @Message(
      "Bezig, snelheid en fouten gaan over de laatste tien minuten op deze server; andere servers"
          + " houden hun eigen stand bij. Snelheid: de helft van de antwoorden was sneller dan het"
          + " eerste getal, 95 van de 100 sneller dan het tweede. Tokens en kosten zijn van uw hele"
          + " organisatie, vandaag, tot hooguit tien tellen geleden. De tabel ververst zichzelf.")
  String nowWhy();

  @Message("Model")
  String model();

  @Message("Gezondheid")
  String health();

  @Message("Bezig")
  String busy();

  @Message("Eerste woord")
  String first();

  @Message("Heel antwoord")
  String whole();

  @Message("Fouten")
  String failures();

  @Message("geen")
  String noFailures();

  @Message("Tokens vandaag")
  String tokensToday();

  @Message("Kosten vandaag")
  String eurosToday();

  @Message("Eerdere lijsten")
  String history();

  @Message("Elke lijst die heeft gegolden, met wat er toen veranderde.")
  String historyWhy();

  @Message("Versie {number}")
  String version(long number);

  @Message("Erbij:")
  String added();

  @Message("Weg:")
  String gone();

  @Message("De eerste lijst.")
  String firstVersion();
}
