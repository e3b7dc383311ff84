package eu.sluis.gateway.internal.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;

/** A message in one piece. */
final class MessageCollector implements Collector {

  private final MessageObjects objects;
  private final WholeAnswer answer = new WholeAnswer(1);

  MessageCollector(MessageObjects objects) {
    this.objects = objects;
  }

  @Override
  public void piece(AnswerPiece piece) {
    answer.add(piece);
  }

  @Override
  public byte[] body(Completion completion) throws ClientProblem {
    ObjectNode message = objects.begun();
    ArrayNode content = message.withArray("content");
    WholeAnswer.Choice choice = answer.choice(0);
    if (!choice.text().isEmpty()) {
      content.add(MessageObjects.text(choice.text()));
    }
    for (WholeAnswer.Call call : choice.calls()) {
      content.add(objects.call(content.size(), call.name(), input(call.arguments())));
    }
    message.put("stop_reason", MessageObjects.reason(completion.ends().getFirst()));
    message.set("usage", MessageObjects.usage(completion.usage()));
    return Written.bytes(message);
  }

  /** An object, or nothing that this protocol can say. */
  private static String input(String arguments) throws ClientProblem {
    if (JsonTexts.arguments(arguments) instanceof Json.Members) {
      return arguments;
    }
    throw Answers.of(ModelFailure.Cause.BROKEN);
  }
}
