package eu.sluis.gateway.internal.openai.responses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.internal.history.KeptTurns;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Requests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns that were kept, as responses and as the items of the conversation that they are. */
final class KeptResponses {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call as it is called on the road: the how manieth it is in all of the conversation. */
  private static final Pattern NUMBERED = Pattern.compile("call(\\d{5})");

  private KeptResponses() {}

  static String name(KeptTurn turn) {
    return Requests.heading(turn).id(ResponseObjects.PREFIX);
  }

  static byte[] whole(KeptTurn turn) throws ClientProblem {
    var heading = Requests.heading(turn);
    var previous =
        turn.previous().map(before -> ResponseObjects.PREFIX + before.toString().replace("-", ""));
    var objects = new ResponseObjects(heading, true, previous);
    return KeptTurns.answer(turn, new ResponseCollector(objects));
  }

  /**
   * All that was said in these turns. In what was kept of a question a call has its number; here
   * each has the name by which the client knows it, so that what comes next can refer to it.
   */
  static List<JsonNode> items(List<KeptTurn> turns) throws ClientProblem {
    var items = new ArrayList<JsonNode>();
    var names = new ArrayList<String>();
    for (KeptTurn turn : turns) {
      for (JsonNode item : KeptTurns.question(turn)) {
        items.add(named(item.deepCopy(), names));
      }
      for (JsonNode item : output(whole(turn))) {
        if (item.has("call_id")) {
          names.add(item.path("call_id").asText());
        }
        items.add(item);
      }
    }
    return items;
  }

  private static ObjectNode named(ObjectNode item, List<String> names) {
    String id = item.path("call_id").asText();
    switch (item.path("type").asText()) {
      case "function_call" -> names.add(id);
      case "function_call_output" -> {
        Matcher numbered = NUMBERED.matcher(id);
        int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
        if (number >= 1 && number <= names.size()) {
          item.put("call_id", names.get(number - 1));
        }
      }
      default -> {}
    }
    return item;
  }

  private static JsonNode output(byte[] response) {
    try {
      return JSON.readTree(response).path("output");
    } catch (IOException impossible) {
      throw new IllegalStateException("a response of ours is no JSON");
    }
  }
}
