package eu.sluis.gateway.internal.tools;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.KeptQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one answer of a model along: calls of our tools stay here, all else goes on to the client.
 * For one thread.
 */
final class Round implements AnswerListener {

  /** A call of a tool of ours, whole when the answer is. */
  record Call(String function, String arguments) {}

  private final AnswerListener client;
  private final ToolBox box;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, String> ours = new LinkedHashMap<>();
  private final Map<Integer, StringBuilder> arguments = new HashMap<>();

  /** The calls of the client, numbered without gaps. */
  private final Map<Integer, Integer> theirs = new HashMap<>();

  Round(AnswerListener client, ToolBox box) {
    this.client = client;
    this.box = box;
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    client.begun(account, question);
  }

  @Override
  public void piece(AnswerPiece piece) {
    switch (piece) {
      case AnswerPiece.CallBegun(int choice, int call, String name) -> {
        if (box.of(name).isPresent()) {
          ours.put(call, name);
        } else {
          client.piece(new AnswerPiece.CallBegun(choice, number(call), name));
        }
      }
      case AnswerPiece.Arguments(int choice, int call, String json) -> {
        if (ours.containsKey(call)) {
          arguments.computeIfAbsent(call, _ -> new StringBuilder()).append(json);
        } else {
          client.piece(new AnswerPiece.Arguments(choice, number(call), json));
        }
      }
      case AnswerPiece.Text said -> {
        text.append(said.text());
        client.piece(said);
      }
      case AnswerPiece.Vector _, AnswerPiece.Score _, AnswerPiece.Heard _ -> client.piece(piece);
    }
  }

  private int number(int call) {
    return theirs.computeIfAbsent(call, _ -> theirs.size());
  }

  @Override
  public Map<String, String> checked() {
    return client.checked();
  }

  /** Before a tool of ours is called nothing is ready to be kept. */
  @Override
  public Optional<String> kept() {
    return ours.isEmpty() || forClient() ? client.kept() : Optional.empty();
  }

  /** What it said beside its calls. */
  String text() {
    return text.toString();
  }

  /** In the order in which they began. */
  List<Call> ours() {
    var calls = new ArrayList<Call>();
    ours.forEach(
        (number, function) -> {
          String json = arguments.getOrDefault(number, new StringBuilder()).toString();
          calls.add(new Call(function, json.isBlank() ? "{}" : json));
        });
    return calls;
  }

  /** Whether the client has something to call. */
  boolean forClient() {
    return !theirs.isEmpty();
  }
}
