package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a PDF can hide a name, the name is gone. */
class PdfRedactionTest {

  private static final String NAME = "Wilfired Zoutfiets";

  static Stream<String> places() {
    return PdfSamples.PLACES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_name_is_gone_from(String place) throws Exception {
    byte[] file = PdfSamples.with(NAME, PdfSamples.PLACES.get(place));
    assertThat(Hunt.find(file, NAME)).as("the hunt finds it before").isNotEmpty();

    Redacted redacted =
        new Redactor(_ -> List.of()).redact(file, List.of(new Removal(NAME, "5.1.2.e")), Set.of());

    assertThat(Hunt.find(redacted.file(), NAME)).isEmpty();
    assertThat(Hunt.find(redacted.file(), "Zoutfiets")).isEmpty();
    assertThat(Hunt.tika(redacted.file()))
        .contains("Besluit op het verzoek")
        .contains("vroeg hierom")
        .contains("5.1.2.e");
  }
}
