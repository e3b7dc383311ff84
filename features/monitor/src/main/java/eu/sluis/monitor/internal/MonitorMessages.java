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
      "Deze nummers zijn niet meer wat er is opgeschreven: {numbers}. Exporteer het logboek, laat het"
          + " nakijken zoals hieronder staat, en waarschuw de privacy officer en de beheerder.")
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
      "U krijgt het hele logboek als bestand. Dat u dit doet, wordt eerst zelf in het logboek gezet.")
  String exportWhy();

  @Message("Logboek exporteren")
  String export();

  @Message("Zo kijkt u het bestand na, op een computer zonder verbinding met Sluis:")
  String verify();

  @Message(
      "Het antwoord zegt of elke regel nog is wat er werd opgeschreven, en of er geen ontbreekt.")
  String verifyWhy();

  @Message("Laatste regel nu")
  String head();

  @Message("nummer {number}")
  String headNumber(String number);

  @Message("Hash")
  String hash();

  @Message(
      "Bewaar deze hash buiten Sluis, bijvoorbeeld in een zaakdossier. Met een later bestand laat u"
          + " zien dat niemand het logboek daarvoor herschreef:")
  String headWhy();

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

  @Message("Plaats in de keten")
  String chain();

  @Message("De hash volgt uit de regel zelf en uit de hash van de regel ervoor.")
  String chainWhy();

  @Message("Hash van deze regel")
  String ownHash();

  @Message("Hash van de regel ervoor")
  String previousHash();

  @Message("regel {number}")
  String previousEntry(String number);

  @Message("Deze regel is niet te vertrouwen")
  String entryDamaged();

  @Message(
      "Wat is opgeslagen, hoort niet bij de hash van deze regel, of komt van een nieuwere Sluis."
          + " Exporteer het logboek en kijk het na met verify.")
  String entryDamagedAdvice();

  @Message("Deze regel sluit niet aan op de regel ervoor")
  String notFollowing();

  @Message("De regel ervoor is veranderd of weg. Exporteer het logboek en kijk het na met verify.")
  String notFollowingAdvice();

  @Message("Precies zoals het is opgeslagen")
  String stored();
}
