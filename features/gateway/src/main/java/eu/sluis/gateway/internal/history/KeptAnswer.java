package eu.sluis.gateway.internal.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.WholeAnswer.Call;
import eu.sluis.gateway.internal.protocol.WholeAnswer.Choice;
import eu.sluis.gateway.internal.protocol.WholeAnswer.Said;
import java.util.ArrayList;
import java.util.List;

/** An answer as text that can be kept, and as the pieces that it was made of. */
final class KeptAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptAnswer() {}

  static String write(List<Choice> choices) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Choice choice : choices) {
      ArrayNode parts = all.addArray();
      for (WholeAnswer.Part part : choice.parts()) {
        ObjectNode written = parts.addObject();
        switch (part) {
          case Said(String text) -> written.put("text", text);
          case Call(String name, String arguments) ->
              written.put("function", name).put("arguments", arguments);
        }
      }
    }
    return all.toString();
  }

  /** The pieces of an answer that {@link #write} wrote. */
  static List<AnswerPiece> read(String kept) {
    var pieces = new ArrayList<AnswerPiece>();
    int choice = 0;
    for (JsonNode parts : parsed(kept)) {
      int call = 0;
      for (JsonNode part : parts) {
        if (part.has("text")) {
          pieces.add(new AnswerPiece.Text(choice, part.path("text").asText()));
        } else {
          pieces.add(new AnswerPiece.CallBegun(choice, call, part.path("function").asText()));
          pieces.add(new AnswerPiece.Arguments(choice, call, part.path("arguments").asText()));
          call++;
        }
      }
      choice++;
    }
    return pieces;
  }

  static JsonNode parsed(String kept) {
    try {
      return JSON.readTree(kept);
    } catch (JsonProcessingException damaged) {
      // Without its cause: Jackson quotes what it could not read.
      throw new IllegalStateException("what was kept is no JSON");
    }
  }
}
