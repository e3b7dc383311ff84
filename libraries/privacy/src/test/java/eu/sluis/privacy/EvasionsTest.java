package eu.sluis.privacy;

import static eu.sluis.vocabulary.DataCategory.ADDRESS;
import static eu.sluis.vocabulary.DataCategory.BSN;
import static eu.sluis.vocabulary.DataCategory.DATE_OF_BIRTH;
import static eu.sluis.vocabulary.DataCategory.IBAN;
import static eu.sluis.vocabulary.DataCategory.IDENTITY_DOCUMENT;
import static eu.sluis.vocabulary.DataCategory.NAME;
import static eu.sluis.vocabulary.DataCategory.PHONE;
import static eu.sluis.vocabulary.DataCategory.POSTCODE;
import static eu.sluis.vocabulary.DataCategory.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data in forms that a reader, or a model, puts together; and what looks like them. */
class EvasionsTest {

  /** A text that nobody sees, in the signs that repeat ASCII. */
  private static final String IN_TAGS =
      "tel 0612345987"
          .chars()
          .mapToObj(c -> Character.toString(0xe0000 + c))
          .reduce("", String::concat);

  private static final String MACHINE_READ =
      """
      P<NLDVAN<DER<ZWAAG<<AUKJE<IDA<<<<<<<<<<<<<<<
      NX4K27HB90NLD6603147F3011085999998638<<<<<46
      """;

  private final Detector detector = DutchDetector.careful();

