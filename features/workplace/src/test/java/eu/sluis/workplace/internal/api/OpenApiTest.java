package eu.sluis.workplace.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.workplace.Search;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the addresses for programs says what the code does. */
class OpenApiTest {

  private static final java.nio.file.Path HOME =
      java.nio.file.Path.of(System.getProperty("user.home"));
  private static final java.nio.file.Path SPECTRAL =
      HOME.resolve(".cache/sluis/spectral/node_modules/.bin/spectral");
  private static final int LINT_SECONDS_MAX = 120;

  private static JsonNode document() throws IOException {
    var answer = new OpenApiResource().document();
    assertThat(answer.getHeaderString("API-Version")).isEqualTo(ProgramApi.VERSION);
    assertThat(answer.getHeaderString("Access-Control-Allow-Origin")).isEqualTo("*");
    return new ObjectMapper().readTree((byte[]) answer.getEntity());
  }

  @Test
  void every_address_is_in_it_and_no_other() throws IOException {
    var served = new TreeSet<String>();
    for (Class<?> resource :
        List.of(SearchResource.class, CheckResource.class, OpenApiResource.class)) {
      String path = resource.getAnnotation(Path.class).value().substring("/api/v1".length());
      for (var method : resource.getDeclaredMethods()) {
        if (method.isAnnotationPresent(GET.class)) {
          served.add("get " + path);
        } else if (method.isAnnotationPresent(POST.class)) {
          served.add("post " + path);
        }
      }
    }
    var described = new TreeSet<String>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));
    // Of another feature, which holds them against its own.
    described.removeIf(path -> path.contains(" /log/") || path.contains(" /sources"));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void its_fields_and_limits_are_those_of_the_code() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(names(schemas, "Query")).isEqualTo(Wanted.FIELDS);
    assertThat(names(schemas, "Claim")).isEqualTo(Claim.FIELDS);
    assertThat(names(schemas, "Result")).isEqualTo(components(Found.Result.class));
    assertThat(names(schemas, "Rights")).isEqualTo(components(Found.Rights.class));
    assertThat(names(schemas, "Checked")).isEqualTo(components(Claim.Checked.class));
    var found = components(Found.class);
    found.remove("sequence");
    assertThat(names(schemas, "Found")).isEqualTo(found);
    assertThat(schemas.at("/Query/properties/query/maxLength").asInt())
        .isEqualTo(Search.QUERY_CHARACTERS_MAX);
    assertThat(schemas.at("/Query/properties/limit/maximum").asInt()).isEqualTo(Search.RESULTS_MAX);
    assertThat(schemas.at("/Query/properties/limit/default").asInt()).isEqualTo(Wanted.LIMIT_USUAL);
    assertThat(schemas.at("/Claim/properties/sentence/maxLength").asInt())
        .isEqualTo(Claim.SENTENCE_CHARACTERS_MAX);
    assertThat(schemas.at("/Claim/properties/passages/maxItems").asInt())
        .isEqualTo(Claim.PASSAGES_MAX);
    assertThat(schemas.at("/Claim/properties/passages/items/maxLength").asInt())
        .isEqualTo(Claim.PASSAGE_CHARACTERS_MAX);
    assertThat(document().at("/info/version").asText()).isEqualTo(ProgramApi.VERSION);
  }

  @Test
  void it_keeps_to_the_design_rules_that_need_no_tool() throws IOException {
    assertThat(DesignRules.brokenBy(document())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "/search" | "/search/" | kebab-case
          "/log/acts" | "/log/Acts" | kebab-case
          "pageSize" | "page_size" | query page_size
          "SourceList": | "source_list": | UpperCamelCase
          "validFrom" | "valid_from" | lowerCamelCase
          "1.0.0" | "1" | semantic version
          "/api/v1" | "/api" | not /v1
          "email" | "mail" | lacks email
          "API-Version": | "Version": | has no version
          "application/problem+json" | "application/json" | is no problem
          "detail": | "details": | is no problem
          "400": | "422": | has no 400
          "put": | "replace": | standard method
          "sources", | "search", | name of its own
          "name": "document", | "name": "paper", | does not describe
          schemas/Taken | schemas/Token | is not there
          """,
      quoteCharacter = '`')
  void each_of_those_rules_can_be_broken(String right, String wrong, String message)
      throws IOException {
    String whole = new String((byte[]) new OpenApiResource().document().getEntity(), UTF_8);
    JsonNode changed = new ObjectMapper().readTree(whole.replace(right, wrong));
    assertThat(DesignRules.brokenBy(changed)).anyMatch(broken -> broken.contains(message));
  }

  @Test
  void it_keeps_to_the_design_rules_of_the_government() throws Exception {
    var rules = rules();
    Assumptions.assumeTrue(Files.exists(rules), "not linted: the Spectral rules are not there");
    Assumptions.assumeTrue(
        Files.isExecutable(SPECTRAL),
        "not linted: `npm install --prefix ~/.cache/sluis/spectral @stoplight/spectral-cli` first");
    var file = Files.createTempFile("openapi", ".json");
    try {
      Files.write(file, (byte[]) new OpenApiResource().document().getEntity());
      var lint =
          new ProcessBuilder(SPECTRAL.toString(), "lint", "-r", rules.toString(), file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(lint.getInputStream().readAllBytes(), UTF_8);
      assertThat(lint.waitFor(LINT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
      assertThat(lint.exitValue()).as(said).isZero();
    } finally {
      Files.delete(file);
    }
  }

  /** Beside the project, where public standards lie; `-Dsluis.standards` names another folder. */
  private static java.nio.file.Path rules() {
    String given = System.getProperty("sluis.standards", "../../../shared/standards");
    return java.nio.file.Path.of(given).toAbsolutePath().resolve("nlgov-adr-spectral-linter.yaml");
  }

  private static Set<String> names(JsonNode schemas, String schema) {
    var names = new TreeSet<String>();
    schemas.path(schema).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> components(Class<? extends Record> type) {
    return new TreeSet<>(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }
}
