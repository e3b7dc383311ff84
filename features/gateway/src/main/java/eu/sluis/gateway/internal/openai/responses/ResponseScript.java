package eu.sluis.gateway.internal.openai.responses;

import static eu.sluis.gateway.internal.protocol.Written.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
 * A response as numbered events. Every `…done` says the whole of what its deltas said, restored in
 * the same way, and comes only when the answer is whole.
 */
final class ResponseScript implements Script, InTurn.Parts {

  private final ResponseObjects objects;
  private final InTurn parts = new InTurn(this);
  private final ArrayNode output = JsonNodeFactory.instance.arrayNode();
  private String status = "completed";
  private boolean begun;
  private int sequence;

  ResponseScript(ResponseObjects objects) {
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
    status = ResponseObjects.status(completion.ends().getFirst());
    parts.end(line);
    send("response." + status, with(objects.ended(output, completion)), line);
  }

  @Override
  public void broken(ClientProblem problem, Locale language, Consumer<byte[]> line) {
    begin(line);
    String message = problem.message().in(language);
    send(
        "error",
        object()
            .put("code", problem.code())
            .put("message", message)
            .put("param", problem.param().orElse(null)),
        line);
    send("response.failed", with(objects.failed(problem.code(), message)), line);
  }

  @Override
  public void opened(int part, Optional<String> function, Consumer<byte[]> line) {
    ObjectNode item =
        function
            .map(name -> objects.call(part, "in_progress", name, ""))
            .orElseGet(() -> objects.message(part, "in_progress"));
    ObjectNode added = object().put("output_index", part);
    added.set("item", item);
    send("response.output_item.added", added, line);
    if (function.isEmpty()) {
      ObjectNode content = inText(part);
      content.set("part", ResponseObjects.text(""));
      send("response.content_part.added", content, line);
    }
  }

  @Override
  public void more(int part, Optional<String> function, String piece, Consumer<byte[]> line) {
    if (function.isPresent()) {
      send("response.function_call_arguments.delta", inItem(part, true).put("delta", piece), line);
    } else {
      ObjectNode delta = inText(part).put("delta", piece);
      delta.putArray("logprobs");
      send("response.output_text.delta", delta, line);
    }
  }

  @Override
  public void closed(int part, Optional<String> function, String whole, Consumer<byte[]> line) {
    ObjectNode item;
    if (function.isPresent()) {
      send(
          "response.function_call_arguments.done",
          inItem(part, true).put("name", function.get()).put("arguments", whole),
          line);
      item = objects.call(part, status, function.get(), whole);
    } else {
      ObjectNode text = inText(part).put("text", whole);
      text.putArray("logprobs");
      send("response.output_text.done", text, line);
      ObjectNode content = inText(part);
      content.set("part", ResponseObjects.text(whole));
      send("response.content_part.done", content, line);
      item = objects.message(part, status, whole);
    }
    output.add(item);
    ObjectNode done = object().put("output_index", part);
    done.set("item", item);
    send("response.output_item.done", done, line);
  }

  private void begin(Consumer<byte[]> line) {
    if (!begun) {
      begun = true;
      send("response.created", with(objects.begun()), line);
      send("response.in_progress", with(objects.begun()), line);
    }
  }

  private static ObjectNode with(ObjectNode response) {
    ObjectNode event = object();
    event.set("response", response);
    return event;
  }

  private ObjectNode inItem(int item, boolean call) {
    return object().put("item_id", objects.itemId(item, call)).put("output_index", item);
  }

  private ObjectNode inText(int item) {
    return inItem(item, false).put("content_index", 0);
  }

  private void send(String type, ObjectNode event, Consumer<byte[]> line) {
    event.put("type", type).put("sequence_number", sequence++);
    line.accept(Written.event(type, event));
  }
}
