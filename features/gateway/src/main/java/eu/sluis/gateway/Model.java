package eu.sluis.gateway;

/**
 * A model that can answer. A contract for every implementation (one kit tests them all):
 *
 * <ul>
 *   <li>{@link #answer} blocks until the answer is complete and hands every piece to the sink on
 *       the calling thread, as soon as it has it.
 *   <li>When the thread is interrupted it MUST stop the upstream call and throw {@link
 *       ModelFailure} with {@link ModelFailure.Cause#CANCELLED}.
 *   <li>It MUST NOT report a half answer as whole: an upstream that stops early is {@link
 *       ModelFailure.Cause#CUT_OFF}.
 *   <li>It MUST NOT log or put in an exception anything of the call's or the answer's text.
 *   <li>Safe on every thread, many calls at once.
 * </ul>
 */
public interface Model {

  ModelCard card();

  Usage answer(ModelCall call, Sink sink) throws ModelFailure;

  /** Takes the answer, piece by piece. */
  @FunctionalInterface
  interface Sink {
    void text(String piece);
  }

  /** Tokens used; -1 where the model does not say. */
  record Usage(int promptTokens, int answerTokens) {
    public static final Usage UNKNOWN = new Usage(-1, -1);
  }
}
