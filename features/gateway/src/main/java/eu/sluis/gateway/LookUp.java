package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;
import java.util.function.Function;

/**
 * Something that a program wants to read in the organisation's knowledge. No model answers it; what
 * a search asks of models takes the road as {@link ForSearch}.
 *
 * @param asker who asks, with the rights of this moment
 * @param useCase why
 * @param client the identifier of the key that it came with, for the record
 * @param find reads with the rights that hold, and with no others
 */
public record LookUp<T>(
    Asker asker, UseCaseId useCase, String client, Function<ReadingRights, List<T>> find) {

  /** What came of it. */
  public sealed interface Outcome<T> {

    /**
     * It was looked up.
     *
     * @param rights what it was read with
     * @param sequence the number of its record in the log
     */
    record Found<T>(List<T> found, ReadingRights rights, long sequence) implements Outcome<T> {
      public Found {
        found = List.copyOf(found);
      }
    }

    /** Nothing was read. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}
  }
}
