package eu.sluis.bench.support;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passages with statements and questions about them, read from a folder. */
record LabelledSet(
    String name, Map<String, Text> passages, List<Statement> statements, List<Question> questions) {

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

  static LabelledSet read(Path folder) throws IOException {
    var passages = new LinkedHashMap<String, Text>();
    for (Text text : lines(folder.resolve("passages.jsonl"), Text.class)) {
      passages.put(text.id(), text);
    }
    var statements = lines(folder.resolve("statements.jsonl"), Statement.class);
    var questions = lines(folder.resolve("questions.jsonl"), Question.class);
    statements.forEach(statement -> known(passages, statement.passage(), folder));
    questions.forEach(question -> known(passages, question.passage(), folder));
    return new LabelledSet(folder.getFileName().toString(), passages, statements, questions);
  }

  private static void known(Map<String, Text> passages, String id, Path folder) {
    if (!passages.containsKey(id)) {
      throw new IllegalArgumentException(
          "passage `" + id + "` is not in " + folder.getFileName() + "/passages.jsonl");
    }
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    var mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    var read = new ArrayList<T>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        read.add(mapper.readValue(line, type));
      }
    }
    return read;
  }

  Text passage(Statement statement) {
    return passage(statement.passage());
  }

  Text passage(String id) {
    Text text = passages.get(id);
    if (text == null) {
      throw new IllegalArgumentException("passage `" + id + "` does not exist");
    }
    return text;
  }
}
