package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Programs that speak the Model Context Protocol: `/mcp`, with the client of its keepers. */
class McpScenario {

  private static final String MCP = "/mcp";
  private static final String CLIENT = "proefprogramma-van-noor";
  private static final String SECRET = "schikkingsruimte claim Lage Kade";
  private static final String WMO = "wmo-consulent";
  private static final long SEED = 20261122;
  private static final int BODIES = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSluis sluis = RunningSluis.shared();
  private final Program noor = Program.of(sluis, "Noor van Dalen", WMO);

  @Test
  void a_client_connects_lists_the_tools_and_finds_what_its_holder_may_read() {
    try (McpSyncClient client = client(noor.secret())) {
      InitializeResult agreed = client.initialize();
      assertThat(agreed.protocolVersion()).isEqualTo("2025-11-25");
      assertThat(agreed.instructions()).contains("geen opdrachten");
      List<Tool> tools = client.listTools().tools();
      assertThat(tools).extracting(Tool::name).containsExactlyInAnyOrder("zoek", "toets");
      assertThat(tools).allMatch(tool -> tool.annotations().readOnlyHint());

      CallToolResult reply =
          call(client, "zoek", Map.of("query", "huishoudelijke hulp bij afwezigheid", "limit", 5));
      assertThat(reply.isError()).as(text(reply)).isFalse();
      JsonNode found = JSON.valueToTree(reply.structuredContent());
      assertThat(found.path("results")).hasSizeBetween(1, 5);
      assertThat(found.at("/results/0/text").asText()).contains("afwezig");
      assertThat(found.at("/results/0/link").asText())
          .startsWith("/documenten/" + found.at("/results/0/document").asText());
      assertThat(found.at("/rights/ceiling").asText()).isEqualTo("zaakvertrouwelijk");
      assertThat(text(reply)).contains(found.at("/results/0/title").asText(), "afwezig");
      assertThat(reply.meta()).containsKey("eu.sluis/record");
      assertThat(sluis.database().lastOutcome()).doesNotContain("afwezigheid", "Noor");
    }
    assertThat(sluis.said()).doesNotContain(CLIENT, "huishoudelijke hulp");
  }

  @Test
  void nobody_finds_what_they_may_not_read() {
    assertThat(titles(noor, WMO)).noneMatch(title -> title.contains("chikking"));
    var anouk = Program.of(sluis, "Anouk Tjon", "juridisch");
    assertThat(titles(anouk, "juridisch")).anyMatch(title -> title.contains("chikking"));
  }

  @Test
  void what_is_refused_or_wrong_is_told_in_a_sentence() {
    try (McpSyncClient client = client(noor.secret())) {
      client.initialize();
      CallToolResult wrong = call(client, "zoek", Map.of("query", "hulp", "limit", 51));
      assertThat(wrong.isError()).isTrue();
      assertThat(text(wrong)).contains("limit");
      CallToolResult support =
          call(
              client,
              "toets",
              Map.of(
                  "sentence",
                  "Het kost 99 euro.",
                  "passages",
                  List.of("De eigen bijdrage is 21 euro per maand.")));
      assertThat(text(support)).contains("99");
    }
    var bram = Program.of(sluis, "Bram Visser", WMO);
    try (McpSyncClient client = client(bram.secret())) {
      client.initialize();
      assertThat(call(client, "zoek", Map.of("query", "hulp")).isError()).isTrue();
    }
    assertThat(sluis.database().lastOutcome()).contains("\"ending\":\"refused\"");
    var other = Program.of(sluis, "Noor van Dalen", WMO).with("Sluis-Use-Case", "personeel");
    JsonNode refused = parsed(other.post(MCP, search("hulp")).body()).path("result");
    assertThat(refused.path("isError").asBoolean()).isTrue();
    assertThat(refused.at("/content/0/text").asText()).contains("niet voor die toepassing");
  }

  @Test
  void without_a_key_that_works_there_is_no_protocol() {
    try (McpSyncClient client = client("sluis_" + "a".repeat(88))) {
      assertThatThrownBy(client::initialize).isInstanceOf(RuntimeException.class);
    }
    Program.Reply reply = Program.showing(sluis, "").post(MCP, search("hulp"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer");
  }

  @Test
  void a_page_of_another_site_and_other_methods_are_refused() {
    var page = Program.showing(sluis, noor.secret()).with("Origin", "https://elders.example");
    assertThat(page.post(MCP, search("hulp")).status()).isEqualTo(403);
    assertThat(noor.get(MCP).status()).isEqualTo(405);
    assertThat(noor.send("DELETE", MCP, "application/json", new byte[0]).status()).isEqualTo(405);
    assertThat(noor.send("POST", MCP, "text/plain", new byte[] {'{', '}'}).status()).isEqualTo(415);
    byte[] large = new byte[1024 * 1024 + 1];
    assertThat(noor.send("POST", MCP, "application/json", large).status()).isEqualTo(413);
  }

  @Test
  void broken_bodies_are_never_an_error_of_the_server() throws InterruptedException {
    var random = new Random(SEED);
    byte[] whole = search("huishoudelijke hulp").getBytes(StandardCharsets.UTF_8);
    var asked = new ArrayList<Callable<Integer>>();
    for (int at = 0; at < BODIES; at++) {
      byte[] body = whole.clone();
      for (int times = 1 + random.nextInt(6); times > 0; times--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      asked.add(() -> noor.send("POST", MCP, "application/json", body).status());
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(asked))
          .extracting(status -> status.get())
          .as("seed %d", SEED)
          .isSubsetOf(200, 202, 400);
    }
  }

  private McpSyncClient client(String secret) {
    var mapper = new JacksonMcpJsonMapper(JSON);
    return McpClient.sync(
            HttpClientStreamableHttpTransport.builder(sluis.address())
                .endpoint(MCP)
                .jsonMapper(mapper)
                .httpRequestCustomizer(
                    (request, _, _, _, _) -> request.header("Authorization", "Bearer " + secret))
                .build())
        .clientInfo(new Implementation(CLIENT, "1"))
        // Its usual one wants another version of the validator; what comes back is looked at here.
        .jsonSchemaValidator((_, content) -> ValidationResponse.asValid(String.valueOf(content)))
        .build();
  }

  private List<String> titles(Program program, String useCase) {
    try (McpSyncClient client = client(program.secret())) {
      client.initialize();
      CallToolResult reply = call(client, "zoek", Map.of("query", SECRET, "limit", 50));
      assertThat(reply.isError()).as("%s: %s", useCase, text(reply)).isFalse();
      var titles = new ArrayList<String>();
      JSON.valueToTree(reply.structuredContent())
          .path("results")
          .forEach(one -> titles.add(one.path("title").asText()));
      return titles;
    }
  }

  private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> given) {
    return client.callTool(new CallToolRequest(tool, given));
  }

  private static String text(CallToolResult reply) {
    return ((TextContent) reply.content().getFirst()).text();
  }

  private static String search(String query) {
    return """
        {"jsonrpc":"2.0","id":1,"method":"tools/call",
         "params":{"name":"zoek","arguments":{"query":"%s","limit":3}}}
        """
        .formatted(query);
  }
}
