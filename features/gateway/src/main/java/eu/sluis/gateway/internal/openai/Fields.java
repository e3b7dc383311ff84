package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one JSON object of a request, read by name. A field that is `null` counts as
 * absent, as it does at OpenAI; one that nobody knows is refused.
 */
final class Fields {

  private static final int NAME_SHOWN_MAX = 60;

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * @param path where it stands, for messages; empty for the whole body
   */
  static Fields of(JsonNode node, String path) throws OpenAiProblem {
    if (!node.isObject()) {
      throw wrong(path.isEmpty() ? "body" : path, "een object", "an object");
    }
    return new Fields(node, path);
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Refuses every field that is not among these. */
  void only(Set<String> known) throws OpenAiProblem {
    for (var names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name) && !object.get(name).isNull()) {
        String shown = name.matches("[a-zA-Z0-9_]{1," + NAME_SHOWN_MAX + "}") ? name : "?";
        throw OpenAiProblem.field(
            at(shown),
            "unknown_field",
            "Sluis kent het veld `" + at(shown) + "` niet. Haal het weg en probeer het opnieuw.",
            "Sluis does not know the field `" + at(shown) + "`. Leave it out and try again.");
      }
    }
  }

  Optional<JsonNode> get(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  JsonNode required(String name) throws OpenAiProblem {
    return get(name)
        .orElseThrow(
            () ->
                OpenAiProblem.field(
                    at(name),
                    "missing_field",
                    "Het veld `" + at(name) + "` ontbreekt.",
                    "The field `" + at(name) + "` is missing."));
  }

  Optional<Fields> object(String name) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    return node.isEmpty() ? Optional.empty() : Optional.of(of(node.get(), at(name)));
  }

  /** The items of a list, each with its place. */
  List<Item> items(String name, int most) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray() || node.get().size() > most) {
      throw wrong(
          at(name), "een lijst van hoogstens " + most, "a list of at most " + most + " items");
    }
    var items = new ArrayList<Item>();
    for (JsonNode item : node.get()) {
      items.add(new Item(item, at(name) + "[" + items.size() + "]"));
    }
    return items;
  }

  /** One of a list. */
  record Item(JsonNode node, String path) {
    Fields fields() throws OpenAiProblem {
      return Fields.of(node, path);
    }
  }

  Optional<String> text(String name) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent() && !node.get().isTextual()) {
      throw wrong(at(name), "tekst", "text");
    }
    return node.map(JsonNode::asText);
  }

  /** A name that is part of the structure, such as that of a function. */
  String name(String name) throws OpenAiProblem {
    String text = required(name).asText();
    if (!text.matches("[a-zA-Z0-9_-]{1,64}")) {
      throw wrong(
          at(name), "1 tot 64 letters, cijfers, _ of -", "1 to 64 of letters, digits, _ and -");
    }
    return text;
  }

  Optional<Boolean> flag(String name) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      throw wrong(at(name), "true of false", "true or false");
    }
    return node.map(JsonNode::asBoolean);
  }

  Optional<BigDecimal> number(String name, int from, int to) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent()
        && (!node.get().isNumber()
            || node.get().decimalValue().compareTo(BigDecimal.valueOf(from)) < 0
            || node.get().decimalValue().compareTo(BigDecimal.valueOf(to)) > 0)) {
      throw wrong(
          at(name), "een getal van " + from + " tot " + to, "a number from " + from + " to " + to);
    }
    return node.map(JsonNode::decimalValue);
  }

  Optional<Long> whole(String name, long from, long to) throws OpenAiProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent()
        && (!node.get().isIntegralNumber()
            || !node.get().canConvertToLong()
            || node.get().asLong() < from
            || node.get().asLong() > to)) {
      throw wrong(
          at(name),
          "een heel getal van " + from + " tot " + to,
          "a whole number from " + from + " to " + to);
    }
    return node.map(JsonNode::asLong);
  }

  static OpenAiProblem wrong(String param, String dutch, String english) {
    return OpenAiProblem.field(
        param,
        "invalid_value",
        "`" + param + "` moet " + dutch + " zijn.",
        "`" + param + "` must be " + english + ".");
  }
}
