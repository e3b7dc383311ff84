package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of examples in `marks`: which words show a special category, and which do not. */
class MarksTest {

  private final Detector detector = new DutchDetector();

  @ParameterizedTest
  @ValueSource(strings = {"health", "others"})
  void words_that_show_it_are_marked_and_words_in_general_are_not(String list) throws IOException {
    var wrong = new ArrayList<String>();
    for (LabelledText example : LabelledText.lines(lines(list))) {
      List<String> expected =
          example.labels().stream()
              .map(l -> l.code() + "=" + example.text().substring(l.start(), l.end()))
              .toList();
      List<String> found =
          detector.detect(example.text()).stream()
              .filter(finding -> !finding.category().replaceable())
              .map(f -> f.category().code() + "=" + f.span().of(example.text()))
              .toList();
      if (!found.equals(expected)) {
        wrong.add(example.id() + "\n   expected " + expected + "\n   found    " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in = MarksTest.class.getResourceAsStream("/marks/" + list + ".txt")) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return reader.lines().toList();
    }
  }
}
