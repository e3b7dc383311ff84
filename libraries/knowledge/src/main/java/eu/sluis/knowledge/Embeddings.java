package eu.sluis.knowledge;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.Optional;

/**
 * A model that turns texts into vectors: what means nearly the same lies close together. A contract
 * for every implementation (one kit tests them all):
 *
 * <ul>
 *   <li>The same text gives the same vector, apart from rounding; every vector has the same number
 *       of numbers, 1 to {@link #DIMENSIONS_MAX}, and is not all zeros.
 *   <li>Answers are in the order of the passages, one for each.
 *   <li>It MUST NOT log or put in an exception anything of the texts.
 *   <li>Safe on every thread.
 * </ul>
 *
 * <p>Passages of every confidentiality are given to it. Whoever makes one answers for it that only
 * those reach the model that may go where it runs.
 */
public interface Embeddings {

  /** What Lucene can search. */
  int DIMENSIONS_MAX = 1_024;

  /** Longer texts are cut there, in UTF-16 code units. */
  int TEXT_CHARS_MAX = 2_000;

  /** Passages in one call. */
  int TEXTS_MAX = 16;

  /** Which model it is, and how it is asked; vectors of different models are never compared. */
  String model();

  /**
   * The vectors of passages: of {@link #text}, empty for one that may not go where the model runs.
   *
   * @param passages 1 to {@link #TEXTS_MAX}
   */
  List<Optional<float[]>> ofPassages(List<Passage> passages) throws Unavailable;

  /**
   * The vector of a question; many models want to know that it is one.
   *
   * @param question at most {@link #TEXT_CHARS_MAX}
   */
  float[] ofQuestion(String question) throws Unavailable;

  /** Which models make vectors. A contract: safe on every thread, and asked for every search. */
  interface Models {

    /** Search by words alone. */
    Models NONE = _ -> List.of();

    /**
     * Those of an organisation at this moment: first the one that was chosen, whose vectors are
     * made, then those that may still be asked about vectors of before. Empty for words alone.
     */
    List<Embeddings> of(OrganisationId organisation);
  }

  /** What is given to the model of a passage: its title and headings tell what it is about. */
  static String text(Passage passage) {
    String text =
        passage.documentTitle()
            + "\n"
            + String.join("\n", passage.place().headings())
            + "\n"
            + passage.text();
    return text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX));
  }

  /** The model did not answer; search goes on with words alone. */
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
      super(message);
    }

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
