package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Label;
import eu.sluis.vocabulary.Span;
import java.util.List;

/** A text with what its pieces are, in order; pieces do not overlap. */
record LabelledText(String text, List<Piece> pieces) {

  record Piece(int start, int end, Label label) {}

  LabelledText {
    pieces = List.copyOf(pieces);
  }

  /** Whether a person is named at a place, wholly or in part. */
  boolean person(Span place) {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece.label() == Label.PERSON
                    && piece.start() < place.end()
                    && place.start() < piece.end());
  }
}
