package eu.sluis.gateway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was said in a turn of a program, for a person to read: its texts, a line each. */
public final class KeptTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The names under which items and answers hold what was said; others are structure. */
  private static final Set<String> SAID = Set.of("text", "arguments", "output", "content");

  private KeptTexts() {}

  public static String question(KeptTurn.Content content) {
    return texts(content.question());
  }

  /** Of all choices; also what a model wanted a tool to do. */
  public static String answer(KeptTurn.Content content) {
    return texts(content.answer());
  }

  private static String texts(String kept) {
    var said = new ArrayList<String>();
    try {
      gather(JSON.readTree(kept), said);
    } catch (JsonProcessingException damaged) {
      // Without its cause: Jackson quotes what it could not read.
      throw new IllegalStateException("what was kept is no JSON");
    }
    return String.join("\n", said);
  }

  private static void gather(JsonNode node, List<String> said) {
    if (node.isArray()) {
      node.forEach(each -> gather(each, said));
    } else if (node.isTextual()) {
      said.add(node.asText());
    } else {
      node.properties().stream()
          .filter(each -> SAID.contains(each.getKey()))
          .forEach(each -> gather(each.getValue(), said));
    }
  }
}
