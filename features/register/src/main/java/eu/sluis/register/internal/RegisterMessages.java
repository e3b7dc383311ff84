package eu.sluis.register.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the register. English: `messages/register_en.properties`. */
@MessageBundle(value = "register", locale = "nl")
public interface RegisterMessages {

  @Message("Toepassingen")
  String useCases();

  @Message(
      "Hiervoor mag uw organisatie AI gebruiken. Elke toepassing heeft een doel, een grondslag en"
          + " eigen regels.")
  String useCasesWhy();

  @Message("Nog geen toepassingen")
  String none();

  @Message(
      "Een toepassing is een doel waarvoor u AI mag gebruiken. Ze staat hier zodra een eigenaar"
          + " haar heeft aangemeld. Vraag het de privacy officer van uw organisatie.")
  String noneAdvice();

  @Message("Grondslag")
  String legalBasis();

  @Message("Eigenaar")
  String owner();

  @Message("Stand")
  String standing();

  @Message("Goedgekeurd door")
  String approvedBy();

  @Message("Nog niemand")
  String nobodyYet();

  @Message("Geldt van")
  String period();

  @Message("Vraag stellen")
  String ask();

  @Message("Vraag stellen bij {name}")
  String askAt(String name);

  @Message("Kruimelpad")
  String breadcrumb();

  @Message("Over deze toepassing")
  String about();

  @Message("Wat deze toepassing mag")
  String own();

  @Message("Wat voor de hele gemeente geldt")
  String baseline();

  @Message("Wat de wet zegt")
  String floors();

  @Message("Een toepassing kan dit alleen strenger maken, nooit ruimer.")
  String baselineWhy();

  @Message("Dit geldt altijd. Niemand in de organisatie kan hiervan afwijken.")
  String floorsWhy();

  @Message("Wat geen regel toestaat, mag niet.")
  String ownWhy();

  @Message("Mag")
  String yes();

  @Message("Mag niet")
  String no();

  @Message("Hier staan nog geen regels. Daarom mag er niets.")
  String noRules();

  @Message("Hier staan geen regels.")
  String noRulesHere();

  @Message("De regels zijn niet te lezen")
  String unreadable();

  @Message("Daarom laat Sluis nu geen vragen toe. Meld het bij de eigenaar: {owner}.")
  String unreadableAdvice(String owner);

  @Message("Deze regels zijn niet te lezen. Daarom mag er nu niets.")
  String unreadableChapter();

  @Message("Dit is er mis in de regels van deze toepassing:")
  String unreadableOwn();

  @Message("Dit is er mis in de regels van de hele gemeente:")
  String unreadableBaseline();

  @Message("De regels als bestand (bouwcode, YAML)")
  String yaml();

  @Message("Versie van de regels")
  String version();

  @Message(
      "Het logboek noemt bij elke vraag de versie die toen gold. Verandert er één regel, dan"
          + " verandert het nummer.")
  String versionWhy();

  @Message("Bewaren")
  String keeping();

  @Message(
      "Zo lang blijven de gesprekken van deze toepassing. Een langere of kortere termijn geldt ook voor gesprekken die er al zijn.")
  String keepingWhy();

  @Message(
      "Wie een gesprek voerde, kan het eerder zelf wissen. Het logboek blijft: daarin staat niet wat er is gevraagd.")
  String keepingSelf();

  @Message("Bewaartermijn wijzigen")
  String keepingChange();

  @Message("Maanden na de laatste vraag")
  String keepingMonths();

  @Message("Ten minste 6. Zolang niemand iets kiest, geldt 6.")
  String keepingMonthsHint();

  @Message("Wat gebeurt er daarna?")
  String keepingAfter();

  @Message("Wat de selectielijst zegt (waardering).")
  String keepingAfterHint();

  @Message("Vernietigen")
  String keepingDestroy();

  @Message("Blijvend bewaren")
  String keepingPreserve();

  @Message("Categorie van de selectielijst")
  String keepingCategory();

  @Message("Bijvoorbeeld 14.1. Nodig voor een overdracht aan het archief.")
  String keepingCategoryHint();

  @Message("Adres in het verwerkingsregister")
  String keepingActivity();

  @Message(
      "Het adres waar uw register deze verwerking beschrijft. Mag leeg zijn: dan noemt het verwerkingenlogboek de pagina van deze toepassing.")
  String keepingActivityHint();

  @Message("Er is niets opgeslagen")
  String notSaved();

  @Message("Opslaan")
  String save();

  @Message("Annuleren")
  String cancel();
}
