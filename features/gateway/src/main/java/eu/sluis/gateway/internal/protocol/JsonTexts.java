package eu.sluis.gateway.internal.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.TypedText;
import eu.sluis.shell.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Reads JSON within limits, as something whose texts can be detected and lowered. */
public final class JsonTexts {

  /** Objects within objects. */
  public static final int DEPTH_MAX = 64;

  private static final int NUMBER_DIGITS_MAX = 100;
  private static final int NAME_CHARACTERS_MAX = 1_000;

  /** Fewer digits than this identify nobody. */
  private static final int DIGITS_LOOKED_AT_MIN = 5;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEPTH_MAX)
          .maxNumberLength(NUMBER_DIGITS_MAX)
          .maxNameLength(NAME_CHARACTERS_MAX)
          .maxStringLength(Limits.BODY_BYTES_MAX)
          .build();

  private static final JsonFactory INNER =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  /** A member that stands twice is refused: who reads the first and who the last would differ. */
  private static final ObjectMapper OUTER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(LIMITS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Words of JSON Schema (2020-12) below which values stand. */
  private static final Set<String> VALUES =
      Set.of("const", "default", "enum", "example", "examples", "pattern");

  /** Words that name no property. */
  private static final Set<String> WORDS =
      Set.of(
          "const",
          "default",
          "enum",
          "example",
          "examples",
          "pattern",
          "items",
          "properties",
          "description",
          "title",
          "type",
          "anyOf",
          "oneOf",
          "allOf",
          "not");

  private JsonTexts() {}

  /** The fields of the body of a request. */
  public static Fields fields(byte[] bytes) throws ClientProblem {
    return Fields.of(body(bytes).orElseThrow(JsonTexts::notJson), "");
  }

  private static ClientProblem notJson() {
    return new ClientProblem(
        400,
        "invalid_json",
        Optional.empty(),
        new Wording(
            "De opdracht is geen geldige JSON, of gaat dieper dan " + DEPTH_MAX + " niveaus.",
            "The request is not valid JSON, or deeper than " + DEPTH_MAX + " levels."));
  }

  /** Empty when it is not one JSON value within the limits. */
  private static Optional<JsonNode> body(byte[] bytes) {
    try {
      JsonNode body = OUTER.readTree(bytes);
      return body.isMissingNode() ? Optional.empty() : Optional.of(body);
    } catch (IOException notJson) {
      // Without its cause: Jackson quotes what it could not read.
      return Optional.empty();
    }
  }

  /** A schema in text; empty when it is no object within the limits. */
  public static Optional<Json<TypedText>> schema(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8))
        .filter(JsonNode::isObject)
        .map(JsonTexts::schema);
  }

  /** A schema: its numbers are structure, but for those that are values. */
  public static Json<TypedText> schema(JsonNode node) {
    return schema(node, "", false);
  }

  /**
   * @param label the name of the property that is described
   * @param value whether this stands where a value may
   */
  private static Json<TypedText> schema(JsonNode node, String label, boolean value) {
    if (node.isObject()) {
      var members = new ArrayList<Json.Member<TypedText>>();
      node.properties()
          .forEach(
              entry ->
                  members.add(
                      new Json.Member<>(
                          TypedText.of(entry.getKey()),
                          described(entry.getKey(), entry.getValue(), label, value))));
      return new Json.Members<>(members);
    }
    if (node.isArray()) {
      var items = new ArrayList<Json<TypedText>>();
      node.forEach(item -> items.add(schema(item, label, value)));
      return new Json.Items<>(items);
    }
    String text = node.asText();
    if (node.isTextual()) {
      return new Json.Text<>(new TypedText(text, value ? readable(label) : ""));
    }
    return value && node.isNumber() && text.length() >= DIGITS_LOOKED_AT_MIN
        ? new Json.Digits<>(new TypedText(node.toString(), readable(label)))
        : new Json.Literal<>(node.toString());
  }

  /** What stands below the word of a schema, or below the name of a property of a value. */
  private static Json<TypedText> described(
      String name, JsonNode node, String label, boolean value) {
    if (value) {
      return schema(node, name, true);
    }
    boolean values = VALUES.contains(name) && !node.isObject();
    return schema(node, WORDS.contains(name) ? label : name, values);
  }

  /** What a model once called a function with; what is not JSON goes along as a text. */
  public static Json<TypedText> arguments(String text) {
    try (JsonParser parser = INNER.createParser(text)) {
      if (parser.nextToken() == null) {
        return new Json.Unread<>(TypedText.of(text));
      }
      Json<TypedText> read = value(parser, "");
      return parser.nextToken() == null ? read : new Json.Unread<>(TypedText.of(text));
    } catch (IOException notJson) {
      return new Json.Unread<>(TypedText.of(text));
    }
  }

  private static Json<TypedText> value(JsonParser parser, String label) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        var members = new ArrayList<Json.Member<TypedText>>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.add(new Json.Member<>(TypedText.of(name), value(parser, name)));
        }
        return new Json.Members<>(members);
      }
      case START_ARRAY -> {
        var items = new ArrayList<Json<TypedText>>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser, label));
        }
        return new Json.Items<>(items);
      }
      case VALUE_STRING -> {
        return new Json.Text<>(new TypedText(parser.getText(), readable(label)));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getText();
        return number.length() < DIGITS_LOOKED_AT_MIN
            ? new Json.Literal<>(number)
            : new Json.Digits<>(new TypedText(number, readable(label)));
      }
      default -> {
        return new Json.Literal<>(parser.getText());
      }
    }
  }

  /** `achter_naam` and `achterNaam` as words. */
  private static String readable(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').replace('-', ' ');
  }
}
