package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.util.HashSet;
import java.util.Set;

/** Scores in one piece: one for every document. */
final class ScoresReply extends ReplyAtOnce {

  private static final ObjectMapper JSON = new ObjectMapper();

  ScoresReply(ModelId model, Sink sink, int documents) {
    super(model, sink, documents);
  }

  @Override
  void read(String data, Sink into) throws ModelFailure {
    JsonNode sent = parsed(data);
    if (sent.hasNonNull("error")) {
      throw said(sent.get("error").toString());
    }
    check(sent.path("results"));
    used(sent.at("/usage/total_tokens").asInt(-1));
    for (JsonNode one : sent.path("results")) {
      into.take(
          new AnswerPiece.Score(one.path("index").asInt(), one.path("relevance_score").asDouble()));
    }
  }

  private JsonNode parsed(String data) throws ModelFailure {
    try {
      JsonNode sent = JSON.readTree(data);
      if (sent.isObject()) {
        return sent;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through without its cause: Jackson quotes what it could not read.
    }
    throw broken("said something that is no list of scores; check its `url`");
  }

  private void check(JsonNode results) throws ModelFailure {
    Set<Integer> seen = new HashSet<>();
    for (JsonNode one : results) {
      int index = one.path("index").asInt(-1);
      JsonNode score = one.path("relevance_score");
      if (index < 0
          || index >= parts()
          || !score.isNumber()
          || !Double.isFinite(score.asDouble())) {
        throw broken("gave a score that belongs to no document");
      }
      seen.add(index);
    }
    if (seen.size() != parts() || results.size() != parts()) {
      throw broken("gave another number of scores than was asked for");
    }
  }
}
