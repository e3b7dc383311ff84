package eu.sluis.sources.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the health of sources. English: `messages/grip_en.properties`. */
@MessageBundle(value = "grip", locale = "nl")
public interface HealthMessages {

  @Message("Grip op bronnen")
  String overview();

  @Message(
      "Hoe goed zijn de documenten waaruit Sluis antwoordt? Hier ziet u wat er mis is en wat u"
          + " eraan kunt doen. Sluis doet niets zonder u.")
  String overviewLead();

  @Message("Grip op deze bron")
  String health();

  @Message("Wat Sluis opmerkt, en wat u eraan kunt doen. Sluis verandert niets zonder u.")
  String lead();

  @Message("Bron")
  String source();

  @Message("Datakwaliteit")
  String quality();

  @Message("Voorstellen")
  String proposals();

  @Message("Eigenaar")
  String owner();

  @Message("Gegevensbeheerder")
  String steward();

  @Message("nog niemand")
  String nobody();

  @Message("nog niet gemeten")
  String notMeasured();

  @Message("Nog geen bronnen. Voeg eerst een bron toe.")
  String noSources();

  @Message("Catalogus ophalen (DCAT-AP-NL)")
  String catalogue();

  @Message(
      "Een bestand dat uw bronnen beschrijft voor een datacatalogus: wat het is, wie ervoor zorgt"
          + " en wie erbij mag. De documenten zelf gaan niet mee.")
  String catalogueWhy();

  @Message("Vragen zonder antwoord")
  String unanswered();

  @Message(
      "Woorden uit vragen waar geen bron een antwoord op had, in de laatste {days} dagen. Sluis"
          + " bewaart de vragen hier niet, en laat een woord pas zien als minstens {people} mensen"
          + " het gebruikten.")
  String unansweredWhy(int days, int people);

  @Message("Geen woord is door genoeg mensen gebruikt.")
  String noWords();

  @Message("Woord")
  String word();

  @Message("Vragen")
  String questions();

  @Message("{percent}% van de documenten is in orde")
  String inOrder(int percent);

  @Message("Bij {remarked} van {documents} documenten is iets op te merken.")
  String remarked(int remarked, int documents);

  @Message("Deze bron heeft nog geen documenten.")
  String noDocuments();

  @Message("Sluis bekijkt de documenten. Deze pagina ververst zichzelf.")
  String looking();

  @Message("Hoe staat het ervoor?")
  String facts();

  @Message("Waar het om gaat")
  String fact();

  @Message("Stand")
  String state();

  @Message("Er is niets op te merken. Mooi zo.")
  String nothing();

  @Message("Laat zo")
  String decline();

  @Message("Gevonden op {day}")
  String foundOn(String day);

  @Message("In dit document")
  String here();

  @Message("In {title}")
  String there(String title);

  @Message("U mag deze tekst zelf niet lezen.")
  String mayNotRead();

  @Message("Verborgen documenten")
  String hiddenTitle();

  @Message("Deze documenten worden niet gevonden. Oude antwoorden die erop rusten, blijven staan.")
  String hiddenWhy();

  @Message("Weer laten vinden")
  String showAgain();

  @Message("Wie zorgt voor deze bron?")
  String care();

  @Message("Verantwoordelijk voor wat erin staat.")
  String ownerHint();

  @Message("Houdt de bron bij en kijkt naar de voorstellen.")
  String stewardHint();

  @Message("Opslaan")
  String save();

  @Message("Verloop")
  String overTime();

  @Message("Dag")
  String day();

  @Message("Documenten")
  String documents();

  @Message("Met een opmerking")
  String withRemark();

  @Message("Alle dagen")
  String allDays();

  @Message("Eerder besloten")
  String decided();

  @Message("Voorstel")
  String proposal();

  @Message("Besluit")
  String decision();

  @Message("{first} tot en met {last} van {total} voorstellen")
  String range(int first, int last, int total);
}
