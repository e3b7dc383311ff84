package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Label;
import java.util.List;

/** A text with what its pieces are, in order; pieces do not overlap. */
record LabelledText(String text, List<Piece> pieces) {

  record Piece(int start, int end, Label label) {}

  LabelledText {
    pieces = List.copyOf(pieces);
  }
}
