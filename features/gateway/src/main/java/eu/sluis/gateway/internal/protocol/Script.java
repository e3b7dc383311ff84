package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The events of one streamed answer, in the words of a protocol; for one thread. What says that
 * something is ready is said in {@link #whole} and not before: only then is it true.
 */
public interface Script {

  void piece(AnswerPiece piece, Consumer<byte[]> line);

  /** The answer is whole and its outcome is recorded. */
  void whole(Completion completion, Consumer<byte[]> line);

  /** The answer is not whole. */
  void broken(ClientProblem problem, Locale language, Consumer<byte[]> line);
}
