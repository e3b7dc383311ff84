package eu.sluis.gateway;

import java.util.function.Consumer;

/**
 * A model that can answer. A contract for every implementation (one kit tests them all):
 *
 * <ul>
 *   <li>{@link #answer} blocks until the answer is complete and hands every piece to the sink on
 *       the calling thread, as soon as it has it.
 *   <li>Of a {@link ModelCall.Grounded} it gives one text and nothing else, and that is whole: no
 *       room for more is {@link ModelFailure.Cause#CUT_OFF}. It is asked another call only when its
 *       card says that it can.
 *   <li>It MUST NOT hand on a call of a function that it was not offered.
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

  Completion answer(ModelCall call, Sink sink) throws ModelFailure;

  /** Takes the answer, piece by piece; none is empty. */
  @FunctionalInterface
  interface Sink {
    void take(AnswerPiece piece);

    /** The next words of the only answer. */
    default void text(String piece) {
      take(new AnswerPiece.Text(0, piece));
    }

    /** For a call that is answered with one text. */
    static Sink ofText(Consumer<String> reader) {
      return piece -> {
        if (!(piece instanceof AnswerPiece.Text(int choice, String text)) || choice != 0) {
          throw new IllegalStateException("only one text was asked for");
        }
        reader.accept(text);
      };
    }
  }

  /** Tokens used, and seconds of sound that were listened to; -1 where the model does not say. */
  record Usage(int promptTokens, int answerTokens, double seconds) {
    public static final Usage UNKNOWN = new Usage(-1, -1);

    /** Of texts. */
    public Usage(int promptTokens, int answerTokens) {
      this(promptTokens, answerTokens, -1);
    }
  }
}
