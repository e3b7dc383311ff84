package eu.sluis.gateway;

import eu.sluis.injection.Tool;
import eu.sluis.injection.ToolCall;
import eu.sluis.injection.ToolCheck;
import eu.sluis.injection.ToolVerdict;
import eu.sluis.injection.ToolVerdict.Concern.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the tool calls of one answer until they are whole. Where something that tools gave back
 * instructs a model, a call that carries words of it, which nobody typed, goes to nobody.
 */
final class HeldCalls {

  /** The client's own schema is for the client; here only what the arguments carry counts. */
  private static final String ANY_ARGUMENTS = "{}";

  /** A call in one of the answers. */
  record Place(int choice, int call) {}

  private final Watch watch;
  private final List<AnswerPiece> pieces = new ArrayList<>();
  private final Map<Place, String> names = new LinkedHashMap<>();
  private final Map<Place, StringBuilder> arguments = new LinkedHashMap<>();

  HeldCalls(Watch watch) {
    this.watch = watch;
  }

  void keep(AnswerPiece piece) {
    pieces.add(piece);
    switch (piece) {
      case AnswerPiece.CallBegun(int choice, int call, String name) ->
          names.put(new Place(choice, call), name);
      case AnswerPiece.Arguments(int choice, int call, String json) ->
          arguments.computeIfAbsent(new Place(choice, call), _ -> new StringBuilder()).append(json);
      case AnswerPiece.Text _, AnswerPiece.Vector _, AnswerPiece.Score _, AnswerPiece.Heard _ ->
          throw new IllegalArgumentException("this is no call");
    }
  }

  /** All of them, when none carries anything out. */
  List<AnswerPiece> release() throws ModelFailure {
    for (Map.Entry<Place, String> called : names.entrySet()) {
      StringBuilder json = arguments.getOrDefault(called.getKey(), new StringBuilder("{}"));
      if (!mayGo(new ToolCall(called.getValue(), json.toString()))) {
        throw new ModelFailure(
            ModelFailure.Cause.UNSAFE,
            "a model called a tool with words of a text that gives instructions");
      }
    }
    return pieces;
  }

  private boolean mayGo(ToolCall call) {
    var check =
        new ToolCheck(List.of(new Tool(call.name(), ANY_ARGUMENTS, false)), Set.of(call.name()));
    return switch (check.check(call, watch.typed(), watch.material(), watch.signs())) {
      case ToolVerdict.Fits _ -> true;
      case ToolVerdict.Stopped _ -> false;
      case ToolVerdict.AskPerson(var concerns) ->
          concerns.stream().noneMatch(concern -> concern.kind() == Kind.FROM_MATERIAL);
    };
  }
}
