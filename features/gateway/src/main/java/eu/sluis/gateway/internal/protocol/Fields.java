package eu.sluis.gateway.internal.protocol;

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
public final class Fields {

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
  public static Fields of(JsonNode node, String path) throws ClientProblem {
    if (!node.isObject()) {
      throw wrong(path.isEmpty() ? "body" : path, "een object", "an object");
    }
    return new Fields(node, path);
  }

  public String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Refuses every field that is not among these. */
  public void only(Set<String> known) throws ClientProblem {
    for (var names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name) && !object.get(name).isNull()) {
        String shown = name.matches("[a-zA-Z0-9_]{1," + NAME_SHOWN_MAX + "}") ? name : "?";
        throw unknown(at(shown));
      }
    }
  }

  public Optional<JsonNode> get(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  public JsonNode required(String name) throws ClientProblem {
    return get(name).orElseThrow(() -> missing(at(name)));
  }

  public Optional<Fields> object(String name) throws ClientProblem {
    Optional<JsonNode> node = get(name);
    return node.isEmpty() ? Optional.empty() : Optional.of(of(node.get(), at(name)));
  }

  /** The items of a list, each with its place. */
  public List<Item> items(String name, int most) throws ClientProblem {
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
  public record Item(JsonNode node, String path) {
    public Fields fields() throws ClientProblem {
      return Fields.of(node, path);
    }
  }

  public Optional<String> text(String name) throws ClientProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent() && !node.get().isTextual()) {
      throw wrong(at(name), "tekst", "text");
    }
    return node.map(JsonNode::asText);
  }

  /** A name that is part of the structure, such as that of a function. */
  public String name(String name) throws ClientProblem {
    String text = required(name).asText();
    if (!text.matches("[a-zA-Z0-9_-]{1,64}")) {
      throw wrong(
          at(name), "1 tot 64 letters, cijfers, _ of -", "1 to 64 of letters, digits, _ and -");
    }
    return text;
  }

  public Optional<Boolean> flag(String name) throws ClientProblem {
    Optional<JsonNode> node = get(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      throw wrong(at(name), "true of false", "true or false");
    }
    return node.map(JsonNode::asBoolean);
  }

  public Optional<BigDecimal> number(String name, int from, int to) throws ClientProblem {
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

  public Optional<Long> whole(String name, long from, long to) throws ClientProblem {
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

  /** A field that Sluis does not know. */
  public static ClientProblem unknown(String param) {
    return ClientProblem.field(
        param,
        "unknown_field",
        "Sluis kent het veld `" + param + "` niet. Haal het weg en probeer het opnieuw.",
        "Sluis does not know the field `" + param + "`. Leave it out and try again.");
  }

  /** A field that has to be there. */
  public static ClientProblem missing(String param) {
    return ClientProblem.field(
        param,
        "missing_field",
        "Het veld `" + param + "` ontbreekt.",
        "The field `" + param + "` is missing.");
  }

  public static ClientProblem wrong(String param, String dutch, String english) {
    return ClientProblem.field(
        param,
        "invalid_value",
        "`" + param + "` moet " + dutch + " zijn.",
        "`" + param + "` must be " + english + ".");
  }
}
