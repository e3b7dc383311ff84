package eu.sluis.audit;

/**
 * Where a {@link Witness} remembers how far it saw each log. Every implementation passes the same
 * kit of tests (`WitnessStoreKit` in the test jar of this module). A failure is an unchecked
 * exception and means: nothing was remembered. Safe on every thread.
 */
public interface WitnessStore {

  /** The last tree of a log that was remembered; {@link TreeHead#EMPTY} when there is none. */
  TreeHead last(String origin);

  /**
   * Remembers a tree when the last one is still the expected one. MUST be atomic among all callers,
   * and durable before it returns true.
   *
   * @return false when the last tree is another one; nothing was remembered then
   */
  boolean advance(String origin, TreeHead expected, TreeHead next);
}
