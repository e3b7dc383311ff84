package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;

/** Keeps an answer until it is whole, for a client that wants it in one piece. */
public interface Collector {

  void piece(AnswerPiece piece);

  /** The whole answer, once its outcome is recorded. */
  byte[] body(Completion completion) throws ClientProblem;

  /** What the whole answer is written in. */
  default String mediaType() {
    return "application/json";
  }
}
