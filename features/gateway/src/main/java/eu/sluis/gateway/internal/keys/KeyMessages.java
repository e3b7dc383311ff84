package eu.sluis.gateway.internal.keys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the keys. English: `messages/keys_en.properties`. */
@MessageBundle(value = "keys", locale = "nl")
public interface KeyMessages {

  @Message("Sleutels")
  String keys();

  @Message(
      "Met een sleutel vraagt een programma via Sluis iets aan een model, met dezelfde regels als op"
          + " de pagina Vragen.")
  String lead();

  @Message("Nieuwe sleutel")
  String newKey();

  @Message("Nog geen sleutels")
  String none();

  @Message("Maak een sleutel voor een programma dat het OpenAI-protocol spreekt.")
  String noneText();

  @Message("Waarvoor")
  String label();

  @Message("Een paar woorden om de sleutel later te herkennen, zoals: chat van team Wmo.")
  String labelHint();

  @Message("Voor wie")
  String holder();

  @Message("Toepassingen")
  String useCases();

  @Message("Alleen deze kan het programma gebruiken.")
  String useCasesHint();

  @Message("Toepassing als het programma er geen noemt")
  String usual();

  @Message("Geen: het programma moet kiezen")
  String noUsual();

  @Message("Stand")
  String state();

  @Message("Werkt tot")
  String until();

  @Message("Laatst gebruikt")
  String lastUsed();

  @Message("Bekijk")
  String open();

  @Message("Hoeveel dagen werkt de sleutel?")
  String days();

  @Message("1 tot {max} dagen. Daarna vervangt u hem.")
  String daysHint(int max);

  @Message("Een medewerker")
  String person();

  @Message("De sleutel kan wat deze medewerker op dat moment mag, en stopt als die weggaat.")
  String personHint();

  @Message("Medewerker")
  String employee();

  @Message("Kies een medewerker")
  String choosePerson();

  @Message("Een programma met eigen rechten")
  String service();

  @Message("Naam van het programma")
  String serviceName();

  @Message("Groepen van het programma")
  String groups();

  @Message("Sleutel maken")
  String make();

  @Message("Terug naar de sleutels")
  String back();

  @Message("U kunt nu geen sleutel maken")
  String impossible();

  @Message(
      "Een eigenaar maakt sleutels voor toepassingen die hij zelf mag gebruiken; de beheerder voor"
          + " alle. Er is nu geen toepassing waarvoor u dat mag.")
  String impossibleText();

  @Message("Controleer het formulier")
  String checkForm();

  @Message("De sleutel is gemaakt")
  String made();

  @Message(
      "Kopieer hem nu. Hij staat alleen op deze pagina: Sluis bewaart hem niet en kan hem niet nog"
          + " eens laten zien.")
  String madeText();

  @Message("De sleutel")
  String secret();

  @Message("Adres voor het programma")
  String address();

  @Message(
      "Vul het adres en de sleutel in waar het programma om een OpenAI-adres en API-sleutel vraagt."
          + " Zet de sleutel niet in een bestand dat anderen kunnen lezen.")
  String madeNext();

  @Message("Vervangen")
  String rotate();

  @Message(
      "U krijgt een nieuwe sleutel voor hetzelfde. De oude blijft even werken, zodat u het programma"
          + " kunt omzetten.")
  String rotateText();

  @Message("Hoe lang werkt de oude nog?")
  String overlap();

  @Message("Helemaal niet")
  String overlapNone();

  @Message("{hours} uur")
  String overlapHours(long hours);

  @Message("7 dagen")
  String overlapWeek();

  @Message("Intrekken")
  String revoke();

  @Message("Vanaf de volgende aanvraag werkt de sleutel niet meer. Dit kan niet terug.")
  String revokeText();

  @Message("De sleutel is ingetrokken")
  String revoked();

  @Message("Hij werkt niet meer. Het staat in het logboek.")
  String revokedText();

  @Message("Dat is niet gelukt")
  String failed();

  @Message("Verder")
  String next();
}
