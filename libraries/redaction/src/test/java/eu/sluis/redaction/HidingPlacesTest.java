package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a document can hide a name, the name is gone and the rest is there. */
class HidingPlacesTest {

  private static final String NAME = "Wilfired Zoutfiets";

  /** Where only the eye, or a program for that part alone, sees it; the hunt has none. */
  private static final Set<String> NOT_HUNTED =
      Set.of("pdf: over two lines", "pdf: letter by letter, backwards");

  /** A document with the name in one place, with and without a sentence that names it openly. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Sample(String name, byte[] with, byte[] without) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
            PdfSamples.PLACES.entrySet().stream()
                .map(
                    place ->
                        new Sample(
                            "pdf: " + place.getKey(),
                            PdfSamples.with(NAME, place.getValue(), true),
                            PdfSamples.with(NAME, place.getValue(), false))),
            WordSamples.PLACES.entrySet().stream()
                .map(
                    place ->
                        new Sample(
                            "docx: " + place.getKey(),
                            WordSamples.with(NAME, place.getValue(), true),
                            WordSamples.with(NAME, place.getValue(), false))),
            OdfSamples.PLACES.entrySet().stream()
                .map(
                    place ->
                        new Sample(
                            "odt: " + place.getKey(),
                            OdfSamples.with(NAME, place.getValue(), true),
                            OdfSamples.with(NAME, place.getValue(), false))))
        .flatMap(kind -> kind)
        .sorted(java.util.Comparator.comparing(Sample::name));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_hunt_finds_a_name_that_only_stands_in(Sample sample) {
    org.junit.jupiter.api.Assumptions.assumeFalse(NOT_HUNTED.contains(sample.name()));
    assertThat(Hunt.find(sample.without(), NAME)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_name_is_gone_from(Sample sample) throws Exception {
    Redacted redacted =
        new Redactor(_ -> List.of())
            .redact(sample.with(), List.of(new Removal(NAME, "5.1.2.e")), Set.of());

    assertThat(Hunt.find(redacted.file(), NAME)).isEmpty();
    assertThat(Hunt.find(redacted.file(), "Zoutfiets")).isEmpty();
    assertThat(Hunt.tika(redacted.file()))
        .contains("Besluit op het verzoek")
        .contains("vroeg hierom")
        .contains("5.1.2.e");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_result_can_be_read_again_and_gives_nothing_new(Sample sample) throws Exception {
    var redactor =
        new Redactor(
            text -> {
              int at = text.indexOf("Zoutfiets");
              return at < 0
                  ? List.of()
                  : List.of(
                      new PersonalDataFinder.Found(
                          eu.sluis.vocabulary.DataCategory.NAME,
                          new eu.sluis.vocabulary.Span(at, at + 9),
                          "test"));
            });
    assertThat(redactor.propose(sample.with()).candidates()).hasSize(1);

    Redacted redacted = redactor.redact(sample.with(), List.of(new Removal(NAME, "")), Set.of());

    assertThat(redactor.propose(redacted.file()).candidates()).isEmpty();
  }
}
