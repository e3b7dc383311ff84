package eu.sluis.injection;

import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Span;
import java.util.List;

/**
 * A sentence, or what was hidden in a text, that reads as an instruction to a model.
 *
 * @param span where it stands in the original text, in UTF-16 code units
 * @param confidence from {@link Signs#SOME_FROM} to 1 (certain)
 * @param evidence why; the first says most; never empty
 */
public record Sign(SignKind kind, Span span, double confidence, List<Evidence> evidence) {

  public Sign {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "a sign has evidence and a confidence from 0 to 1, was `" + confidence + "`");
    }
  }

  public InstructionSigns strength() {
    return Signs.strength(confidence);
  }
}
