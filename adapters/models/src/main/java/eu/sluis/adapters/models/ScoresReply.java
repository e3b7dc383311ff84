package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Scores in one piece: one for every document. */
final class ScoresReply implements Reply {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelId model;
  private final Sink sink;
  private final int documents;
  private Usage usage = Usage.UNKNOWN;
  private boolean whole;
  private int signs;

  ScoresReply(ModelId model, Sink sink, int documents) {
    this.model = model;
    this.sink = sink;
    this.documents = documents;
  }

  @Override
  public int signs() {
    return signs;
  }

  @Override
  public boolean whole() {
    return whole;
  }

  @Override
  public boolean done() {
    return whole;
  }

  @Override
  public boolean begun() {
    return whole;
  }

  @Override
  public Completion completion() {
    return new Completion(usage, Collections.nCopies(documents, Completion.End.READY));
  }

  @Override
  public void event(String data) throws ModelFailure {
    signs++;
    JsonNode sent = read(data);
    if (sent.hasNonNull("error")) {
      throw Refusal.ofErrorInStream(model, sent.get("error").toString(), false);
    }
    check(sent.path("results"));
    int tokens = sent.at("/usage/total_tokens").asInt(-1);
    if (tokens > 0) {
      usage = new Usage(tokens, 0);
    }
    for (JsonNode one : sent.path("results")) {
      sink.take(
          new AnswerPiece.Score(one.path("index").asInt(), one.path("relevance_score").asDouble()));
    }
    whole = true;
  }

  private JsonNode read(String data) throws ModelFailure {
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
          || index >= documents
          || !score.isNumber()
          || !Double.isFinite(score.asDouble())) {
        throw broken("gave a score that belongs to no document");
      }
      seen.add(index);
    }
    if (seen.size() != documents || results.size() != documents) {
      throw broken("gave another number of scores than was asked for");
    }
  }

  private ModelFailure broken(String what) {
    return new ModelFailure(Cause.BROKEN, "model `" + model + "` " + what);
  }
}
