package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.Support.Verdict;
import eu.sluis.shell.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence and the passages that should say it, whatever protocol they came in.
 *
 * @param sentence of 1 to {@link #SENTENCE_CHARACTERS_MAX} UTF-16 code units
 * @param passages at most {@link #PASSAGES_MAX}
 */
public record Claim(String sentence, List<String> passages) {

  static final Set<String> FIELDS = Set.of("passages", "sentence");

  public static final int SENTENCE_CHARACTERS_MAX = 2_000;
  public static final int PASSAGE_CHARACTERS_MAX = 20_000;
  public static final int PASSAGES_MAX = 20;

  public Claim {
    passages = List.copyOf(passages);
  }

  /**
   * The verdict.
   *
   * @param support `supported`, `partly` or `not`
   * @param missing words, figures and names that the passages lack or that disagree
   */
  public record Checked(String support, List<String> missing) {}

  /**
   * @param asked an object
   * @throws ProblemException when a field is out of bounds
   */
  public static Claim of(JsonNode asked) {
    return new Claim(Api.text(asked, "sentence", SENTENCE_CHARACTERS_MAX), passages(asked));
  }

  /** Reads nothing of the organisation, and asks no model outside this process. */
  public Checked checked(Support support) {
    return switch (support.check(sentence, passages)) {
      case Verdict.Supported _ -> new Checked("supported", List.of());
      case Verdict.Partly(var missing) -> new Checked("partly", missing);
      case Verdict.Unsupported(var missing) -> new Checked("not", missing);
    };
  }

  private static List<String> passages(JsonNode asked) {
    var passages = new ArrayList<String>();
    JsonNode given = asked.path("passages");
    for (JsonNode passage : given) {
      if (passage.isTextual() && passage.asText().length() <= PASSAGE_CHARACTERS_MAX) {
        passages.add(passage.asText());
      }
    }
    if (!given.isArray() || passages.size() != given.size() || passages.size() > PASSAGES_MAX) {
      throw Api.wrong(
          "`passages` moet een lijst zijn van hoogstens "
              + PASSAGES_MAX
              + " teksten van hoogstens "
              + PASSAGE_CHARACTERS_MAX
              + " tekens",
          "`passages` must be a list of at most "
              + PASSAGES_MAX
              + " texts of at most "
              + PASSAGE_CHARACTERS_MAX
              + " characters");
    }
    return passages;
  }
}
