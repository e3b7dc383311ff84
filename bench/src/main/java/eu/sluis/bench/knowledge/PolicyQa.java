package eu.sluis.bench.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Questions on texts of rijksoverheid.nl, in their SQuAD form; a text is a unit, named as in the
 * set.
 */
public final class PolicyQa {

  private PolicyQa() {}

  public static Collection read(Path file) throws IOException {
    var units = new LinkedHashMap<String, Unit>();
    var questions = new ArrayList<Question>();
    for (JsonNode entry : new ObjectMapper().readTree(file.toFile()).path("data")) {
      String title = entry.path("title").asText();
      for (JsonNode paragraph : entry.path("paragraphs")) {
        String context = paragraph.path("context").asText();
        Unit unit = units.get(context);
        if (unit == null) {
          unit = unit(title, context);
          units.put(context, unit);
        }
        for (JsonNode asked : paragraph.path("qas")) {
          questions.add(
              new Question(asked.path("question").asText(), Set.of(unit.id()), Desk.EVERYONE));
        }
      }
    }
    return new Collection("policyqa", List.copyOf(units.values()), questions);
  }

  /** By question the words that were marked as its answer. */
  static Map<String, Set<String>> answers(Path file) throws IOException {
    var answers = new HashMap<String, Set<String>>();
    for (JsonNode asked : new ObjectMapper().readTree(file.toFile()).findValues("qas")) {
      for (JsonNode one : asked) {
        for (JsonNode answer : one.path("answers")) {
          answers
              .computeIfAbsent(one.path("question").asText(), _ -> new HashSet<>())
              .add(answer.path("text").asText());
        }
      }
    }
    return answers;
  }

  /** Questions at even places of a collection, or at odd ones. */
  static List<Question> half(Collection all, int odd) {
    var half = new ArrayList<Question>();
    for (int i = odd; i < all.questions().size(); i += 2) {
      half.add(all.questions().get(i));
    }
    return half;
  }

  private static Unit unit(String id, String context) {
    var block = new ParsedDocument.Block.Paragraph(context, OptionalInt.empty());
    var document = new ParsedDocument(Optional.empty(), List.of(block));
    var segments = new Segmenter().segment(document);
    return new Unit(id, Desk.passages(id, "", segments, Desk.Access.OPEN));
  }
}
