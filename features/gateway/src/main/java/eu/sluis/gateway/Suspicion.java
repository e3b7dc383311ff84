package eu.sluis.gateway;

import eu.sluis.injection.SignKind;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What in a question, or in what goes along with it, reads as an instruction to a model.
 *
 * @param strength of the strongest sign
 * @param texts how many texts hold a sign
 * @param kinds what they try to bring about, without doubles
 */
public record Suspicion(InstructionSigns strength, int texts, List<SignKind> kinds) {

  public static final Suspicion NONE = new Suspicion(InstructionSigns.NONE, 0, List.of());

  public Suspicion {
    kinds = List.copyOf(kinds);
  }

  /** What they try to bring about, in words with commas between. */
  public String aims(Locale language) {
    boolean english = language.getLanguage().equals("en");
    return kinds.stream()
        .map(kind -> english ? kind.english() : kind.dutch())
        .collect(Collectors.joining(", "));
  }
}
