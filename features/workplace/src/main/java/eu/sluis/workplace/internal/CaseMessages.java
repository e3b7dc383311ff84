package eu.sluis.workplace.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of evidence of a case. English: `messages/cases_en.properties`. */
@MessageBundle(value = "cases", locale = "nl")
public interface CaseMessages {

  @Message("Bewijs van een zaak")
  String title();

  @Message(
      "Kies de gesprekken die bij één zaak horen. U krijgt ze in één bestand, dat een ander kan"
          + " nakijken zonder Sluis. Er is ook een versie voor de burger zelf.")
  String lead();

  @Message("Kijk dit na")
  String checkForm();

  @Message("Welke gesprekken horen bij de zaak?")
  String which();

  @Message("U hebt nog geen gesprekken. Stel eerst een vraag.")
  String none();

  @Message("Zaaknummer of naam van de zaak, zonder gegevens van mensen")
  String name();

  @Message("Voor wie is het?")
  String kind();

  @Message("Voor het dossier")
  String file();

  @Message("Alles wat u vroeg en kreeg, met het bewijs.")
  String fileWhy();

  @Message("Voor de burger")
  String citizen();

  @Message(
      "In eenvoudige taal: wat AI deed, wat mensen besloten en waar de burger terechtkan. Gegevens"
          + " van anderen gaan eruit.")
  String citizenWhy();

  @Message("Alleen voor de burger in te vullen")
  String citizenOnly();

  @Message("Gegevens van de burger zelf, elk op een regel: naam, adres, BSN")
  String own();

  @Message("Deze blijven staan. Al het andere van personen gaat eruit. Sluis bewaart ze niet.")
  String ownWhy();

  @Message("Wat hebben mensen besloten, en wie?")
  String decided();

  @Message("Waar kan de burger terecht met vragen of bezwaar?")
  String objection();

  @Message("Bestand ophalen (zip)")
  String take();

  @Message("Lees het bestand na voordat u het geeft: Sluis kan een naam missen.")
  String readFirst();

  @Message("Zo is AI gebruikt in uw zaak: {name}")
  String usedIn(String name);

  @Message(
      "AI is een computerprogramma dat teksten maakt. Een medewerker heeft AI gebruikt bij uw zaak."
          + " U leest hier wat AI deed en wat mensen deden. U hebt recht op deze uitleg.")
  String whatIsAi();

  @Message("Wat deed AI?")
  String didAi();

  @Message("De medewerker stelde {count} keer een vraag aan AI.")
  String asked(int count);

  @Message("De vraag van de medewerker")
  String question();

  @Message("Het antwoord van AI")
  String answer();

  @Message("De vraag is niet bewaard.")
  String noQuestion();

  @Message("AI gaf geen antwoord.")
  String noAnswer();

  @Message("Dit model maakte het antwoord:")
  String model();

  @Message("Hier haalde AI het antwoord uit:")
  String sources();

  @Message("AI noemde geen bron.")
  String noSources();

  @Message("een bron die niet openbaar is")
  String closedSource();

  @Message("Wat besloten mensen?")
  String didPeople();

  @Message("Sluis, het programma met AI, neemt zelf geen besluiten.")
  String noDecision();

  @Message("Hebt u vragen? Bent u het er niet mee eens?")
  String where();

  @Message("Wat staat er niet in?")
  String leftOut();

  @Message(
      "Gegevens van andere mensen hebben wij weggelaten. Daar staat dan bijvoorbeeld: [naam"
          + " weggelaten].")
  String leftOutWhy();

  @Message("Kunt u dit nakijken?")
  String check();

  @Message(
      "Ja. Open controleren.html en kies bewijs.json. U hebt ook de sleutels van de organisatie"
          + " nodig. Vraag daarom. U ziet dan of wat hier staat later is veranderd. Van teksten"
          + " waar iets uit is weggelaten, ziet u alleen dat ze zijn vastgelegd.")
  String checkHow();
}
