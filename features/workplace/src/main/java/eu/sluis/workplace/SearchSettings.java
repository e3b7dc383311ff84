package eu.sluis.workplace;

import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.Optional;

/**
 * Which models of the catalogue help the search and the check of answers, as the administrator
 * chose them. What they may have is for the rules of the use case.
 *
 * @param useCase in whose name they are asked, in each organisation
 * @param passages makes vectors of passages; empty to search by words alone
 * @param questions makes vectors of questions, when its server has another name for that
 * @param passagePrefix what a passage begins with, for a model that wants to know; may be empty
 * @param questionPrefix what a question begins with
 * @param wholeCharacters documents that a question is about go along whole when they have no more
 *     characters than this together, and else in passages; 0 for always in passages
 * @param reranker holds what was found against the question once more
 * @param entailment holds the sentences of an answer against what they cite
 */
public record SearchSettings(
    UseCaseId useCase,
    Optional<ModelId> passages,
    Optional<ModelId> questions,
    String passagePrefix,
    String questionPrefix,
    int wholeCharacters,
    Optional<ModelId> reranker,
    Optional<ModelId> entailment) {

  /** About eight thousand tokens of Dutch, which models of today have room for. */
  public static final int WHOLE_CHARACTERS = 24_000;

  public SearchSettings {
    if (wholeCharacters < 0) {
      throw new IllegalArgumentException(
          "wholeCharacters must be 0 or more, was `" + wholeCharacters + "`");
    }
  }

  /** Words alone. */
  public static final SearchSettings WORDS =
      new SearchSettings(
          new UseCaseId("kennis"),
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          WHOLE_CHARACTERS,
          Optional.empty(),
          Optional.empty());
}
