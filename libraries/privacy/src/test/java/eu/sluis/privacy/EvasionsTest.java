package eu.sluis.privacy;

import static eu.sluis.vocabulary.DataCategory.BSN;
import static eu.sluis.vocabulary.DataCategory.DATE_OF_BIRTH;
import static eu.sluis.vocabulary.DataCategory.IBAN;
import static eu.sluis.vocabulary.DataCategory.NAME;
import static eu.sluis.vocabulary.DataCategory.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
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
        "Lees hoofdstuk 01, 02, 03, 04 en dan 05.",
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
