package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.AnswerPiece;
import java.util.ArrayList;
import java.util.List;

/** The texts and calls of an answer so far. */
public final class WholeAnswer {

  /** A call of a function, whole. */
  public record Call(String name, String arguments) {}

  /** One answer. */
  public record Choice(String text, List<Call> calls) {}

  /** One answer so far. */
  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> arguments = new ArrayList<>();
  }

  private final List<Parts> choices = new ArrayList<>();

  public WholeAnswer(int answers) {
    for (int choice = 0; choice < answers; choice++) {
      choices.add(new Parts());
    }
  }

  public void add(AnswerPiece piece) {
    Parts choice = choices.get(piece.choice());
    switch (piece) {
      case AnswerPiece.Text(_, String text) -> choice.text.append(text);
      case AnswerPiece.CallBegun(_, _, String name) -> {
        choice.names.add(name);
        choice.arguments.add(new StringBuilder());
      }
      case AnswerPiece.Arguments(_, int call, String json) ->
          choice.arguments.get(call).append(json);
      case AnswerPiece.Vector _, AnswerPiece.Score _ -> throw notAsked();
    }
  }

  /** What a model does outside its contract becomes an answer that is broken. */
  public static IllegalStateException notAsked() {
    return new IllegalStateException("this is no piece of what was asked for");
  }

  public Choice choice(int index) {
    Parts choice = choices.get(index);
    var calls = new ArrayList<Call>();
    for (String name : choice.names) {
      calls.add(new Call(name, choice.arguments.get(calls.size()).toString()));
    }
    return new Choice(choice.text.toString(), calls);
  }
}
