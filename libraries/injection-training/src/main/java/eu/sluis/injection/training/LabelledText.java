package eu.sluis.injection.training;

import eu.sluis.injection.Origin;
import eu.sluis.injection.SignKind;
import java.util.Optional;

/**
 * A text to learn from.
 *
 * @param attack whether an instruction to a model is in it
 * @param kind what the instruction tries; empty when nobody said
 * @param from where the instruction begins, in UTF-16 code units
 * @param to where it ends; when nobody said, the ends of the text
 */
record LabelledText(
    String text, Origin origin, boolean attack, Optional<SignKind> kind, int from, int to) {

  /** Of which nobody said where the instruction is. */
  static LabelledText whole(String text, Origin origin, boolean attack) {
    return new LabelledText(text, origin, attack, Optional.empty(), 0, text.length());
  }
}
