package eu.sluis.monitor.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of evidence packs out of the log. English: `messages/packs_en.properties`. */
@MessageBundle(value = "packs", locale = "nl")
public interface PackMessages {

  @Message("Bewijspakket maken")
  String make();

  @Message(
      "Eén bestand met deze regels en het bewijs dat ze zo zijn vastgelegd, dat een ander kan"
          + " nakijken zonder Sluis. Dat u het haalt, wordt eerst vastgelegd. Wat mensen typten, zit"
          + " er niet in.")
  String makeWhy();

  @Message("Wat gaat erin?")
  String what();

  @Message("Een toepassing in een periode")
  String useCase();

  @Message("Alles van de gekozen toepassing in de gekozen dagen, ook wat andere velden weglieten.")
  String useCaseWhy();

  @Message("Een voorval")
  String incident();

  @Message("Alleen de regels die u hierboven aanvinkt.")
  String incidentWhy();

  @Message("Waar gaat het over? Schrijf geen gegevens van mensen op.")
  String title();

  @Message("Pakket ophalen (zip)")
  String take();

  @Message("Neem mee:")
  String pick();

  @Message("Kies")
  String choose();

  @Message("Ontvangstbewijs van het wissen")
  String receipt();

  @Message(
      "Laat zien wat er van dit gesprek was vastgelegd, en dat de organisatie het heeft gewist. De"
          + " woorden zelf zitten er niet in: die zijn weg.")
  String receiptWhy();

  @Message("Ontvangstbewijs ophalen (zip)")
  String receiptTake();

  @Message(
      "Deze regels staan in het logboek van de organisatie. Of ze sindsdien zijn veranderd, ziet u"
          + " met controleren.html. Niemand staat voor de titel in, en niet of het pakket alles"
          + " bevat.")
  String intro();

  @Message(
      "Personen staan hier met het begin van een nummer. Wat mensen vroegen en kregen, staat hier"
          + " niet.")
  String nobody();

  @Message("Regels, de oudste bovenaan")
  String caption();

  @Message("De inhoud van dit gesprek kan niemand meer openen. Dit is er nog van te zien:")
  String erased();
}
