package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.AnswerPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The texts and calls of an answer so far. */
public final class WholeAnswer {

  /** A call of a function, whole. */
  public record Call(String name, String arguments) implements Part {}

  /**
   * One answer.
   *
   * @param textAt how many calls had begun when the text did
   */
  public record Choice(String text, int textAt, List<Call> calls) {
    public Choice {
      calls = List.copyOf(calls);
    }

    /** The text, where there is one, and the calls, in the order in which they began. */
    public List<Part> parts() {
      var parts = new ArrayList<Part>(calls);
      if (!text.isEmpty()) {
        parts.add(textAt, new Said(text));
      }
      return parts;
    }
  }

  /** A part of one answer. */
  public sealed interface Part permits Call, Said {}

  /** All words of one answer. */
  public record Said(String text) implements Part {}

  /** One answer so far. */
  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private int textAt;
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
      case AnswerPiece.Text(_, String text) -> {
        if (choice.text.isEmpty()) {
          choice.textAt = choice.names.size();
        }
        choice.text.append(text);
      }
      case AnswerPiece.CallBegun(_, _, String name) -> {
        choice.names.add(name);
        choice.arguments.add(new StringBuilder());
      }
      case AnswerPiece.Arguments(_, int call, String json) ->
          choice.arguments.get(call).append(json);
      case AnswerPiece.Vector _, AnswerPiece.Score _, AnswerPiece.Heard _ -> throw notAsked();
    }
  }

  /** What a model does outside its contract becomes an answer that is broken. */
  public static IllegalStateException notAsked() {
    return new IllegalStateException("this is no piece of what was asked for");
  }

  /** Each choice so far. */
  public List<Choice> all() {
    return IntStream.range(0, choices.size()).mapToObj(this::choice).toList();
  }

  public Choice choice(int index) {
    Parts choice = choices.get(index);
    var calls = new ArrayList<Call>();
    for (String name : choice.names) {
      calls.add(new Call(name, choice.arguments.get(calls.size()).toString()));
    }
    return new Choice(choice.text.toString(), choice.textAt, calls);
  }
}
