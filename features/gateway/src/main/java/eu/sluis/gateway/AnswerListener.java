package eu.sluis.gateway;

import java.util.Map;
import java.util.Optional;

/** Follows what was asked down the road; all calls come on the thread that asked, in this order. */
public interface AnswerListener {

  /**
   * The intent is recorded and a model is about to be called. Comes again when that model fails
   * before its first piece and another takes over.
   */
  void begun(Account account, KeptQuestion question);

  /** The next piece of the answer, with real values restored; never an empty text. */
  void piece(AnswerPiece piece);

  /**
   * No more pieces will come. Gives the results of the checks on the answer for the record: names
   * in snake case, values that hold counts or codes only.
   */
  Map<String, String> checked();

  /**
   * The answer as it will be kept, for the record to commit to; asked after {@link #checked}. Empty
   * when it is not kept.
   */
  default Optional<String> kept() {
    return Optional.empty();
  }
}
