package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are written so that a pattern does not see them; a reader does. */
class HiddenNamesTest {

  private final Detector detector = DutchDetector.careful();

  static Stream<Arguments> hidden() {
    return Stream.of(
        Arguments.of("Mijn naam is V-I-K-R-A-M.", "V-I-K-R-A-M"),
        Arguments.of("{\"klant\":{\"naam\":\"fatima el idrissi\"}}", "fatima el idrissi"),
        Arguments.of("{\"naam\":\"Andr\\u00e9 Visser\"}", "Andr\\u00e9 Visser"),
        Arguments.of("String naam = \"Jan de Vries\";", "Jan de Vries"),
        Arguments.of("GET /zoek?naam=jan+de+vries&x=1", "jan+de+vries"),
        Arguments.of("GET /zoek?naam=jan%20de%20vries&x=1", "jan%20de%20vries"),
        Arguments.of("brief_Jan_de_Vries_2026.docx", "Jan_de_Vries"),
        Arguments.of("Geachte heer Hoog-\nland, wij kregen uw brief.", "Hoog-\nland"),
        Arguments.of("Fatima's moeder belde.", "Fatima"),
        Arguments.of("Vries, Jan de", "Vries, Jan de"),
        Arguments.of("Graag J@n de Vries bellen.", "J@n de Vries"),
        Arguments.of("Ik sprak S@mir@ vanmorgen.", "S@mir@"),
        Arguments.of("{\"klant\": \"gerritJanOldebroek\"}", "gerritJanOldebroek"),
        Arguments.of("const fatimaElIdrissi = 1;", "fatimaElIdrissi"),
        Arguments.of("Jan de Vries is er. JdV belt morgen.", "Jan de Vries"),
        Arguments.of("{\"achternaam\":\"Oldebroek\"}", "Oldebroek"),
        Arguments.of("Piet v.d. Akker: het was die jongen", "Piet v.d. Akker"),
        Arguments.of("Mijn naam is N.g.u.y.e.n", "N.g.u.y.e.n"),
        Arguments.of("voorletters,achternaam\n12,T.,Weldemichael,1991", "T."),
        Arguments.of("Naam: Fatima\n\nEl Idrissi", "El Idrissi"),
        Arguments.of("git checkout -b feature/ngozi-adeyemi-login", "ngozi-adeyemi"),
        Arguments.of("String ngoziAdeyemiBsn;", "ngoziAdeyemi"),
        Arguments.of("bijlage: bezwaar_Ouhaddou_2024.docx", "Ouhaddou"),
        Arguments.of("<BG:geslachtsnaam>Aardappel</BG:geslachtsnaam>", "Aardappel"),
        Arguments.of("gecos: \"Hillechien Steenhouwer, kamer 3.14\"", "Hillechien Steenhouwer"),
        Arguments.of("BEGIN:VCARD\nFN:Wubbe Eikelenstam\nEND:VCARD", "Wubbe Eikelenstam"),
        Arguments.of("N;ENCODING=QUOTED-PRINTABLE:Ko=C3=A7ak;Bo=C5=9Ftan", "Ko=C3=A7ak"),
        Arguments.of("Verzoekster: Gr\\'f6nneb\\'f6m, H\\'e9lo\\'efse", "H\\'e9lo\\'efse"),
        Arguments.of(
            "Geachte heer Fran\u00c3\u00a7ois Lef\u00c3\u00a8vre,",
            "Fran\u00c3\u00a7ois Lef\u00c3\u00a8vre"),
        Arguments.of(
            "Naam in eigen schrift: \u05e8\u05d1\u05e7\u05d4 \u05d0\u05dc\u05d8, Haarlem",
            "\u05e8\u05d1\u05e7\u05d4 \u05d0\u05dc\u05d8"));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void a_name_is_found_whole_where_it_stands(String text, String name) {
    int start = text.indexOf(name);

    assertThat(detector.detect(text))
        .anySatisfy(
            finding -> {
              assertThat(finding.category()).isEqualTo(DataCategory.NAME);
              assertThat(finding.span().start()).isLessThanOrEqualTo(start);
              assertThat(finding.span().end()).isGreaterThanOrEqualTo(start + name.length());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JavaScript, OpenAI, LinkedIn en MarkDown; getJan(), mariaDb.",
        "Plaatsen: Amsterdam, Utrecht, Parijs en Lyon.",
        "Formaat A4, type B2, bestand MP3, weg A12.",
        "{\"achternaam\":\"\",\"voornaam\":\"\"}"
      })
  void what_is_written_alike_is_none(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void surname_and_given_names_of_a_machine_readable_zone_are_names() {
    String passport = "P<NLDVAN<DIJK<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<";
    String card =
        "I<NLDXR1001R58<<<<<<<<<<<<<<<\n8503101F2803092NLD<<<<<<<<<<<8\nVRIES<<JAN<<<<<<<<<<<<<<<<<<<<<";

    assertThat(names(passport)).containsExactly("VAN<DIJK", "ANNA<MARIA");
    assertThat(names(card)).containsExactly("VRIES", "JAN");
    assertThat(names("a << b <<<<<<<<<<<<<<<<<<<<<<<<<< c")).isEmpty();
  }

  private List<String> names(String text) {
    return detector.detect(text).stream()
        .filter(finding -> finding.category() == DataCategory.NAME)
        .map(finding -> finding.span().of(text))
        .toList();
  }

  @Test
  void a_share_in_a_text_is_no_code() {
    assertThat(detector.detect("De korting is 21%20 en de rest is A-B of C:\\naam."))
        .noneMatch(finding -> finding.category() == DataCategory.NAME);
  }

  @Test
  void the_persons_of_a_list_are_found_one_by_one() {
    String text = "Presentielijst: G. Thackeray, M. Béranger, O. Zimmermann, V. Santoro";

    assertThat(detector.detect(text))
        .extracting(finding -> finding.span().of(text))
        .containsExactly("G. Thackeray", "M. Béranger", "O. Zimmermann", "V. Santoro");
  }
}
