package eu.sluis.privacy.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.names.NamesInText;
import eu.sluis.privacy.internal.network.SmallNetwork;
import eu.sluis.privacy.internal.network.SmallNetwork.Layer;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How sure the model must be, with a model that is always as sure as is asked. */
class UnexplainedTest {

  private static final float LITTLE = 0.02f;

  /** As `Unexplained` has it: behind a word for a thing, and of a date of late years. */
  private static final float OF_THING = 0.85f;

  private static final float OF_THING_CAREFUL = 0.65f;

  static Stream<Arguments> pieces() {
    return Stream.of(
        Arguments.of(PieceKind.CODE, "Daar hoort 480 5591 bij, zei iemand."),
        Arguments.of(PieceKind.DATE, "Iets met 12-03-1961 erin, zei iemand."),
        Arguments.of(PieceKind.LOGIN, "Iets met lil_billy77 erin, zei iemand."),
        Arguments.of(PieceKind.STREET, "Iets met de Kievitstraat erin, zei iemand."));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void a_piece_is_found_above_the_bar_of_its_kind(PieceKind kind, String text) {
    assertThat(found(text, kind, kind.found() + LITTLE, false)).isNotEmpty();
    assertThat(found(text, kind, kind.found() - LITTLE, false)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void a_careful_reader_has_a_lower_bar(PieceKind kind, String text) {
    assertThat(found(text, kind, kind.foundCarefully() + LITTLE, true)).isNotEmpty();
    assertThat(found(text, kind, kind.foundCarefully() - LITTLE, true)).isEmpty();
  }

  @Test
  void behind_a_word_for_a_thing_the_bar_is_higher() {
    String text = "Het gaat om factuur 4805591, zei iemand.";
    assertThat(found(text, PieceKind.CODE, OF_THING + LITTLE, false)).isNotEmpty();
    assertThat(found(text, PieceKind.CODE, OF_THING - LITTLE, false)).isEmpty();
    assertThat(found(text, PieceKind.CODE, OF_THING_CAREFUL + LITTLE, true)).isNotEmpty();
    assertThat(found(text, PieceKind.CODE, OF_THING_CAREFUL - LITTLE, true)).isEmpty();
  }

  @Test
  void a_date_of_late_years_has_the_higher_bar_too() {
    String text = "Iets met 12-03-2024 erin, zei iemand.";
    assertThat(found(text, PieceKind.DATE, OF_THING + LITTLE, false)).isNotEmpty();
    assertThat(found(text, PieceKind.DATE, OF_THING - LITTLE, false)).isEmpty();
    assertThat(found(text, PieceKind.DATE, OF_THING_CAREFUL + LITTLE, true)).isNotEmpty();
    assertThat(found(text, PieceKind.DATE, OF_THING_CAREFUL - LITTLE, true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PieceKind.class)
  void what_is_doubted_is_less_likely_than_what_is_found(PieceKind kind) {
    assertThat(kind.foundCarefully()).isBetween(kind.doubted(), kind.found());
    assertThat(kind.found()).isLessThan(1);
  }

  @Test
  void a_text_of_numbers_alone_says_nothing_of_them() {
    assertThat(found("480 5591", PieceKind.CODE, 0.99f, true)).isEmpty();
  }

  /**
   * What is found when the model gives the first outcome of a kind this chance, whatever it sees.
   */
  private static Set<DataCategory> found(
      String text, PieceKind kind, float chance, boolean careful) {
    var layers = new ArrayList<Layer>();
    for (PieceKind each : PieceKind.values()) {
      var layer = new Layer();
      layer.bias()[0] = 1;
      // The odds are those of one outcome against nothing; the others have none.
      for (int i = 0; i < each.outcomes().size(); i++) {
        layer.weights()[i + 1] = -100;
      }
      if (each == kind) {
        int outcome = 1 + Math.max(0, kind.outcomes().indexOf(DataCategory.CASE_NUMBER));
        layer.weights()[outcome] = (float) Math.log(chance / (1 - chance));
      }
      layers.add(layer);
    }
    byte[] none = new byte[SmallNetwork.PLACES * SmallNetwork.ROW];
    var model = new PieceModel(new SmallNetwork(none, 1, 1, layers));
    var reading = new Reading(text);
    NamesInText names = new NameRecogniser().read(reading);
    var found = EnumSet.noneOf(DataCategory.class);
    new NumberRecogniser(model, careful)
        .recognise(
            reading, names.candidates(), names, candidate -> found.add(candidate.category()));
    return found;
  }
}
