package eu.sluis.bench.support;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.bench.knowledge.BadSet;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.bench.knowledge.Desk;
import eu.sluis.bench.knowledge.Laws;
import eu.sluis.bench.knowledge.PolicyQa;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Texts with statements and questions about them, read from a folder. Without `passages.jsonl` they
 * are about the public texts, named `laws/LAW/ARTICLE` and `policyqa/TITLE`. A set may be without
 * statements.
 */
record LabelledSet(
    String name, Map<String, Unit> texts, List<Statement> statements, List<Question> questions) {

  record Text(String id, String title, String text) {}

  /**
   * A statement about a passage.
   *
   * @param truth `supported` or `not`
   */
  record Statement(String passage, String statement, String truth, String kind) {
    boolean holds() {
      return truth.equals("supported");
    }
  }

  /**
   * A question.
   *
   * @param answer words of the passage; empty when no passage tells
   */
  record Question(String passage, String question, String answer) {
    boolean answerable() {
      return !answer.isEmpty();
    }
  }

  /** Whether a set is about the public texts, which may be absent. */
  static boolean isPublic(Path folder) {
    return !Files.exists(folder.resolve("passages.jsonl"));
  }

  /** The folders of sets that may be learned from, in a fixed order. */
  static List<Path> ofDevelopment(Path folder) throws IOException {
    try (var folders = Files.list(folder)) {
      return folders
          .filter(one -> one.getFileName().toString().contains("development"))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads a set.
   *
   * @param data the folder with `knowledge/laws` and `knowledge/policyqa`
   */
  static LabelledSet read(Path folder, Path data) throws IOException, BadSet {
    Map<String, Unit> texts = isPublic(folder) ? publicTexts(data) : own(folder);
    var statements = lines(folder.resolve("statements.jsonl"), Statement.class);
    var questions = lines(folder.resolve("questions.jsonl"), Question.class);
    statements.forEach(statement -> known(texts, statement.passage(), folder));
    questions.forEach(question -> known(texts, question.passage(), folder));
    return new LabelledSet(folder.getFileName().toString(), texts, statements, questions);
  }

  private static Map<String, Unit> own(Path folder) throws IOException {
    var texts = new LinkedHashMap<String, Unit>();
    for (Text text : lines(folder.resolve("passages.jsonl"), Text.class)) {
      var whole =
          new Segmenter.Segment(
              new Place(List.of(), Optional.empty(), OptionalInt.empty()), text.text());
      var passages = Desk.passages(text.id(), text.title(), List.of(whole), Desk.Access.OPEN);
      texts.put(text.id(), new Unit(text.id(), passages));
    }
    return texts;
  }

  private static Map<String, Unit> publicTexts(Path data) throws IOException, BadSet {
    var texts = new LinkedHashMap<String, Unit>();
    for (Unit unit : Laws.read(data.resolve("knowledge/laws")).units()) {
      texts.put("laws/" + unit.id(), unit);
    }
    Path policy = data.resolve("knowledge/policyqa/policyqa-train-noleak.json");
    for (Unit unit : PolicyQa.read(policy).units()) {
      texts.put("policyqa/" + unit.id(), unit);
    }
    return texts;
  }

  private static void known(Map<String, Unit> texts, String id, Path folder) {
    if (!texts.containsKey(id)) {
      throw new IllegalArgumentException(
          "`" + id + "` is no text of the set " + folder.getFileName());
    }
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    var mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    var read = new ArrayList<T>();
    if (!Files.exists(file)) {
      return read;
    }
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        read.add(mapper.readValue(line, type));
      }
    }
    return read;
  }

  /** Who wrote it: the sets without a number are by one hand. */
  String hand() {
    return name.startsWith("development-") ? name : "development";
  }

  /** The text that a statement is about. */
  String passage(Statement statement) {
    Unit text = texts.get(statement.passage());
    if (text == null) {
      throw new IllegalArgumentException("`" + statement.passage() + "` does not exist");
    }
    return text.text();
  }
}
