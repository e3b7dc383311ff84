package eu.sluis.monitor.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the log. English: `messages/monitor_en.properties`. */
@MessageBundle(value = "monitor", locale = "nl")
public interface MonitorMessages {

  @Message("Logboek")
  String log();

  @Message(
      "Alles met gevolgen staat hier, het nieuwste bovenaan. Zonder wat iemand typte: alleen wat er"
          + " gebeurde, in codes en aantallen.")
  String logWhy();

  @Message("Nog niets vastgelegd")
  String none();

  @Message("Zodra iemand inlogt of een vraag stelt, staat het hier.")
  String noneAdvice();

  @Message("Regels van het logboek, het nieuwste bovenaan")
  String caption();

  @Message("Nummer")
  String number();

  @Message("Tijd")
  String time();

  @Message("Wat")
  String what();

  @Message("Hoe liep het af?")
  String ending();

  @Message("Toepassing")
  String useCase();

  @Message("Reden en regels")
  String rules();

  @Message("Persoon")
  String person();

  @Message("en nog {count}")
  String more(int count);

  @Message("Niet te vertrouwen: dit is niet wat er is opgeschreven.")
  String notTrusted();

  @Message("Het logboek is beschadigd")
  String damaged();

  @Message(
      "Deze nummers zijn niet meer wat er is opgeschreven: {numbers}. Exporteer het logboek, laat"
          + " het nakijken zoals hieronder staat, en waarschuw de privacy officer en de beheerder.")
  String damagedAdvice(String numbers);

  @Message("Bladeren")
  String paging();

  @Message("Ouder")
  String older();

  @Message("Nieuwer")
  String newer();

  @Message("Persoon: het begin van een vast nummer, geen naam.")
  String personWhy();

  @Message("Meenemen en nakijken")
  String check();

  @Message(
      "U krijgt het hele logboek als een zip-bestand. Dat u dit doet, wordt eerst zelf in het"
          + " logboek gezet.")
  String exportWhy();

  @Message("Logboek exporteren")
  String export();

  @Message("Een periode exporteren, als Logboek Dataverwerkingen of handelingenlogboek")
  String otherExports();

  @Message("Zo kijkt u het bestand na, op een computer zonder verbinding met Sluis:")
  String verify();

  @Message(
      "Het antwoord zegt of elke regel nog is wat er werd ondertekend, en of er geen ontbreekt.")
  String verifyWhy();

  @Message(
      "KEYS is een bestand met deze openbare sleutels, elk op een regel. Wie het logboek van u"
          + " krijgt, vraagt ze u langs een andere weg:")
  String keys();

  @Message("Laatste controlepunt")
  String checkpoint();

  @Message("{size} regels, ondertekend")
  String checkpointSize(String size);

  @Message("nog geen; het eerste komt binnen enkele seconden")
  String checkpointNone();

  @Message("{count} nieuwere regels worden binnen enkele seconden ondertekend")
  String behind(String count);

  @Message("Getuige")
  String witness();

  @Message("Het logboek gaat niet verder")
  String witnessStops();

  @Message("Hash van alle regels samen")
  String root();

  @Message(
      "Bewaar dit controlepunt buiten Sluis, bijvoorbeeld in een zaakdossier. Met een later bestand"
          + " laat u zien dat niemand het logboek daarvoor herschreef:")
  String checkpointWhy();

  @Message("Controlepunt ophalen")
  String checkpointFile();

  @Message("Wat er is ondertekend, klopt niet meer")
  String signingDamaged();

  @Message(
      "Van het ondertekende logboek is `{where}` niet meer wat het was, of Sluis heeft andere"
          + " sleutels dan waarmee het is ondertekend. Er wordt niets meer ondertekend. Waarschuw"
          + " de privacy officer en de beheerder.")
  String signingDamagedAdvice(String where);

  @Message("Regel {number}")
  String entry(String number);

  @Message("Kruimelpad")
  String breadcrumb();

  @Message("Wat er staat")
  String about();

  @Message("Soort regel")
  String kind();

  @Message("Hoort bij")
  String companion();

  @Message("Server")
  String node();

  @Message("Gegevens")
  String fields();

  @Message("Bij deze regel staan geen verdere gegevens.")
  String noFields();

  @Message("Bewijs")
  String proof();

  @Message(
      "Elke regel krijgt een plaats in een boom van hashes. De hash aan de top staat in een"
          + " controlepunt, en dat is ondertekend.")
  String proofWhy();

  @Message("Ondertekend")
  String signed();

  @Message("Hash van deze regel")
  String ownHash();

