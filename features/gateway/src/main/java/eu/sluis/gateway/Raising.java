package eu.sluis.gateway;

import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.privacy.Restorer;
import eu.sluis.privacy.Restorers;
import java.util.ArrayList;
import java.util.List;

/** Puts real values back in the pieces of one answer; used by one thread. */
final class Raising {

  private final Restorers restorers;
  private final boolean json;

  Raising(Pseudonymiser pseudonymiser, ModelCall call) {
    this.restorers = pseudonymiser.restorers();
    this.json = call instanceof ModelCall.Conversation(var prompt) && prompt.shape().structured();
  }

  /** What is certain by now of this piece and those before it; a text may be empty. */
  AnswerPiece raise(AnswerPiece piece) {
    return switch (piece) {
      case AnswerPiece.Text(int choice, String text) ->
          new AnswerPiece.Text(choice, choice(choice).accept(text));
      case AnswerPiece.Arguments(int choice, int call, String part) ->
          new AnswerPiece.Arguments(choice, call, restorers.toolCall(choice, call).accept(part));
      case AnswerPiece.CallBegun begun -> begun;
      // Numbers: there is nothing in them to put back.
      case AnswerPiece.Vector vector -> vector;
      case AnswerPiece.Score score -> score;
    };
  }

  /** What was held back, at the end of the answer. */
  List<AnswerPiece> rest() {
    Restorers.Rest rest = restorers.finish();
    var pieces = new ArrayList<AnswerPiece>();
    rest.choices().forEach(one -> pieces.add(new AnswerPiece.Text(one.choice(), one.text())));
    rest.toolCalls()
        .forEach(
            one ->
                pieces.add(new AnswerPiece.Arguments(one.choice(), one.call(), one.arguments())));
    return pieces;
  }

  private Restorer choice(int choice) {
    return json ? restorers.jsonChoice(choice) : restorers.choice(choice);
  }
}
