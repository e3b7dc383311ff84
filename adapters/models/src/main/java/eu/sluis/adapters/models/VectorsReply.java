package eu.sluis.adapters.models;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Vectors in one piece: one for every text, all of one length, and nothing but numbers. */
final class VectorsReply extends ReplyAtOnce {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a server sends; read straight into numbers, because a tree of it would be large. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sent(@Nullable List<One> data, @Nullable Used usage, @Nullable JsonNode error) {}

  /** No record, because a record of an array would be compared by its place in memory. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  static final class One {
    @JsonProperty private int index = -1;
    @JsonProperty private float @Nullable [] embedding;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Used(@JsonProperty("prompt_tokens") int promptTokens) {}

  private final OptionalInt dimensions;

  VectorsReply(ModelId model, Sink sink, int texts, OptionalInt dimensions) {
    super(model, sink, texts);
    this.dimensions = dimensions;
  }

  @Override
  void read(String data, Sink into) throws ModelFailure {
    Sent sent = parsed(data);
    if (sent.error() != null && !sent.error().isNull()) {
      throw said(sent.error().toString());
    }
    List<One> vectors = sent.data() == null ? List.of() : sent.data();
    check(vectors);
    Used used = sent.usage();
    used(used == null ? -1 : used.promptTokens());
    for (One one : vectors) {
      float[] values = one.embedding;
      if (values != null) {
        into.take(new AnswerPiece.Vector(one.index, FloatBuffer.wrap(values)));
      }
    }
  }

  private Sent parsed(String data) throws ModelFailure {
    try {
      Sent sent = JSON.readValue(data, Sent.class);
      if (sent != null) {
        return sent;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through without its cause: Jackson quotes what it could not read.
    }
    throw broken("said something that is no list of vectors; check its `url`");
  }

  private void check(List<One> vectors) throws ModelFailure {
    Set<Integer> seen = new HashSet<>();
    int length = dimensions.orElse(0);
    for (One one : vectors) {
      float[] values = one.embedding;
      if (values == null || values.length == 0 || one.index < 0 || one.index >= parts()) {
        throw broken("gave a vector that belongs to no text");
      }
      length = length == 0 ? values.length : length;
      if (values.length != length) {
        throw broken("gave vectors of another length than was asked for");
      }
      for (float value : values) {
        if (!Float.isFinite(value)) {
          throw broken("gave a vector that is not all numbers");
        }
      }
      seen.add(one.index);
    }
    if (seen.size() != parts() || vectors.size() != parts()) {
      throw broken("gave another number of vectors than was asked for");
    }
  }
}
