package eu.sluis.workplace.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.knowledge.Support;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.internal.api.Found;
import eu.sluis.workplace.internal.mcp.Bytes.Reply;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as it goes over the line, with the check for real and a search that is broken. */
class BytesTest {

  private static final long SEED = 20261122;
  private static final int BODIES = 1_000;

  private static final String INITIALIZE =
      request(
          "initialize",
          "{'protocolVersion':'2025-06-18','capabilities':{},"
              + "'clientInfo':{'name':'proef','version':'1'}}");
  private static final String CHECK =
      request(
          "tools/call",
          "{'name':'toets','arguments':{'sentence':'De bijdrage is 12 euro.',"
              + "'passages':['De bijdrage is 21 euro.']}}");
  private static final String SEARCH =
      request("tools/call", "{'name':'zoek','arguments':{'query':'hulp','limit':3}}");

  private final Bytes bytes = bytes();

  @Test
  void a_version_that_is_known_is_agreed_and_another_is_answered_with_ours() {
    assertThat(result(INITIALIZE).path("protocolVersion").asText()).isEqualTo("2025-06-18");
    assertThat(
            result(INITIALIZE.replace("2025-06-18", "1999-01-01")).path("protocolVersion").asText())
        .isEqualTo("2025-11-25");
    assertThat(result(INITIALIZE).path("instructions").asText()).contains("geen opdrachten");
  }

  @Test
  void both_tools_are_listed_and_only_read() {
    JsonNode tools = result(request("tools/list", "{}")).path("tools");
    assertThat(tools).hasSize(2);
    for (JsonNode tool : tools) {
      assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
      assertThat(tool.at("/inputSchema/additionalProperties").asBoolean(true)).isFalse();
      assertThat(tool.path("outputSchema").isObject()).isTrue();
    }
  }

