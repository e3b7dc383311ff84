package eu.sluis.privacy.training.numbers;

import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.names.NamesInText;
import eu.sluis.privacy.internal.numbers.NumberRecogniser;
import eu.sluis.privacy.internal.numbers.PieceKind;
import eu.sluis.privacy.internal.numbers.PieceModel;
import eu.sluis.privacy.internal.numbers.SeenPiece;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.training.network.Example;
import eu.sluis.privacy.training.numbers.LabelledSet.Label;
import eu.sluis.privacy.training.numbers.LabelledSet.Labelled;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;

/** Pieces of labelled texts with what they are, to learn from. */
final class PieceExamples {

  /**
   * Of a piece that is only a part of what is labelled, or of which the label is of another room.
   */
  private static final int UNDECIDED = -1;

  private final NameRecogniser names = new NameRecogniser();
  private final NumberRecogniser numbers = new NumberRecogniser(PieceModel.blank(), false);
  private final List<Example> examples = new ArrayList<>();
  private int texts;

  void add(Labelled text) {
    var reading = new Reading(text.text());
    NamesInText read = names.read(reading);
    for (SeenPiece seen : numbers.pieces(reading, read.candidates(), read)) {
      Span span = reading.readable().original(seen.piece().start(), seen.piece().end());
      int outcome = outcome(text, seen.piece().kind(), span);
      if (outcome != UNDECIDED) {
        PieceKind kind = seen.piece().kind();
        int outcomes = kind.outcomes().size() + 1;
        examples.add(new Example(texts, kind.layer(), outcomes, seen.features(), outcome));
      }
    }
    texts++;
  }

  List<Example> all() {
    return List.copyOf(examples);
  }

  /** A label decides when it and the piece have half or more of each other's letters. */
  static int outcome(Labelled text, PieceKind kind, Span piece) {
    int outcome = 0;
    for (Label label : text.labels()) {
      int shared =
          signs(text, Math.max(piece.start(), label.start()), Math.min(piece.end(), label.end()));
      if (shared == 0) {
        continue;
      }
      if (outcome != 0
          || 2 * shared < signs(text, piece.start(), piece.end())
          || 2 * shared < signs(text, label.start(), label.end())) {
        return UNDECIDED;
      }
      outcome = outcome(kind, label.category());
      if (outcome == 0) {
        return UNDECIDED;
      }
    }
    return outcome;
  }

  /** Letters and digits between two places. */
  private static int signs(Labelled text, int start, int end) {
    int signs = 0;
    for (int i = start; i < end; i++) {
      signs += Character.isLetterOrDigit(text.text().charAt(i)) ? 1 : 0;
    }
    return signs;
  }

  private static int outcome(PieceKind kind, String category) {
    String code = category.equals("street") ? "address" : category;
    for (int i = 0; i < kind.outcomes().size(); i++) {
      if (kind.outcomes().get(i).code().equals(code)) {
        return i + 1;
      }
    }
    return 0;
  }
}
