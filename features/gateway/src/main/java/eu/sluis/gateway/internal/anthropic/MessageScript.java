package eu.sluis.gateway.internal.anthropic;

import static eu.sluis.gateway.internal.protocol.Written.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.InTurn;
import eu.sluis.gateway.internal.protocol.Script;
import eu.sluis.gateway.internal.protocol.Written;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A message as named events. Its `stop_reason` and `message_stop` come only behind an answer that
 * is whole.
 */
final class MessageScript implements Script, InTurn.Parts {

  private final MessageObjects objects;
  private final InTurn parts = new InTurn(this);
  private boolean begun;

  MessageScript(MessageObjects objects) {
    this.objects = objects;
  }

  @Override
  public void piece(AnswerPiece piece, Consumer<byte[]> line) {
    begin(line);
    parts.piece(piece, line);
  }

  @Override
  public void whole(Completion completion, Consumer<byte[]> line) {
    begin(line);
    parts.end(line);
    ObjectNode end = object();
    end.putObject("delta")
        .put("stop_reason", MessageObjects.reason(completion.ends().getFirst()))
        .putNull("stop_sequence");
    end.set("usage", MessageObjects.usage(completion.usage()));
    send("message_delta", end, line);
    send("message_stop", object(), line);
  }

  @Override
  public void broken(ClientProblem problem, Locale language, Consumer<byte[]> line) {
    String message = problem.message().in(language);
    send("error", AnthropicErrors.body(message, problem.status()), line);
  }

  @Override
  public void opened(int part, Optional<String> function, Consumer<byte[]> line) {
    ObjectNode start = object().put("index", part);
    start.set(
        "content_block",
        function
            .map(name -> objects.call(part, name, "{}"))
            .orElseGet(() -> MessageObjects.text("")));
    send("content_block_start", start, line);
  }

  @Override
  public void more(int part, Optional<String> function, String piece, Consumer<byte[]> line) {
    ObjectNode event = object().put("index", part);
    if (function.isPresent()) {
      event.putObject("delta").put("type", "input_json_delta").put("partial_json", piece);
    } else {
      event.putObject("delta").put("type", "text_delta").put("text", piece);
    }
    send("content_block_delta", event, line);
  }

  @Override
  public void closed(int part, Optional<String> function, String whole, Consumer<byte[]> line) {
    send("content_block_stop", object().put("index", part), line);
  }

  private void begin(Consumer<byte[]> line) {
    if (!begun) {
      begun = true;
      ObjectNode start = object();
      start.set("message", objects.begun());
      send("message_start", start, line);
    }
  }

  private static void send(String type, ObjectNode event, Consumer<byte[]> line) {
    line.accept(Written.event(type, event.put("type", type)));
  }
}