  @Test
  void a_sentence_is_checked_in_words_and_in_structure() {
    JsonNode checked = result(CHECK);
    assertThat(checked.path("isError").asBoolean()).isFalse();
    assertThat(checked.at("/structuredContent/support").asText()).isNotEqualTo("supported");
    assertThat(checked.at("/content/0/text").asText()).contains("12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {} | sentence
          {'sentence':'','passages':[]} | sentence
          {'sentence':' ','passages':[]} | sentence
          {'sentence':7,'passages':[]} | sentence
          {'sentence':'Ja.','passages':[7]} | passages
          {'sentence':'Ja.','passages':[],'rechten':'alles'} | rechten
          """)
  void an_argument_that_is_wrong_is_named(String arguments, String field) {
    JsonNode refused =
        result(request("tools/call", "{'name':'toets','arguments':" + arguments + "}"));
    assertThat(refused.path("isError").asBoolean()).isTrue();
    assertThat(refused.at("/content/0/text").asText()).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          tools/weg | {} | -32601
          resources/list | {} | -32601
          tools/call | {'name':'weg','arguments':{}} | -32602
          tools/call | {'naam':'zoek'} | -32602
          tools/call | [] | -32602
          initialize | [] | -32602
          """)
  void a_request_that_cannot_be_answered_gets_the_error_of_the_protocol(
      String method, String params, int code) {
    Reply reply = answer(request(method, params));
    assertThat(reply.status()).isEqualTo(200);
    JsonNode error = json(reply).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("message").asText()).doesNotContain("jackson", "java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "7",
        "null",
        "[{'jsonrpc':'2.0','id':1,'method':'ping'}]",
        "{'jsonrpc':'2.0','id':null,'method':'ping'}",
        "{'jsonrpc':'2.0','id':1,'id':2,'method':'ping'}",
        "{'jsonrpc':'2.0','id':1,'result':{}}",
        "{'jsonrpc':'2.0','id':1,'method':'ping'} {}"
      })
  void what_is_no_message_is_told_so(String body) {
    Reply reply = answer(body.replace('\'', '"'));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).at("/error/code").asInt()).isIn(-32700, -32600);
  }

  @Test
  void depth_has_an_end() {
    int inside = Mapping.DEPTH_MAX - 1;
    String fits = request("ping", "[".repeat(inside) + "]".repeat(inside));
    String deep = request("ping", "[".repeat(inside + 1) + "]".repeat(inside + 1));
    assertThat(answer(fits).status()).isEqualTo(200);
    assertThat(answer(deep).status()).isEqualTo(400);
    assertThat(answer("[".repeat(200_000)).status()).isEqualTo(400);
  }

  @Test
  void a_notification_is_taken_without_a_word() {
    Reply reply =
        answer("{'jsonrpc':'2.0','method':'notifications/initialized'}".replace('\'', '"'));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void a_version_that_was_never_agreed_is_refused() {
    byte[] ping = request("ping", "{}").getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.answer(call(), "2025-06-18", ping).status()).isEqualTo(200);
    assertThat(bytes.answer(call(), "1999-01-01", ping).status()).isEqualTo(400);
  }

  @Test
  void what_fails_in_a_tool_is_ours_and_its_message_is_not_sent() {
    assertThatThrownBy(() -> answer(SEARCH)).isInstanceOf(Broken.class);
  }

  @Test
  void broken_bodies_never_break_the_protocol() {
    var random = new Random(SEED);
    List<String> whole = List.of(INITIALIZE, CHECK, request("tools/list", "{}"));
    for (int at = 0; at < BODIES; at++) {
      byte[] body = whole.get(at % whole.size()).getBytes(StandardCharsets.UTF_8);
      for (int times = 1 + random.nextInt(6); times > 0; times--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextBoolean() ? body.length : random.nextInt(body.length);
      byte[] sent = java.util.Arrays.copyOf(body, length);
      Reply reply = bytes.answer(call(), null, sent);
      assertThat(reply.status()).as("seed %d, body %d", SEED, at).isIn(200, 202, 400);
      reply.body().ifPresent(written -> assertThat(json(written).isObject()).isTrue());
    }
  }

  @Test
  void what_is_found_fits_the_schema_and_keeps_its_record_out() {
    var passage =
        new Found.Result(
            1,
            2.5,
            1,
            "p",
            "d",
            "/documenten/d",
            "Beleid",
            "s",
            List.of("Hulp"),
            "4.3",
            18,
            "intern",
            "",
            "Wie afwezig is, belt af.");
    var found =
        new Found(
            List.of(passage),
            true,
            0.7,
            new Found.Rights(List.of("wmo"), "intern", "2026-11-22"),
            7);
    var schema = SearchTool.tool().outputSchema();
    assertThat(new Schemas().validate(schema, found).valid()).isTrue();
    assertThat(new Schemas().validate(schema, List.of()).valid()).isFalse();
    assertThat(Mapping.tree(found).has("sequence")).isFalse();
  }

  private JsonNode result(String message) {
    Reply reply = answer(message);
    assertThat(reply.status()).isEqualTo(200);
    JsonNode answer = json(reply);
    assertThat(answer.path("id").asInt()).isEqualTo(7);
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.path("result");
  }

  private Reply answer(String message) {
    return bytes.answer(call(), null, message.getBytes(StandardCharsets.UTF_8));
  }

  private static Bytes bytes() {
    var bytes = new Bytes();
    McpResource.server(
        bytes,
        new SyncToolSpecification(
            SearchTool.tool(),
            (context, request) ->
                Call.of(context)
                    .answer(
                        () -> {
                          throw new Broken();
                        })),
        CheckTool.specification(new Support()));
    return bytes;
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static String request(String method, String params) {
    return "{'jsonrpc':'2.0','id':7,'method':'%s','params':%s}"
        .formatted(method, params)
        .replace('\'', '"');
  }

  private static JsonNode json(Reply reply) {
    return json(reply.body().orElseThrow());
  }

  private static JsonNode json(byte[] body) {
    try {
      return new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Call call() {
    var organisation = OrganisationId.random();
    var person = PersonId.random();
    var key =
        new ClientKey(
            new KeyId("0123456789abc"),
            organisation,
            "Proef",
            new ClientKey.Holder.OfPerson(person),
            List.of(new UseCaseId("wmo-consulent")),
            Optional.empty(),
            Instant.EPOCH,
            person,
            Instant.MAX,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var asker = new Asker(organisation, person, Set.of(), Set.of());
    return new Call(new Caller(asker, key), null, Locale.of("nl"));
  }
}
