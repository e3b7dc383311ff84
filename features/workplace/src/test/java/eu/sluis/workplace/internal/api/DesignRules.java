package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The NLGov API Design Rules that a description can be held against without any tool: names, the
 * version, errors, dates. Spectral holds it against all of them, where it is installed.
 */
final class DesignRules {

  private static final Pattern PATH =
      Pattern.compile("(/([a-z0-9]+(-[a-z0-9]+)*(\\.json)?|\\{[a-z][a-zA-Z]*}))+");
  private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
  private static final Pattern UPPER_CAMEL = Pattern.compile("([A-Z][a-z0-9]*)+");
  private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode document;
  private final List<String> broken = new ArrayList<>();

  private DesignRules(JsonNode document) {
    this.document = document;
  }

  /** What a description breaks: a place and what is wrong there. */
  static List<String> brokenBy(JsonNode document) {
    var rules = new DesignRules(document);
    rules.head();
    rules.paths();
    rules.schemas();
    rules.references(document);
    return rules.broken;
  }

  private void head() {
    require(document.path("openapi").asText().startsWith("3."), "openapi", "is not version 3");
    String version = document.at("/info/version").asText();
    require(SEMVER.matcher(version).matches(), "info", "has no semantic version");
    for (String field : List.of("name", "url", "email")) {
      require(!document.at("/info/contact/" + field).asText().isBlank(), "info", "lacks " + field);
    }
    String major = "/v" + version.split("\\.", 2)[0];
    require(!document.path("servers").isEmpty(), "servers", "has none");
    document
        .path("servers")
        .forEach(
            server ->
                require(server.path("url").asText().endsWith(major), "servers", "not " + major));
  }

  private void paths() {
    var operations = new HashSet<String>();
    each(
        document.path("paths"),
        (path, methods) -> {
          require(PATH.matcher(path).matches(), path, "is no path in kebab-case");
          each(
              methods,
              (method, operation) -> {
                String place = method + " " + path;
                require(METHODS.contains(method), place, "is no standard method");
                String id = operation.path("operationId").asText();
                require(!id.isBlank() && operations.add(id), place, "has no name of its own");
                parameters(place, path, operation.path("parameters"));
                answers(place, method, operation);
              });
        });
  }

  private void parameters(String place, String path, JsonNode parameters) {
    var inPath = new HashSet<String>();
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "query" -> require(LOWER_CAMEL.matcher(name).matches(), place, "query " + name);
        case "path" -> inPath.add(name);
        default -> {}
      }
    }
    var holes = new HashSet<String>();
    HOLE.matcher(path).results().forEach(hole -> holes.add(hole.group(1)));
    require(holes.equals(inPath), place, "does not describe its parameters");
  }

  private void answers(String place, String method, JsonNode operation) {
    boolean takes = !method.equals("get") || !operation.path("parameters").isEmpty();
    JsonNode answers = operation.path("responses");
    require(!takes || answers.has("400"), place, "has no 400");
    each(
        answers,
        (status, answer) -> {
          String at = place + " " + status;
          require(answer.path("headers").has("API-Version"), at, "has no version");
          if (status.startsWith("4") || status.startsWith("5")) {
            JsonNode problem = answer.path("content").path(PROBLEM);
            require(answer.path("content").size() == 1, at, "has another form than a problem");
            Set<String> members = names(resolved(problem.path("schema")).path("properties"));
            require(members.containsAll(Set.of("status", "title", "detail")), at, "is no problem");
          }
        });
  }

  private void schemas() {
    each(
        document.at("/components/schemas"),
        (name, schema) -> {
          require(UPPER_CAMEL.matcher(name).matches(), name, "is not UpperCamelCase");
          each(
              schema.path("properties"),
              (property, type) -> {
                String at = name + "." + property;
                require(LOWER_CAMEL.matcher(property).matches(), at, "is not lowerCamelCase");
                String format = type.path("format").asText();
                require(!format.equals("time") && !format.equals("date-time-local"), at, format);
                require(!property.matches("date|.*[a-z]Date") || format.equals("date"), at, "day");
              });
        });
  }

  private void references(JsonNode node) {
    if (node.has("$ref")) {
      require(!resolved(node).isMissingNode(), node.path("$ref").asText(), "is not there");
    }
    node.forEach(this::references);
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private static Set<String> names(JsonNode object) {
    var names = new HashSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void each(JsonNode object, BiConsumer<String, JsonNode> use) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      use.accept(field.getKey(), field.getValue());
    }
  }

  private void require(boolean holds, String place, String otherwise) {
    if (!holds) {
      broken.add(place + ": " + otherwise);
    }
  }
}
