package eu.sluis.gateway.internal.openai.rerank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The scores of one request, best first. A document that is repeated is the client's own. */
final class ScoresCollector implements Collector {

  private final Heading heading;
  private final RerankRequest request;
  private final List<AnswerPiece.Score> scores = new ArrayList<>();

  ScoresCollector(Heading heading, RerankRequest request) {
    this.heading = heading;
    this.request = request;
  }

  @Override
  public void piece(AnswerPiece piece) {
    if (!(piece instanceof AnswerPiece.Score score)) {
      throw WholeAnswer.notAsked();
    }
    scores.add(score);
  }

  @Override
  public byte[] body(Completion completion) {
    scores.sort(
        Comparator.comparingDouble(AnswerPiece.Score::value)
            .reversed()
            .thenComparingInt(AnswerPiece.Score::choice));
    ObjectNode body = Written.object().put("id", heading.id("rerank-"));
    body.put("model", heading.model());
    ArrayNode results = body.putArray("results");
    for (AnswerPiece.Score score : scores.subList(0, Math.min(request.most(), scores.size()))) {
      ObjectNode result = results.addObject().put("index", score.choice());
      result.put("relevance_score", score.value());
      if (request.withTexts()) {
        result.putObject("document").put("text", request.documents().get(score.choice()).text());
      }
    }
    body.putObject("usage").put("total_tokens", Math.max(0, completion.usage().promptTokens()));
    return Written.bytes(body);
  }
}
