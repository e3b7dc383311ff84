package eu.sluis.gateway.internal.openai.responses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;

/** A response in one piece. */
final class ResponseCollector implements Collector {

  private final ResponseObjects objects;
  private final WholeAnswer answer = new WholeAnswer(1);

  ResponseCollector(ResponseObjects objects) {
    this.objects = objects;
  }

  @Override
  public void piece(AnswerPiece piece) {
    answer.add(piece);
  }

  @Override
  public byte[] body(Completion completion) {
    ArrayNode output = JsonNodeFactory.instance.arrayNode();
    WholeAnswer.Choice choice = answer.choice(0);
    String status = ResponseObjects.status(completion.ends().getFirst());
    for (WholeAnswer.Part part : choice.parts()) {
      output.add(
          switch (part) {
            case WholeAnswer.Said(String text) -> objects.message(output.size(), status, text);
            case WholeAnswer.Call(String name, String arguments) ->
                objects.call(output.size(), status, name, arguments);
          });
    }
    return Written.bytes(objects.ended(output, completion));
  }
}
