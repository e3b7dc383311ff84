package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.KeptQuestion;
import java.util.Map;
import java.util.Optional;

/** Reads an answer along and keeps it, for a client that wants that. For one thread. */
public interface Keeper {

  /** For a client that wants nothing kept. */
  Keeper NOTHING =
      new Keeper() {
        @Override
        public void piece(AnswerPiece piece) {}

        @Override
        public Optional<String> answer() {
          return Optional.empty();
        }

        @Override
        public void keep(Ended.Answered answered) {}
      };

  void piece(AnswerPiece piece);

  /** The answer so far, as it will be kept; empty when it will not. */
  Optional<String> answer();

  /**
   * Keeps the whole answer; before the client sees its end, so that it can rely on that.
   *
   * @throws ClientProblem when it could not be kept
   */
  void keep(Ended.Answered answered) throws ClientProblem;

  /** A listener that lets this one read along. */
  default AnswerListener beside(AnswerListener listener) {
    return new AnswerListener() {
      @Override
      public void begun(Account account, KeptQuestion question) {
        listener.begun(account, question);
      }

      @Override
      public void piece(AnswerPiece piece) {
        Keeper.this.piece(piece);
        listener.piece(piece);
      }

      @Override
      public Map<String, String> checked() {
        return listener.checked();
      }

      @Override
      public Optional<String> kept() {
        return answer();
      }
    };
  }
}
