package eu.sluis.sources.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of sources elsewhere. English: `messages/connect_en.properties`. */
@MessageBundle(value = "connect", locale = "nl")
public interface ConnectMessages {

  @Message("Bron elders verbinden")
  String title();

  @Message("Documenten die ergens anders staan")
  String elsewhere();

  @Message("Sluis leest ze daar, en neemt over wat er verandert. Er wordt daar niets geschreven.")
  String elsewhereHint();

  @Message("Verbinding wijzigen")
  String change();

  @Message("Verbinding")
  String connection();

  @Message("Adres")
  String address();

  @Message("Regio")
  String region();

  @Message("Zoals uw leverancier hem noemt. Leeg: us-east-1.")
  String regionHint();

  @Message("Tenant")
  String tenant();

  @Message(
      "De naam of het nummer van uw omgeving van Microsoft 365, zoals gemeente.onmicrosoft.com.")
  String tenantHint();

  @Message("Dit wordt versleuteld bewaard en is daarna voor niemand meer te zien.")
  String secretHint();

  @Message("Laat leeg om het geheim te houden dat er nu staat. U ziet het hier nooit terug.")
  String secretKept();

  @Message("Hoe vaak opnieuw lezen?")
  String every();

  @Message("Alleen wat veranderd is, wordt opgehaald.")
  String everyHint();

  @Message("Elke 10 minuten")
  String everyTenMinutes();

  @Message("Elk uur")
  String everyHour();

  @Message("Elke 6 uur")
  String everySixHours();

  @Message("Elke dag")
  String everyDay();

  @Message("Elke week")
  String everyWeek();

  @Message("Wie daar is wie hier?")
  String groups();

  @Message("Verbinding proberen en bron toevoegen")
  String add();

  @Message("Verbinding proberen en opslaan")
  String save();

  @Message(
      "Het geheim staat er niet meer; vul het opnieuw in. Pas als de verbinding werkt, wordt er"
          + " iets bewaard.")
  String again();

  @Message("Vorige keer lezen")
  String last();

  @Message("{read} gelezen, {unchanged} gelijk gebleven, {unreadable} niet te lezen, {removed} weg")
  String counts(int read, int unchanged, int unreadable, int removed);

  @Message("De vorige keer lezen is niet gelukt")
  String lastFailed();
}