  static Stream<Arguments> hidden() {
    return Stream.of(
        Arguments.of(PHONE, "bel me: 06 🍓 12 🍓 34 🍓 59 🍓 87 na vijven", "12 🍓 34 🍓 59 🍓 87"),
        Arguments.of(PHONE, "bereikbaar op 0612☎️345☎️987", "0612☎️345☎️987"),
        Arguments.of(PHONE, "Mooi weer." + IN_TAGS + " Tot dan.", IN_TAGS.substring(8)),
        Arguments.of(
            PHONE, "Ze zei: 06, daarna 12 34, vervolgens 59 en tot slot 87.", "59 en tot slot 87"),
        Arguments.of(
            IBAN,
            "Het is NL, dan 90, dan de letters van SLUI, dan 0512, 3400 en als laatste 76.",
            "0512, 3400 en als laatste 76"),
        Arguments.of(BSN, "var id = \"9999\" + \"900\" + \"19\";", "\"900\" + \"19"),
        Arguments.of(
            BSN,
            "<b>9</b><b>9</b><b>9</b><b>9</b><b>9</b><b>0</b><b>0</b><b>1</b><b>9</b>",
            "<b>9</b><b>0</b><b>0</b><b>1</b><b>9"),
        Arguments.of(PHONE, "<p><span>06</span>-<b>1234</b> <b>5987</b></p>", "1234</b> <b>5987"),
        Arguments.of(PHONE, "Bel 0612 (spatie) 345 (spatie) 987.", "345 (spatie) 987"),
        Arguments.of(PHONE, "nummer 0_6_1_2_3_4_5_9_8_7, zei hij", "0_6_1_2_3_4_5_9_8_7"),
        Arguments.of(
            BSN, "het begint met 9999, daarna 900 en eindigt op 19", "900 en eindigt op 19"),
        Arguments.of(NAME, "mevrouw D_e_k_k_e_r belde", "D_e_k_k_e_r"),
        Arguments.of(ADDRESS, "CLIENT=x; ADRES=Windroos 7; KIND=y", "Windroos 7"),
        Arguments.of(
            ADDRESS, "{\"bsn\":\"\",\"adr\":\"Ooievaarsnest 8-II\"}", "Ooievaarsnest 8-II"),
        Arguments.of(ADDRESS, "\"straat\": \"Kwelder\", \"hnr\": 20", "Kwelder"),
        Arguments.of(ADDRESS, "van deze melder (woont Vlinderveen 128).", "Vlinderveen 128"),
        Arguments.of(ADDRESS, "stop_Kwame_Boateng_Geldersekade_11", "Geldersekade_11"),
        Arguments.of(POSTCODE, "Zandweg 29, 3742~GX Baarn", "3742~GX"),
        Arguments.of(NAME, "🌷Mw.🌷Sharmila🌷Bisoendial🌷", "Sharmila🌷Bisoendial"),
        Arguments.of(BSN, "{\"sessies\": {\"999999254\": {\"tot\": \"14:20\"}}}", "999999254"),
        Arguments.of(
            BSN, "{\"cijfers\":[9,9,9,9,9,3,7,4,4],\"weging\":[9,8,7]}", "9,9,9,9,9,3,7,4,4"),
        Arguments.of(BSN, "{\"x\":1,\"pers\":9.99996812E8}", "9.99996812E8"),
        Arguments.of(BSN, "{\"bsnParts\":[\"9999\",\"96\",\"812\"]}", "9999\",\"96\",\"812"),
        Arguments.of(NAME, "open_dossier_mw_Eikelenboom_1947", "Eikelenboom"),
        Arguments.of(
            USERNAME,
            "curl -u sietske.baarsjes:**** https://api.intern.example/",
            "sietske.baarsjes"),
        Arguments.of(BSN, "client_bsn = [9999, 9681, 2]", "9999, 9681, 2"),
        Arguments.of(
            PHONE, "\"gsm\": [\"06\", \"400\", \"351\", \"52\"]}", "06\", \"400\", \"351\", \"52"),
        Arguments.of(PHONE, "telefoonDelen: ['0182', '55', '8106']", "0182', '55', '8106"),
        Arguments.of(POSTCODE, "\"pc6\":[\"3572\",\"WB\"]", "3572\",\"WB"),
        Arguments.of(
            ADDRESS, "  .woontAan(\"Korhoenstraat\", 11, \"2871 GE\")", "Korhoenstraat\", 11"),
        Arguments.of(NAME, MACHINE_READ, "AUKJE<IDA"),
        Arguments.of(IDENTITY_DOCUMENT, MACHINE_READ, "NX4K27HB90NLD6603147F3011085999998638"),
        Arguments.of(NAME, "<b>Sal</b>ma Bouzidi belde", "Sal</b>ma Bouzidi"),
        Arguments.of(NAME, "Aanvrager: **Sal**ma Bouzidi", "Sal**ma Bouzidi"),
        Arguments.of(NAME, "Brahims bezwaar is gegrond.", "Brahim"),
        Arguments.of(NAME, "Met de Bouzidi's is afgesproken dat het stopt.", "Bouzidi"),
        Arguments.of(DATE_OF_BIRTH, "haar zoon, geb. 9.vii.2015, gaat mee", "9.vii.2015"),
        Arguments.of(NAME, "Samira's brief is gisteren verstuurd.", "Samira"),
        Arguments.of(NAME, "De Van Lieropens wonen boven de winkel.", "Van Lieropen"),
        Arguments.of(
            NAME, "De Van Lieropens hebben ruzie met de Ouahabis van hiernaast.", "Ouahabi"),
        Arguments.of(NAME, "in plaats van Femke Lelystad komt een ander", "Femke Lelystad"),
        Arguments.of(NAME, "naam: dossier_van_femke_lelystad", "femke_lelystad"),
        Arguments.of(
            NAME, "Op het formulier staat اسم: سعاد المنصوري en verder niets.", "المنصوري"),
        Arguments.of(NAME, "In het register: 姓名：陈小梅。", "陈小梅"),
        Arguments.of(
            NAME, "KvM = Karlijn van Meerveld. Stuur het naar KvM als het af is.", "KvM als"),
        Arguments.of(
            NAME,
            "Zie https://kaart.example/zoek?q=Femke+Wiarda,+Oude+Sluis op de kaart.",
            "Wiarda"));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void what_a_reader_puts_together_is_found(DataCategory category, String text, String piece) {
    String known = piece.endsWith(" als") ? piece.substring(0, piece.length() - 4) : piece;
    int start = text.indexOf(piece);

    assertThat(detector.detect(text))
        .anySatisfy(
            finding -> {
              assertThat(finding.category().replaceable()).isTrue();
              if (!text.contains("https")) {
                assertThat(finding.category()).isEqualTo(category);
              }
              assertThat(finding.span().start()).isLessThanOrEqualTo(start);
              assertThat(finding.span().end()).isGreaterThanOrEqualTo(start + known.length());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u root:geheim http://127.0.0.1/",
        "docker run -u www-data:www-data app",
        "git push -u origin main",
        "{\"versies\": [\"2024\", \"12\", \"345\"]}",
        "telling = [9999, 9681, 2]",
        "{\"telefooncentrale\": [10, 20, 30]}",
        "mw_Aanvraag_2026.docx"
      })
  void what_only_looks_like_it_is_left(String text) {
    assertThat(detector.detect(text)).isEmpty();
  }

  static Stream<Arguments> disguised() {
    return Stream.of(
        // Letter by letter, with any sign between.
        Arguments.of("De heer H*e*i*n W*i*e*r*s*i*n*g*a belde.", "W*i*e*r*s*i*n*g*a"),
        Arguments.of("char[] n = {'W','i','e','r','s','i','n','g','a'}; // mevrouw", "W','i','e"),
        Arguments.of(
            "[\"9\",\"9\",\"9\",\"9\",\"9\",\"0\",\"0\",\"1\",\"9\"]", "0\",\"0\",\"1\",\"9"),
        Arguments.of("mail naar j . v o s @ p o s t v a k . e x a m p l e", "v o s @ p o s t"),
        // Markup in the middle.
        Arguments.of("[b]Hein[/b] [color=red]Wiersinga[/color] belde", "Wiersinga"),
        Arguments.of("\\textsc{Hein} \\emph{Wiersinga} vraagt dit", "Wiersinga"),
        Arguments.of("<w:t>bsn 9999</w:t></w:r><w:r><w:t>90019</w:t>", "90019"),
        Arguments.of("<tspan>Hein Wier</tspan><tspan>singa</tspan> belde", "singa"),
        Arguments.of("Zij woont op de Lage&shy;veld&shy;weg&nbsp;31.", "weg&nbsp;31"),
        Arguments.of("hij woont dus Graan voor Visch 14302 niet daar", "Visch 14302"),
        // Lines that were broken anywhere.
        Arguments.of(
            "| mevrouw Hein Wier- |\n| singa, bsn 99999   |\n| 0019               |", "singa"),
        Arguments.of("bsn 9999\\\n90019 staat hier", "9999\\\n90019"),
        Arguments.of("// bsn 9999\n// 90019", "90019"),
        // Names of code and files, and the wrong case.
        Arguments.of("void belHannekeWiersinga() {}", "HannekeWiersinga"),
        Arguments.of("zie https://x.example/p/hanneke-wiersinga/brief", "hanneke-wiersinga"),
        Arguments.of("dossier_vd_Wiersinga openen", "Wiersinga"),
        Arguments.of("brieven_van_hannekien_wiersinga", "hannekien_wiersinga"),
        Arguments.of("De heer Ignatius van Wiersingahof kwam.", "Wiersingahof"),
        Arguments.of("hANNEKE wIERSINGA wil bellen", "wIERSINGA"),
        // Codes.
        Arguments.of("hex 48616e6e656b652057696572736e676120303631323334353937", "48616e6e65"),
        Arguments.of("naam: 72 97 110 110 101 107 101 32 87 105 101 114 115 109 97", "87 105 101"),
        Arguments.of("naam \\x48\\x61\\x6e\\x6e\\x65\\x6b\\x65 Wiersma", "\\x48\\x61"),
        Arguments.of("0x: 01001000 01100001 01101110 01101110 01100101", "01001000 01100001"),
        Arguments.of("zoek Hanneke%2520Wiersma op", "Wiersma"),
        Arguments.of("rot13: zriebhj Unaarxr Jvrefvatn", "Unaarxr Jvrefvatn"),
        Arguments.of("achterstevoren: agnisreiW ekennaH wuorvem", "agnisreiW ekennaH"),
        Arguments.of("mevrouw ʜᴀɴɴᴇᴋᴇ ᴡɪᴇʀsɪɴɢᴀ belde", "ʜᴀɴɴᴇᴋᴇ ᴡɪᴇʀsɪɴɢᴀ"),
        // Under the head of a column, whatever their case.
        Arguments.of("achternaam;voornaam;wijk\nsteen;roos;Oost\n", "steen"),
        Arguments.of("Persnr\tNaam\n600419\tHein Wiersinga\n", "600419"),
        Arguments.of(
            "INSERT INTO p (anaam, vnaam) VALUES ('Steen', 'Roos'), (N'Berg', NULL)", "Berg"),
        // As they are said.
        Arguments.of("Kenteken: de G van Gerard, dubbel T, streepje, nul zes", "dubbel T"),
        Arguments.of("telefoon: нула шест, дванаест, четрнаест, седам", "дванаест, четрнаест"),
        Arguments.of("begint met 9999, en de laatste vier cijfers van het bsn zijn 0019", "0019"),
        Arguments.of("natus die XII Maii MCMLXXI", "XII Maii MCMLXXI"),
        Arguments.of("geboren op Dierendag, in het jaar 1971 dus", "Dierendag, in het jaar 1971"),
        // Glued and misread.
        Arguments.of("burgerservicenumemr999990019en verder", "999990019"),
        Arguments.of("8SN: 99999OOl9", "99999OOl9"),
        Arguments.of("tel0612345987 bellen", "0612345987"),
        // Derived from a name.
        Arguments.of("de zaak-Wiersinga loopt nog", "Wiersinga"),
        Arguments.of("namens de wethouder, dossier Van Dam", "Van Dam"),
        Arguments.of("de Boudewijnsen ruziën weer", "Boudewijnsen"),
        Arguments.of("(naam in eigen schrift): 欧阳 晓雯", "欧阳 晓雯"),
        Arguments.of("De El Amrani's van nummer 31 komen ook.", "El Amrani's"),
        Arguments.of("het Dalenburch-dossier ligt klaar", "Dalenburch"),
        Arguments.of("de zoon van de Halderinks belde", "Halderinks"),
        Arguments.of("- uitkeringen: dzhalderik02 (Dirkje)", "dzhalderik02"),
        Arguments.of("[\"Z-1\",\"Wubbe\",\"van 't\",\"Waterdijk\",\"1968\"]", "Waterdijk"),
        Arguments.of(
            "Mevrouw Oksana Sjevtsjoek; op de brief staat Shevchuk, op de pas Ševčuk.", "Shevchuk"),
        // Over the end of a page, and over the folds of a card.
        Arguments.of(
            "zijn burgerservicenummer, te weten 99999\n\n- pagina 3 -\nGemeente Oost\n\n4669, zodat",
            "4669"),
        Arguments.of("op rekening NL51SLUI051\n[einde blz. 2]\n2340099 te betalen", "2340099"),
        Arguments.of(
            "BEGIN:VCARD\r\nN:Wiersinga;Hein\r\nTEL;TYPE=home:0182-55\r\n 4417\r\nEND:VCARD",
            "4417"),
        // Told in parts.
        Arguments.of("BSN begint met 99999\n\nsorry, en dan 4840. Klopt dat?", "4840"),
        Arguments.of("terugbellen: nummer begint met 06 3491. De rest: 72 05.", "06 3491"),
        Arguments.of("Haar bsn? U gaf 999, 994 en 281. Goed?", "999, 994 en 281"),
        Arguments.of("Mobiel: 06, met als kop 4079 en als staart 7085.", "7085"),
        Arguments.of(
            "voor het apenstaartje: k.odura.1991\nerna: webpost.example.", "webpost.example"),
        Arguments.of("{\"terugbelnr\":{\"land\":31,\"net\":6,\"abon\":49311821}}", "49311821"),
        Arguments.of("| bsn (laatste 5) | 94426 | 94244 | 94189 |", "94189"),
        Arguments.of("AWB 26/1190 Erven Slagdijken, zaal 2", "Slagdijken"),
        // Addresses in boxes, and told.
        Arguments.of("Postcode   8 0 4 3   V K\nHuisnr.    1 1 7", "8 0 4 3   V K"),
        Arguments.of("Postcode   8 0 4 3   V K\nHuisnr.    1 1 7", "1 1 7"),
        Arguments.of("1d Postcode     |_7_|_9_|_1_|_1_|   |_T_|_V_|", "_T_|_V_"),
        Arguments.of("het ligt aan de Vlasweg, ter hoogte van nummer 318 dus", "nummer 318"),
        Arguments.of("postcode 5527 met de letters GT erachter", "GT"),
        Arguments.of("naar huisnummer tachtig aan de Bredewei graag", "huisnummer tachtig"),
        Arguments.of("zij woont\nZonnebaars\n-straat\n244", "Zonnebaars\n-straat\n244"),
        Arguments.of("Bel bij nummer 50 bis. Adres: Amaliastraat 50 bis, Baarn.", "50 bis"),
        Arguments.of("Zandweg 14, 3436 EH. Nee, niet 14 maar 41.", "14 maar 41"),
        Arguments.of("2025-118;vloer;Tsjerkehiem;14a;9057 QK;Jelsum", "Tsjerkehiem;14a"),
        Arguments.of(
            "https://kaart.example/naar/Skoallestrjitte+31-bis%2C%208731%20XH%20Wommels/te-voet",
            "Skoallestrjitte+31-bis"),
        Arguments.of("- doorkies slot: (0313) 49 | 08 | 36", "(0313) 49 | 08 | 36"),
        Arguments.of(
            "Het bsn begint met 9999, dan een vlek.\n\nAchter die 9999 komt 96915. Klaar.",
            "96915"),
        Arguments.of(
            "burgerservicenummer? Momentje, ik pak mijn leesbril. Negenennegentig, nog eens"
                + " negenennegentig, dan eenennegentig en achthonderdachtendertig.",
            "eenennegentig en achthonderdachtendertig"),
        Arguments.of(
            "de plaat in twee keer: eerst GZ, dan zevenhonderdveertien",
            "GZ, dan zevenhonderdveertien"),
        Arguments.of("kenteknr h 902 XV staat fout", "h 902 XV"),
        Arguments.of("Boven wonen de Wietsoma's, en Wietsoma's hond blaft.", "Wietsoma"),
        Arguments.of("mevrouw Hein Halderinkx is er; weer zo'n halderinkxje", "halderinkxje"),
        Arguments.of("姓名 陈丽华女士\n电力 十六安培", "陈丽华女士"),
        Arguments.of("电话 零六四五一八二九三七", "零六四五一八二九三七"),
        Arguments.of(
            """
            00000000: 4e41 577c 466f 6c6b 6572 7420 5769 6172  NAW|Folkert Wiar
            00000010: 6461 7c20 7661 6e20 7661 6e64 6161 6720  da| van vandaag.
            """,
            "466f 6c6b 6572 7420 5769 6172"),
        // Dates of birth.
        Arguments.of("zag het levenslicht op de grasmaand in het jaar 1952", "grasmaand"),
        Arguments.of("geboortedatum (jjmmdd) en soort: CLT V 460227 HH2", "460227"),
        Arguments.of(
            "ur. siódmego września tysiąc dziewięćset osiemdziesiątego roku", "tysiąc dziewięćset"),
        Arguments.of("生日是一九六二年八月九日。", "一九六二年八月九日"));
  }

  @ParameterizedTest
  @MethodSource("disguised")
  void what_a_model_would_put_together_is_taken_out(String text, String piece) {
    int start = text.indexOf(piece);
    assertThat(start).isNotNegative();

    assertThat(covered(text).get(start, start + piece.length()).cardinality())
        .as("letters and digits found of `%s`", piece)
        .isEqualTo(letters(piece));
  }

  private BitSet covered(String text) {
    var covered = new BitSet();
    for (Finding finding : detector.detect(text)) {
      if (finding.category().replaceable()
          && finding.category().kind() != DataCategory.Kind.ORGANISATIONAL) {
        for (int i = finding.span().start(); i < finding.span().end(); i++) {
          covered.set(i, Character.isLetterOrDigit(text.charAt(i)));
        }
      }
    }
    return covered;
  }

  private static int letters(String piece) {
    return (int) piece.chars().filter(Character::isLetterOrDigit).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De hash is 48616e6e9f00a1c2d3e4f5061728394a.",
        "Kleuren: 255, 128, 64, 32, 200 en 12.",
        "Sleutel AAAAC3NzaC1lZDI1NTE5AAAAIQ is van de server.",
        "Ordernummer 0612345678 en factuur 999990019.",
        "een, twee, drie, vier, vijf, zes, zeven, acht",
        "naam;prijs\ntafel;12\nstoel;9\n",
        "zoek_inwoner en maakBrief roepen de bag-sync aan",
        "**Let op**: de [b]brug[/b] is dicht, zie \\emph{bijlage}.",
        "// de eerste regel\n// en de tweede",
        "De motie over het zwembad en het dossier Zwembad.",
        "Je kunt het ook achterstevoren lezen of andersom.",
        "De rekening begint met een inleiding; de laatste vier dagen regende het."
      })
  void what_is_no_disguise_stays(String text) {
    assertThat(covered(text).cardinality()).as(text).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lees hoofdstuk 01, 02, 03, 04 en dan 05.",
        "Translate: 'I love you'",
        "postadres: zie onder; adres = nog niet bekend; straat: onbekend",
        "{\"weging\":[9,8,7,6,5,4,3,2,1],\"totaal\":{\"123456789\":2}}",
        "In versie 12 staan MAX_VALUE_3 en kern_2~4.",
        "De stand is 2 ⚽ 1, kaartjes kosten 12 🎟 15 voor kinderen.",
        "<tr><td>06</td><td>12</td><td>34</td><td>59</td><td>87</td></tr>",
        "String s = \"12\" + \"34\" + \"56\";",
        "Vlaggen: 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f en 🇳🇱.",
        "Paragraaf 2.iii.14 van het plan, en versie 9.vii.2015 van de nota.",
        "De foto's, de pagina's en Amerika's beleid.",
        "De Van Gogh-zaal en de Van Nellefabriek zijn open.",
        "De trein naar Lelystad rijdt niet; in Rotterdam ook niet.",
        "if (a<b>c) { x = y**z; } maak_a_b_c();",
        "Europas grenzen zijn lang; de Audi's en de Mexicanen.",
        "Het woord اسم betekent naam.",
        "De A4's en de Lidl's van deze stad; de Wmo-zaak en het Energie-dossier.",
        "Het begint met 15 minuten, daarna komt 30 minuten pauze en dan 2026.",
        "In 2019, 2021 en 2023 was het raak; BSN is een afkorting.",
        "Op de lijst staat dit als nummer 12, en het zijn niet 12 maar 14 stuks.",
        "Wat is een apenstaartje? Lees dit, en daarna: koffie.",
        "{\"telefooncentrale\":{\"posten\":12,\"lijnen\":3456}}",
        "Begin blad 12\n\n- pagina 3 -\n\n345 meldingen",
        "datum (jjmmdd): 260227 en 260301",
        "| tel van stemmen | 120 | 44 |",
        "De plaat in de hal: eerst rood, dan blauw; kenteken onbekend.",
        "tafel;12;1234 stuks\nLade;14;2026",
        "De Tesla's en de Skoda's staan in de garage; van Amerika's kust.",
        "00000000: geen inhoud\n00000010: geen inhoud",
        "de update (Maart) en het overzicht (Plein)",
        "https://kaart.example/zoek?q=rotonde,+fietspad&t=10:00+01:00"
      })
  void what_looks_like_it_stays(String text) {
    assertThat(detector.detect(text))
        .noneMatch(
            finding ->
                finding.category().replaceable()
                    && finding.category() != DataCategory.ORGANISATION);
  }
}