  @Message(
      "Dat deze regel er zo staat, kunt u aan anderen laten zien zonder de rest van het logboek:")
  String proofTake();

  @Message("Bewijs ophalen")
  String proofFile();

  @Message("Regel ophalen")
  String leafFile();

  @Message("Deze regel is niet te vertrouwen")
  String entryDamaged();

  @Message(
      "Wat is opgeslagen, is niet wat er is opgeschreven of ondertekend, of komt van een nieuwere"
          + " Sluis. Exporteer het logboek en kijk het na met verify.")
  String entryDamagedAdvice();

  @Message("Precies zoals het is opgeslagen")
  String stored();

  @Message("Onderdelen van het logboek")
  String parts();

  @Message("Alle regels")
  String tabLog();

  @Message("Zoeken")
  String search();

  @Message("Patronen")
  String patterns();

  @Message("Zoeken in het logboek")
  String searchLog();

  @Message(
      "Vul in wat u weet; wat u leeg laat, telt niet mee. Een voornemen en zijn afloop staan samen op één regel.")
  String searchWhy();

  @Message("Kijk dit na")
  String checkForm();

  @Message("Vanaf (dag)")
  String from();

  @Message("Tot en met (dag)")
  String until();

  @Message("Alles")
  String all();

  @Message("Regel, bijvoorbeeld use_case:wmo-1")
  String rule();

  @Message("Model")
  String model();

  @Message("Zoeken")
  String searchNow();

  @Message("Leegmaken")
  String searchAll();

  @Message("Zoeken op een persoon")
  String searchPerson();

  @Message(
      "Wie u zoekt en waarom, wordt eerst vastgelegd in het logboek. De reden wordt versleuteld bewaard; auditors en privacy officers kunnen hem lezen.")
  String searchPersonWhy();

  @Message("Account, of het begin van het nummer")
  String personWho();

  @Message("Waarom zoekt u dit?")
  String reason();

  @Message("Vastleggen en zoeken")
  String searchPersonNow();

  @Message("Van één persoon. Dat u dit zocht, staat in het logboek.")
  String aboutPerson();

  @Message("Het logboek wordt doorzoekbaar gemaakt. Laad de bladzijde opnieuw voor de rest.")
  String progress();

  @Message("Wat is gevonden, het nieuwste bovenaan")
  String foundCaption();

  @Message("Nieuwste")
  String newest();

  @Message("Niets gevonden")
  String nothingFound();

  @Message("Laat een veld leeg of kies een langere periode.")
  String nothingFoundAdvice();

  @Message("Reden van deze zoekactie")
  String searchReason();

  @Message("Weg naar de top: {count} stappen")
  String path(int count);

  @Message(
      "Wie de hash van deze regel steeds samenneemt met de volgende, komt uit op de hash bovenaan.")
  String pathWhy();

  @Message("Deze regel is de hele boom.")
  String pathNone();

  @Message("Handtekeningen")
  String signatures();

  @Message("Bestanden van het logboek")
  String tileFiles();

  @Message(
      "{count} regels zijn niet te vertrouwen en niet doorzocht. Ze staan bij alle regels; exporteer het logboek en laat het nakijken.")
  String notSearched(String count);

  @Message(
      "Wat de laatste zeven dagen anders was dan anders. Een patroon is een vraag, geen bewijs: er kan een goede reden voor zijn.")
  String patternsWhy();

  @Message("Wat is geteld")
  String counted();

  @Message("Laatste zeven dagen")
  String lastDays();

  @Message("Eerdere weken")
  String usual();

  @Message("Opvallend?")
  String judged();

  @Message("Opzoeken")
  String lookUp();

  @Message("opvallend")
  String unusual();

  @Message("gewoon")
  String ordinary();

  @Message("Niets in de laatste zeven dagen.")
  String noPattern();

  @Message("Vanaf wanneer iets opvalt")
  String limits();

  @Message(
      "Geldt voor uw hele organisatie, ook voor de weken waarmee wordt vergeleken. De wijziging staat in het logboek.")
  String limitsWhy();

  @Message("Snel goedgekeurd: binnen zoveel seconden")
  String limitQuick();

  @Message("Een werkdag begint om")
  String limitBegin();

  @Message("Een werkdag eindigt om")
  String limitEnd();

  @Message("Tijdzone")
  String limitZone();

  @Message("Opvallend vanaf zoveel keer per week")
  String limitLeast();

  @Message("Opvallend vanaf zoveel keer het gemiddelde")
  String limitTimes();

  @Message("Drempels bewaren")
  String limitSave();
}
