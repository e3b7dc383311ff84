package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of examples in `numbers`: what must be found exactly, and what must stay. */
class NumbersTest {

  private static final Set<DataCategory> OTHER_ROOMS =
      Set.of(DataCategory.NAME, DataCategory.ORGANISATION);

  private final Detector detector = DutchDetector.careful();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bsn",
        "companies",
        "iban",
        "accounts",
        "phone",
        "documents",
        "plates",
        "network",
        "references",
        "cadastral",
        "email",
        "users",
        "urls",
        "birth",
        "ages",
        "things",
        "disguised",
        "addresses",
        "forms",
        "told",
        "unexplained",
        "scans"
      })
  void every_example_is_found_exactly_and_every_look_alike_stays(String list) throws IOException {
    assertThat(wrong(detector, list)).isEmpty();
  }

  static List<String> wrong(Detector detector, String list) throws IOException {
    var wrong = new ArrayList<String>();
    for (LabelledText example : LabelledText.lines(lines(list))) {
      List<String> expected =
          example.labels().stream()
              .map(
                  label ->
                      label.code() + "=" + example.text().substring(label.start(), label.end()))
              .toList();
      List<String> found =
          detector.detect(example.text()).stream()
              .filter(finding -> finding.category().replaceable())
              .filter(finding -> !OTHER_ROOMS.contains(finding.category()))
              .map(f -> f.category().code() + "=" + f.span().of(example.text()))
              .toList();
      if (!found.equals(expected)) {
        wrong.add(example.id() + "\n   expected " + expected + "\n   found    " + found);
      }
    }
    return wrong;
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in = NumbersTest.class.getResourceAsStream("/numbers/" + list + ".txt")) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return reader.lines().toList();
    }
  }
}
