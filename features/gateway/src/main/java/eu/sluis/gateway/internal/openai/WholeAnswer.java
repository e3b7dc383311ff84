package eu.sluis.gateway.internal.openai;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.KeptQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps an answer until it is whole, for a client that wants it in one piece. */
final class WholeAnswer implements AnswerListener {

  /** One answer so far. */
  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> arguments = new ArrayList<>();
  }

  private final Consumer<Account> begun;
  private final List<Parts> choices = new ArrayList<>();

  /**
   * @param begun is told which model is asked
   */
  WholeAnswer(int answers, Consumer<Account> begun) {
    this.begun = begun;
    for (int choice = 0; choice < answers; choice++) {
      choices.add(new Parts());
    }
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    begun.accept(account);
  }

  @Override
  public void piece(AnswerPiece piece) {
    Parts choice = choices.get(piece.choice());
    switch (piece) {
      case AnswerPiece.Text(_, String text) -> choice.text.append(text);
      case AnswerPiece.CallBegun(_, _, String name) -> {
        choice.names.add(name);
        choice.arguments.add(new StringBuilder());
      }
      case AnswerPiece.Arguments(_, int call, String json) ->
          choice.arguments.get(call).append(json);
    }
  }

  @Override
  public Map<String, String> checked() {
    return Map.of();
  }

  byte[] body(Ended.Answered answered, Replies replies) {
    Completion completion = answered.completion();
    var whole = new ArrayList<Replies.Choice>();
    for (Completion.End end : completion.ends()) {
      Parts choice = choices.get(whole.size());
      var calls = new ArrayList<Replies.Call>();
      for (String name : choice.names) {
        calls.add(new Replies.Call(name, choice.arguments.get(calls.size()).toString()));
      }
      whole.add(new Replies.Choice(choice.text.toString(), calls, end));
    }
    return replies.completion(whole, completion.usage());
  }
}
