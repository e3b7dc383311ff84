package eu.sluis.knowledge;

import java.util.OptionalDouble;

/**
 * A small model that reads one passage for one question or one sentence. It knows how things are
 * said in other words, which {@link Support} and {@link Extract} do not; they know figures, names
 * and denials, which it does not. A contract:
 *
 * <ul>
 *   <li>It reads in this process: nothing of the texts leaves it, is kept or is logged.
 *   <li>It never throws for a text. Empty means that it cannot tell now; words alone decide then.
 *   <li>A text that is longer than it reads is cut.
 *   <li>Safe on every thread.
 * </ul>
 */
public interface PassageReader {

  /** Cannot tell anything. */
  PassageReader NONE =
      new PassageReader() {
        @Override
        public OptionalDouble answers(String question, String passage) {
          return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble says(String sentence, String passage) {
          return OptionalDouble.empty();
        }
      };

  /** The log of the odds that the passage answers the question: 0 is even, higher is surer. */
  OptionalDouble answers(String question, String passage);

  /** The log of the odds that the passage says what the sentence claims. */
  OptionalDouble says(String sentence, String passage);
}
