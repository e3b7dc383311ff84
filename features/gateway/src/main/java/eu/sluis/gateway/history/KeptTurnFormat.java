package eu.sluis.gateway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import java.io.IOException;
import java.util.ArrayList;

/** The content of a turn as bytes, to be sealed; JSON in UTF-8. */
public final class KeptTurnFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptTurnFormat() {}

  public static byte[] write(KeptTurn.Content content) {
    ObjectNode written =
        JSON.createObjectNode()
            .put("model", content.model())
            .put("question", content.question())
            .put("answer", content.answer())
            .put("prompt_tokens", content.completion().usage().promptTokens())
            .put("answer_tokens", content.completion().usage().answerTokens())
            .put("outcome", content.outcome())
            .put("question_salt", content.questionSalt())
            .put("answer_salt", content.answerSalt());
    var ends = written.putArray("ends");
    content.completion().ends().forEach(end -> ends.add(end.name()));
    try {
      return JSON.writeValueAsBytes(written);
    } catch (JsonProcessingException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("a turn could not be written as JSON");
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalStateException when it is something else
   */
  public static KeptTurn.Content read(byte[] bytes) {
    try {
      JsonNode read = JSON.readTree(bytes);
      var ends = new ArrayList<Completion.End>();
      read.required("ends").forEach(end -> ends.add(Completion.End.valueOf(end.asText())));
      var usage =
          new Model.Usage(
              read.required("prompt_tokens").asInt(), read.required("answer_tokens").asInt());
      return new KeptTurn.Content(
          read.required("model").asText(),
          read.required("question").asText(),
          read.required("answer").asText(),
          new Completion(usage, ends),
          read.required("outcome").asLong(),
          read.required("question_salt").asText(),
          read.required("answer_salt").asText());
    } catch (IOException | IllegalArgumentException damaged) {
      throw new IllegalStateException("what was kept is no turn");
    }
  }
}
