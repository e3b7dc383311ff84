package eu.sluis.testing.scenarios;

import eu.sluis.testing.running.Needles;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What is said of one category.
 *
 * @param sentence with a hole where the value goes
 * @param marker what stands there when it was removed, in `[… verwijderd]`
 * @param pieces what of the value may be found nowhere either
 */
record Said(
    DataCategory category, String sentence, String value, String marker, List<String> pieces) {

  static final List<Said> OF_EVERY_CATEGORY =
      List.of(
          said(
              DataCategory.NAME,
              "Mevrouw %s belde gisteren.",
              "Xanthippe Querelle-Zoutman",
              "naam",
              "Xanthippe",
              "Querelle",
              "Zoutman"),
          said(
              DataCategory.ADDRESS,
              "Zij woont op %s.",
              "Schorpioenstraat 4711",
              "adres",
              "Schorpioenstraat"),
          said(DataCategory.POSTCODE, "De postcode is %s en geen andere.", "9747 XZ", "postcode"),
          said(DataCategory.PLACE, "Zij is woonachtig in %s.", "Appingedam", "woonplaats"),
          said(
              DataCategory.DATE_OF_BIRTH,
              "Zij is geboren op %s en dat klopt.",
              "17-11-1953",
              "geboortedatum"),
          said(
              DataCategory.PLACE_OF_BIRTH, "Zij is geboren te %s.", "Winschoten", "geboorteplaats"),
          said(DataCategory.AGE, "Het gaat om een %s inwoner.", "93-jarige", "leeftijd"),
          said(
              DataCategory.PHONE,
              "Haar telefoonnummer is %s.",
              "06-83746529",
              "telefoonnummer",
              "83746529"),
          said(
              DataCategory.EMAIL,
              "Zij mailt met %s.",
              "x.querelle@zoutmanmail.example",
              "e-mailadres",
              "zoutmanmail"),
          said(
              DataCategory.USERNAME,
              "Haar gebruikersnaam is %s.",
              "xquerelle_53",
              "gebruikersnaam"),
          said(
              DataCategory.URL,
              "Zie %s voor haar profiel.",
              "https://www.linkedin.com/in/xanthippe-querelle-53",
              "webadres",
              "in/xanthippe"),
          said(DataCategory.IBAN, "Haar IBAN is %s.", "NL05INGB0083746529", "iban", "0083746529"),
          said(DataCategory.ACCOUNT_NUMBER, "Het gironummer is %s.", "4827361", "rekeningnummer"),
          said(DataCategory.BSN, "Haar BSN is %s.", "999995017", "bsn", "999.995.017"),
          said(DataCategory.A_NUMBER, "Haar A-nummer is %s.", "7483920187", "a-nummer"),
          said(
              DataCategory.IDENTITY_DOCUMENT,
              "Haar paspoortnummer is %s.",
              "NXR4P2K81",
              "documentnummer"),
          said(
              DataCategory.DRIVING_LICENCE,
              "Haar rijbewijsnummer is %s.",
              "5048392716",
              "rijbewijsnummer"),
          said(
              DataCategory.LICENCE_PLATE,
              "Zij rijdt in een auto met kenteken %s.",
              "47-XKR-9",
              "kenteken"),
          said(DataCategory.IP_ADDRESS, "Haar IP-adres was %s.", "83.128.45.97", "ip-adres"),
          said(DataCategory.MAC_ADDRESS, "Het MAC-adres is %s.", "3C:5A:B4:9F:12:E7", "mac-adres"),
          said(
              DataCategory.CASE_NUMBER,
              "Haar zaaknummer is %s.",
              "Z/26/483920",
              "zaaknummer",
              "483920"),
          said(DataCategory.CLIENT_NUMBER, "Haar klantnummer is %s.", "7749305", "klantnummer"),
          said(
              DataCategory.CADASTRAL,
              "Het perceel is kadastraal bekend als %s.",
              "Appingedam K 4732",
              "perceel"),
          said(
              DataCategory.VAT_NUMBER_PERSON,
              "Haar btw-nummer is %s.",
              "NL999995029B01",
              "btw-nummer",
              "999995029"),
          said(
              DataCategory.VAT_NUMBER,
              "Het btw-nummer van de bv is %s.",
              "NL853746217B01",
              "btw-nummer",
              "853746217"),
          said(DataCategory.KVK_NUMBER, "Het KVK-nummer is %s.", "83746251", "kvk-nummer"),
          said(DataCategory.RSIN, "Het RSIN is %s.", "853746217", "rsin"),
          said(DataCategory.PO_BOX, "Stuur het naar %s.", "Postbus 7391", "postbus"),
          said(
              DataCategory.ORGANISATION,
              "Zij werkt bij %s.",
              "Stichting Jeugdzorg Zoutkamper",
              "organisatie",
              "Zoutkamper"));

  String inFull() {
    return sentence.formatted(value);
  }

  String removed() {
    return sentence.formatted("[" + marker + " verwijderd]");
  }

  /** All values and pieces, to be looked for. */
  static Needles needles() {
    var values = new HashMap<String, List<String>>();
    for (Said said : OF_EVERY_CATEGORY) {
      var pieces = new ArrayList<>(said.pieces());
      pieces.add(said.value());
      values.put(said.category().code(), pieces);
    }
    return Needles.of(values);
  }

  private static Said said(
      DataCategory category, String sentence, String value, String marker, String... pieces) {
    return new Said(category, sentence, value, marker, List.of(pieces));
  }
}
