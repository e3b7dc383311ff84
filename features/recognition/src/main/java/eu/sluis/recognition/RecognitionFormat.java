package eu.sluis.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How words and examples are written before they are sealed: JSON in UTF-8. */
public final class RecognitionFormat {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecognitionFormat() {}

  public static byte[] words(List<KnownWord> words) {
    var array = MAPPER.createArrayNode();
    for (KnownWord word : words) {
      ObjectNode node = array.addObject();
      node.put("id", word.id().toString());
      node.put("phrase", word.word().phrase());
      if (word.word() instanceof OrganisationWords.Personal personal) {
        node.put("category", personal.category().code());
      }
      node.put("why", word.why());
      node.put("by", word.by());
      node.put("added", word.added().toString());
    }
    return bytes(array);
  }

  /**
   * Reads what {@link #words} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not words
   */
  public static List<KnownWord> words(byte[] bytes) {
    var words = new ArrayList<KnownWord>();
    for (JsonNode node : tree(bytes)) {
      String phrase = text(node, "phrase");
      words.add(
          new KnownWord(
              UUID.fromString(text(node, "id")),
              node.has("category")
                  ? new OrganisationWords.Personal(
                      phrase, DataCategory.ofCode(text(node, "category")))
                  : new OrganisationWords.MayStay(phrase),
              text(node, "why"),
              text(node, "by"),
              Instant.parse(text(node, "added"))));
    }
    return words;
  }

  public static byte[] example(Example example) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("by", example.by());
    node.put("text", example.text());
    var labels = node.putArray("labels");
    for (Label label : example.labels()) {
      labels
          .addObject()
          .put("start", label.span().start())
          .put("end", label.span().end())
          .put("category", label.category().code());
    }
    return bytes(node);
  }

  /**
   * Reads what {@link #example(Example)} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not an example
   */
  public static Example example(UUID id, Instant kept, byte[] bytes) {
    JsonNode node = tree(bytes);
    var labels = new ArrayList<Label>();
    for (JsonNode label : node.path("labels")) {
      labels.add(
          new Label(
              new Span(label.path("start").asInt(-1), label.path("end").asInt(-1)),
              DataCategory.ofCode(text(label, "category"))));
    }
    return new Example(id, kept, text(node, "by"), text(node, "text"), labels);
  }

  /**
   * One line of a labelled set, as the command line reads and writes them: places in Unicode code
   * points, end excluded. Ends with a line feed.
   */
  public static byte[] line(Example example) {
    String text = example.text();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", example.id().toString());
    node.put("text", text);
    var labels = node.putArray("labels");
    for (Label label : example.labels()) {
      labels
          .addObject()
          .put("start", text.codePointCount(0, label.span().start()))
          .put("end", text.codePointCount(0, label.span().end()))
          .put("category", label.category().code());
    }
    byte[] written = bytes(node);
    byte[] line = java.util.Arrays.copyOf(written, written.length + 1);
    line[written.length] = '\n';
    return line;
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("words or an example could not be written");
    }
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException unreadable) {
      // Without the cause, whose message quotes what was read.
      throw new IllegalArgumentException("stored words or a stored example could not be read");
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("what was stored has no `" + field + "`");
    }
    return value.textValue();
  }
}
