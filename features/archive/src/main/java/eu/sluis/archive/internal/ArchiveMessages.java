package eu.sluis.archive.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the archive. English: `messages/archive_en.properties`. */
@MessageBundle(value = "archive", locale = "nl")
public interface ArchiveMessages {

  @Message("Logboek exporteren")
  String logExport();

  @Message(
      "Voor een ander systeem of een toezichthouder: het logboek van een periode, een"
          + " regel per handeling. Dat u dit doet, wordt eerst zelf vastgelegd.")
  String logExportWhy();

  @Message("Logboek")
  String log();

  @Message("Kruimelpad")
  String breadcrumb();

  @Message("Vanaf")
  String from();

  @Message("Tot en met")
  String until();

  @Message("Er is niets gemaakt")
  String wrong();

  @Message("Verwerkingenlogboek (Logboek Dataverwerkingen)")
  String processings();

  @Message(
      "Elke verwerking die in deze periode eindigde, met begin en einde in"
          + " milliseconden, de verwerkingsactiviteit en een spoor. Zonder wie het deed.")
  String processingsWhy();

  @Message("Vorm")
  String form();

  @Message("Logboek Dataverwerkingen, JSON per regel")
  String formLdv();

  @Message("OpenTelemetry (OTLP), JSON per regel")
  String formOtlp();

  @Message("Verwerkingenlogboek ophalen")
  String processingsTake();

  @Message("Handelingenlogboek (BIO2)")
  String acts();

  @Message(
      "Wie deed wat: per regel van het logboek de actie, het onderwerp, de afloop, de"
          + " herkomst, het nummer van de persoon en het tijdstip. Hetzelfde spoor staat in"
          + " het verwerkingenlogboek.")
  String actsWhy();

  @Message("Handelingenlogboek ophalen")
  String actsTake();

  @Message("Alleen een auditor haalt dit op.")
  String actsNot();

  @Message("Archief")
  String archive();

  @Message(
      "Gesprekken van een toepassing als pakket voor het archief: per gesprek de inhoud"
          + " met metagegevens volgens MDTO. Sluis houdt zelf wat het heeft, tot de"
          + " bewaartermijn om is.")
  String archiveWhy();

  @Message("Gesprekken waarvan de laatste vraag in deze periode viel")
  String archivePeriod();

  @Message("Pakket ophalen")
  String archiveTake();

  @Message("Pakket van {name} ophalen")
  String archiveTakeOf(String name);

  @Message("Toepassing")
  String archiveUseCase();

  @Message("Gesprekken nu")
  String archiveKept();

  @Message("Categorie van de selectielijst")
  String archiveCategory();

  @Message("nog niet ingevuld")
  String archiveNoCategory();

  @Message("Pakket")
  String archiveDo();

  @Message("Er zijn nog geen toepassingen")
  String archiveNone();

  @Message("Zodra een toepassing is geregistreerd, staan haar gesprekken hier.")
  String archiveNoneAdvice();

  @Message("Woo")
  String woo();

  @Message("Zoeken voor de Woo")
  String wooTitle();

  @Message(
      "Wat is er aan AI gevraagd over een onderwerp, tussen twee dagen? Sluis zoekt in"
          + " de bewaarde gesprekken van uw organisatie en laat zien wat het vond, zonder"
          + " persoonsgegevens. Dat u zoekt wordt vastgelegd; uw zoekwoorden niet.")
  String wooWhy();

  @Message("Zoekwoorden")
  String wooWords();

  @Message("Elk woord moet in de vraag of het antwoord staan.")
  String wooWordsHint();

  @Message("Toepassing")
  String wooUseCase();

  @Message("Alle toepassingen")
  String wooAll();

  @Message("Reden")
  String wooReason();

  @Message("Zoeken")
  String wooFind();

  @Message("Er is niet gezocht")
  String wooNotSearched();

  @Message("Gevonden")
  String wooResult();

  @Message("Niets gevonden")
  String wooNone();

  @Message("Probeer minder woorden, een ander woord of een langere periode.")
  String wooNoneAdvice();

  @Message("Niet doorzocht")
  String wooLeftOut();

  @Message("Vraag")
  String wooQuestion();

  @Message("Antwoord")
  String wooAnswer();

  @Message("Hiervan is geen tekst bewaard.")
  String wooNoText();

  @Message("Alles gelakt ophalen")
  String wooTake();

  @Message(
      "Het bestand bevat alles wat is gevonden. Herkenning is niet volmaakt: lees het"
          + " na voordat u het openbaar maakt.")
  String wooTakeWhy();

  @Message("Door een programma laten ophalen")
  String logKey();

  @Message(
      "Een programma haalt een logboek op met een sleutel. Die werkt zolang u het zelf mag, en kan verder niets. Wat wordt opgehaald, staat op uw nummer in het logboek.")
  String logKeyWhy();

  @Message("De sleutel is gemaakt. Bewaar haar nu: zij wordt maar een keer getoond.")
  String logKeyOnce();

  @Message("Sleutel")
  String logKeySecret();

  @Message("Adres, met daarachter ?from= en &until=")
  String logKeyAddress();

  @Message("Waarvoor is de sleutel?")
  String logKeyLabel();

  @Message("Welk logboek")
  String logKeyWhich();

  @Message("Geldig voor zoveel dagen (hoogstens 366)")
  String logKeyDays();

  @Message("Sleutel maken")
  String logKeyMake();
}
