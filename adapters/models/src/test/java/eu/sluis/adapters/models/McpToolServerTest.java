package eu.sluis.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.adapters.models.stub.StubToolServer;
import eu.sluis.gateway.tools.ToolFailure;
import eu.sluis.gateway.tools.ToolServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server of tools as the catalogue names it, with a server of the protocol on the other side. */
class McpToolServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "geheim-1234567890";

  private final StubToolServer server;

  McpToolServerTest() throws IOException {
    server = StubToolServer.start("zoek", "wis");
    server.gives("{\"type\":\"text\",\"text\":\"Perceel A 12\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void it_offers_what_the_catalogue_names_and_asks_once() throws Exception {
    ToolServer tools = catalogue("");
    assertThat(tools.offered())
        .singleElement()
        .satisfies(
            tool -> {
              assertThat(tool.name()).isEqualTo("zoek");
              assertThat(tool.description()).isEqualTo("Doet zoek.");
              assertThat(JSON.readTree(tool.schema()).at("/properties/q/type").asText())
                  .isEqualTo("string");
            });
    int asked = server.received().size();
    tools.offered();
    assertThat(server.received()).hasSize(asked);
    assertThat(tools.card().tools()).isEqualTo(Map.of("zoek", false));
    assertThat(server.keys()).isNotEmpty().allMatch(("Bearer " + KEY)::equals);
  }

  @Test
  void a_call_carries_its_arguments_and_brings_its_text_back() throws Exception {
    ToolServer.Result result = catalogue("").call("zoek", "{\"q\":\"A 12\"}");
    assertThat(result).isEqualTo(new ToolServer.Result("Perceel A 12", false));
    assertThat(server.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.path("name").asText()).isEqualTo("zoek");
              assertThat(call.at("/arguments/q").asText()).isEqualTo("A 12");
            });
  }

  @Test
  void pictures_are_left_out_and_counted() throws Exception {
    server.gives(
        "{\"type\":\"text\",\"text\":\"Perceel A 12\"},"
            + "{\"type\":\"image\",\"data\":\"AAAA\",\"mimeType\":\"image/png\"}");
    assertThat(catalogue("").call("zoek", "{}").text())
        .isEqualTo("Perceel A 12\n(1 keer beeld, geluid of een bestand weggelaten)");
  }

  @Test
  void what_is_too_large_broken_or_gone_is_a_failure_that_says_no_text() throws Exception {
    String large = "a".repeat(ToolServer.RESULT_CHARACTERS_MAX + 1);
    server.gives("{\"type\":\"text\",\"text\":\"" + large + "\"}");
    assertThat(failure(catalogue("")).reason()).isEqualTo(ToolFailure.Cause.TOO_LARGE);
    server.gives("{\"type\":\"text\",\"text\":\"geheime tekst");
    ToolFailure broken = failure(catalogue("wait: 2s"));
    assertThat(broken).hasMessageContaining("kadaster").hasNoCause();
    assertThat(broken.getMessage()).doesNotContain("geheime tekst", KEY);
    server.answersWith(500);
    assertThat(failure(catalogue("wait: 2s"))).isNotNull();
    server.close();
    assertThat(failure(catalogue("")).reason()).isEqualTo(ToolFailure.Cause.UNREACHABLE);
  }

  @Test
  void an_entry_with_something_unknown_is_refused_with_its_line() {
    assertThat(refused("wacht: 3s")).contains("`wacht` is not known here");
    assertThat(refused("id: twee")).contains("twice");
    assertThat(
            catchThrowableOfType(
                    ModelCatalogueUnreadable.class,
                    () -> read(yaml("").replace("on_premises", "eu").replace("127.0.0.1", "x.nl")))
                .getMessage())
        .contains("https://");
  }

  private String refused(String more) {
    return String.valueOf(
        catchThrowableOfType(ModelCatalogueUnreadable.class, () -> read(yaml(more))).getMessage());
  }

  private static ToolFailure failure(ToolServer tools) {
    return catchThrowableOfType(ToolFailure.class, () -> tools.call("zoek", "{}"));
  }

  private ToolServer catalogue(String more) throws ModelCatalogueUnreadable {
    return read(yaml(more)).toolServers().getFirst();
  }

  private static ModelCatalogueFile read(String yaml) throws ModelCatalogueUnreadable {
    return ModelCatalogueFile.ofText(yaml, Path.of("."), Map.of("SLUIS_KEY_KADASTER", KEY));
  }

  private String yaml(String more) {
    return """
    models:
      - { id: extractive, kind: extractive }
    tool_servers:
      - id: kadaster
        name: Kadaster
        url: %s
        supplier: eigen server
        residency: on_premises
        jurisdiction: eu
        confidentiality: openbaar
        key_from_env: SLUIS_KEY_KADASTER
        tools:
          - { name: zoek, changes: false }
        %s
    """
        .formatted(server.url(), more);
  }
}
