package eu.sluis.bench.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Dutch laws by article, with questions of ours: `{"question", "law", "article"}`, one a line. */
public final class Laws {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Laws() {}

  /** The articles of the laws in a folder, without questions. */
  public static Collection read(Path folder) throws IOException, BadSet {
    var units = new LinkedHashMap<String, List<Passage>>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String law = file.getFileName().toString().replaceFirst("\\.md$", "");
        for (Passage passage : passages(file)) {
          String article = passage.place().article().orElse("");
          units.computeIfAbsent(law + "/" + article, _ -> new ArrayList<>()).add(passage);
        }
      }
    }
    var all = new ArrayList<Unit>();
    for (Map.Entry<String, List<Passage>> unit : units.entrySet()) {
      all.add(new Unit(unit.getKey(), unit.getValue()));
    }
    return new Collection("laws", all, List.of());
  }

  /** Questions about articles that must be in the collection. */
  static List<Question> questions(Path file, Collection laws) throws IOException, BadSet {
    var known = laws.units().stream().map(Unit::id).toList();
    var articles = Set.copyOf(known);
    var questions = new ArrayList<Question>();
    int line = 0;
    for (String written : Files.readAllLines(file)) {
      line++;
      JsonNode fields = json(file, line, written);
      String unit = fields.path("law").asText() + "/" + fields.path("article").asText();
      if (!articles.contains(unit)) {
        throw new BadSet(
            "`%s` line %d: `%s` is no article of the laws".formatted(file, line, unit));
      }
      questions.add(new Question(fields.path("question").asText(), Set.of(unit), Desk.EVERYONE));
    }
    return questions;
  }

  /** The shortest laws, with the questions about those. */
  static Collection shortest(Collection laws, int number) {
    var lengths = new TreeMap<String, Integer>();
    laws.units().forEach(unit -> lengths.merge(law(unit.id()), unit.text().length(), Integer::sum));
    Set<String> kept =
        lengths.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .limit(number)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Collection(
        laws.name(),
        laws.units().stream().filter(unit -> kept.contains(law(unit.id()))).toList(),
        laws.questions().stream()
            .filter(question -> question.answers().stream().anyMatch(id -> kept.contains(law(id))))
            .toList());
  }

  private static String law(String unit) {
    return unit.substring(0, unit.indexOf('/'));
  }

  private static List<Passage> passages(Path file) throws IOException, BadSet {
    try {
      return Desk.read(file, Desk.Access.OPEN);
    } catch (Unreadable unreadable) {
      throw new BadSet("`" + file + "` cannot be read: " + unreadable.reason());
    }
  }

  private static JsonNode json(Path file, int line, String written) throws BadSet {
    try {
      return JSON.readTree(written);
    } catch (JsonProcessingException wrong) {
      throw new BadSet("`%s` line %d is no JSON".formatted(file, line));
    }
  }
}
