package eu.sluis.gateway;

import java.util.List;

/**
 * How a whole answer ended.
 *
 * @param ends one for each choice, in their order
 */
public record Completion(Model.Usage usage, List<End> ends) {

  public Completion {
    ends = List.copyOf(ends);
  }

  /** Why a model stopped. */
  public enum End {
    /** It was ready. */
    READY,
    /** There was no room for more. */
    FULL,
    /** It wants functions to be called. */
    CALLS,
    /** Its server held the rest back. */
    FILTERED
  }

  /** One answer, which its model thought was ready. */
  public static Completion ready(Model.Usage usage) {
    return new Completion(usage, List.of(End.READY));
  }
}
