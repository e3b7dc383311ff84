package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that are written so that a pattern does not see them; a reader does. */
class HiddenNamesTest {

  private final Detector detector = new DutchDetector();

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
        Arguments.of("Fatima's moeder belde.", "Fatima"));
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
