package eu.sluis.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.recognition.Example.Label;
import eu.sluis.recognition.internal.MarkedText.Piece;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void a_text_without_labels_is_one_piece() {
    assertThat(MarkedText.of("Niets", List.of()))
        .containsExactly(new Piece("Niets", "", "", List.of(), List.of()));
  }

  @Test
  void a_mark_over_a_name_cuts_the_text_where_either_begins_or_ends() {
    String text = "Karin heeft diabetes";
    var pieces =
        MarkedText.of(
            text,
            List.of(
                new Label(new Span(0, 5), DataCategory.NAME),
                new Label(new Span(0, 20), DataCategory.HEALTH)));
    assertThat(pieces)
        .containsExactly(
            new Piece("Karin", "personal", "special", List.of(1, 2), List.of(1)),
            new Piece(" heeft diabetes", "", "special", List.of(), List.of(2)));
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
  }

  @Test
  void labels_beside_each_other_each_end_in_their_own_place() {
    assertThat(
            MarkedText.of(
                "ab",
                List.of(
                    new Label(new Span(0, 1), DataCategory.BSN),
                    new Label(new Span(1, 2), DataCategory.ORGANISATION))))
        .containsExactly(
            new Piece("a", "national_number", "", List.of(1), List.of(1)),
            new Piece("b", "organisational", "", List.of(2), List.of(2)));
  }
}
