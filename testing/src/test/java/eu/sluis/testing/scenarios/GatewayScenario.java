package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.arguments;
import static eu.sluis.testing.scenarios.ChatJson.chat;
import static eu.sluis.testing.scenarios.ChatJson.content;
import static eu.sluis.testing.scenarios.ChatJson.messageOf;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static eu.sluis.testing.scenarios.ChatJson.streamed;
import static eu.sluis.testing.scenarios.ChatJson.withTool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.Routes;
import eu.sluis.testing.running.Routes.Route;
import eu.sluis.testing.running.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Programs that speak the OpenAI protocol: what leaves, what comes back, and who may come in. */
class GatewayScenario {

  private static final String NOOR = "Noor van Dalen";
  private static final String WMO = "wmo-consulent";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), NOOR, WMO);

  @Test
  void a_model_sees_no_name_and_the_client_gets_it_back() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    Program.Reply reply = program.chat(chat(SAID).put("user", "noor").toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(lock.lastRequest())
        .contains("gaat weg")
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad", "1099 ZZ", "noor");
    String answer = parsed(reply.body()).at("/choices/0/message/content").asText();
    assertThat(answer).isEqualTo(SAID.replace("999990019", "[bsn verwijderd]"));
    assertThat(parsed(reply.body()).at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(parsed(reply.body()).at("/usage/total_tokens").asInt()).isPositive();
    assertThat(reply.headers())
        .containsEntry("sluis-not-passed", "user")
        .containsKey("sluis-record");
    assertThat(lock.sluis().database().lastOutcome())
        .contains("\"ending\":\"answered\"")
        .doesNotContain("Okonjo");
  }

  @Test
  void case_1_2_and_6_a_stream_is_restored_piece_by_piece_and_ends_when_it_is_whole() {
    lock.model().behave(Behaviour.ECHO_SEVERAL, Duration.ZERO);
    ObjectNode request = streamed(SAID);
    request.putObject("stream_options").put("include_usage", true);
    List<String> lines = program.stream(request.toString());
    assertThat(lines.getFirst()).contains("\"role\":\"assistant\"");
    assertThat(content(lines, 0)).isEqualTo(SAID.replace("999990019", "[bsn verwijderd]"));
    assertThat(lines.subList(lines.size() - 3, lines.size() - 1).toString())
        .contains("\"finish_reason\":\"stop\"", "\"total_tokens\":30");
    assertThat(lines.getLast()).isEqualTo("data: [DONE]");
    assertThat(lines.size()).isGreaterThan(12);
  }

  @Test
  void several_answers_are_kept_apart() {
    lock.model().behave(Behaviour.ECHO_SEVERAL, Duration.ZERO);
    List<String> lines = program.stream(streamed(SAID).put("n", 3).toString());
    for (int choice = 0; choice < 3; choice++) {
      assertThat(content(lines, choice)).contains("Okonjo-Brand", "Touwslagerspad 214");
    }
    JsonNode whole = parsed(program.chat(chat(SAID).put("n", 3).toString()).body());
    assertThat(whole.path("choices")).hasSize(3);
    assertThat(whole.at("/choices/2/message/content").asText()).contains("Okonjo-Brand");
  }

  @Test
  void case_5_and_7_arguments_of_calls_are_restored_and_escaped_and_go_back_lowered() {
    lock.model().behave(Behaviour.ECHO_CALLS, Duration.ZERO);
    String typed = "Mail mevrouw Okonjo-Brand:\n\"tot ziens\"";
    ObjectNode request = withTool(chat(typed));
    JsonNode calls =
        parsed(program.chat(request.toString()).body()).at("/choices/0/message/tool_calls");
    assertThat(calls).hasSize(2);
    for (JsonNode call : calls) {
      assertThat(parsed(call.at("/function/arguments").asText()).path("tekst").asText())
          .isEqualTo(typed);
    }
    List<String> lines = program.stream(withTool(streamed(typed)).toString());
    for (int call = 0; call < 2; call++) {
      assertThat(parsed(arguments(lines, call)).path("tekst").asText()).isEqualTo(typed);
    }
    assertThat(lines.get(lines.size() - 2)).contains("\"finish_reason\":\"tool_calls\"");

    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    request.withArray("messages").addObject().put("role", "assistant").set("tool_calls", calls);
    for (JsonNode call : calls) {
      request
          .withArray("messages")
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", call.path("id").asText())
          .put("content", "{\"bsn\":999990019,\"naam\":\"mevrouw Y\\u0131ld\\u0131z\"}");
    }
    Program.Reply reply = program.chat(request.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(lock.lastRequest())
        .contains("tot ziens", "call00001", "call00002")
        .doesNotContain("Okonjo", "999990019", "Yıldız", "u0131");
  }

  @Test
  void case_3_and_4_a_pseudonym_is_the_same_in_the_next_turn_and_the_name_comes_back() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    ObjectNode request = chat("Mevrouw Okonjo-Brand komt langs.");
    JsonNode first = parsed(program.chat(request.toString()).body());
    String before = messageOf(lock.lastRequest(), 0);
    request
        .withArray("messages")
        .addObject()
        .put("role", "assistant")
        .put("content", first.at("/choices/0/message/content").asText());
    request
        .withArray("messages")
        .addObject()
        .put("role", "user")
        .put("content", "En mevrouw Okonjo-Brand belt.");
    JsonNode second = parsed(program.chat(request.toString()).body());
    assertThat(messageOf(lock.lastRequest(), 0)).isEqualTo(before);
    assertThat(messageOf(lock.lastRequest(), 1)).isEqualTo(before);
    assertThat(second.at("/choices/0/message/content").asText())
        .isEqualTo("En mevrouw Okonjo-Brand belt.");
    // Another conversation of the same key tells a supplier nothing of this one.
    program.chat(chat("Vandaag komt mevrouw Okonjo-Brand langs.").toString());
    String word = before.replaceFirst("^Mevrouw (\\S+) komt.*$", "$1");
    assertThat(lock.lastRequest()).doesNotContain(word);
  }

  @Test
  void case_3_two_persons_at_once_never_get_each_others_names() throws Exception {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    List<String> names =
        List.of(
            "Okonjo",
            "Yıldız",
            "Bakhuizen",
            "Ogunleye",
            "Zwartkruis",
            "Nguyễn",
            "Vermaat",
            "Haddou");
    var answers = new ArrayList<Callable<String>>();
    for (String name : names) {
      answers.add(
          () ->
              parsed(program.chat(chat("Is mevrouw " + name + " er?").toString()).body())
                  .at("/choices/0/message/content")
                  .asText());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = threads.invokeAll(answers);
      for (int at = 0; at < names.size(); at++) {
        assertThat(asked.get(at).get()).isEqualTo("Is mevrouw " + names.get(at) + " er?");
      }
    }
  }

  @Test
  void case_23_and_24_every_route_asks_for_a_key_that_works() {
    for (Route route : RoutesScenario.KEYED) {
      for (String shown :
          List.of(
              "",
              "sluis_" + "a".repeat(88),
              program.secret().substring(0, 60),
              "eyJhbGciOiJub25lIn0.e30.")) {
        Program.Reply reply = call(Program.showing(lock.sluis(), shown), route);
        assertThat(reply.status()).as("%s with `%s`", route, shown).isEqualTo(401);
        if (route.path().equals("/v1/messages")) {
          assertThat(parsed(reply.body()).at("/error/type").asText())
              .isEqualTo("authentication_error");
        } else if (route.path().startsWith("/v1/")) {
          assertThat(parsed(reply.body()).at("/error/code").asText()).isEqualTo("invalid_api_key");
        } else {
          assertThat(parsed(reply.body()).path("status").asInt()).isEqualTo(401);
        }
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer");
      }
      // Who says who they are in a header is nobody.
      Program.Reply reply =
          call(Program.showing(lock.sluis(), "").with("X-Forwarded-User", "noor.van.dalen"), route);
      assertThat(reply.status()).isEqualTo(401);
      // The log and the documents of sources are for a key that has that right.
      boolean apart =
          route.path().startsWith("/api/v1/log/") || route.path().startsWith("/api/v1/sources");
      List<Integer> expected = apart ? List.of(403) : List.of(200, 400, 404);
      assertThat(call(program, route).status()).as("%s", route).isIn(expected);
    }
  }

  @Test
  void a_key_stops_at_once_when_it_is_revoked_and_that_is_recorded() {
    var brief = Program.of(lock.sluis(), NOOR, WMO);
    assertThat(brief.get("/v1/models").status()).isEqualTo(200);
    var maaike = Visitor.loggedIn(lock.sluis(), "maaike.postma");
    maaike.post("/sleutels/" + brief.keyId() + "/intrekken", Map.of());
    Program.Reply reply = brief.get("/v1/models");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("ingetrokken");
    assertThat(lock.sluis().database().log().getLast()).contains("key_refused", "key_revoked");
  }

  @Test
  void the_rights_of_a_key_are_those_of_its_person_and_a_refusal_names_the_rule() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    int asked = lock.model().asked();
    Program.Reply reply = Program.of(lock.sluis(), "Bram Visser", WMO).chat(chat(SAID).toString());
    assertThat(reply.status()).isEqualTo(403);
    JsonNode error = parsed(reply.body()).path("error");
    assertThat(error.path("code").asText()).isEqualTo("policy");
    assertThat(error.path("type").asText()).isEqualTo("permission_error");
    assertThat(error.path("message").asText()).hasSizeGreaterThan(40);
    assertThat(lock.model().asked()).isEqualTo(asked);
    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"refused\"");
  }

  @Test
  void the_list_of_models_is_what_the_key_may_use_now() {
    assertThat(ids(program))
        .containsExactly(
            WMO + "/proefmodel",
            "proefmodel",
            WMO + "/proefvectoren",
            "proefvectoren",
            WMO + "/proefgehoor",
            "proefgehoor");
    assertThat(ids(Program.of(lock.sluis(), NOOR, WMO, "personeel"))).contains(WMO + "/proefmodel");
    assertThat(ids(Program.of(lock.sluis(), "Bram Visser", WMO))).isEmpty();
  }

  @Test
  void one_model_is_asked_for_by_its_name() {
    Program.Reply known = program.get("/v1/models/" + WMO + "/proefmodel");
    assertThat(known.status()).isEqualTo(200);
    assertThat(parsed(known.body()).path("id").asText()).isEqualTo(WMO + "/proefmodel");
    assertThat(program.get("/v1/models/" + WMO + "%2Fproefmodel").status()).isEqualTo(200);
    assertThat(program.get("/v1/models/gpt-9").status()).isEqualTo(404);
  }

  @Test
  void a_request_names_its_use_case_or_is_told_how() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    assertThat(program.chat(chat("Hallo").put("model", WMO).toString()).status()).isEqualTo(200);
    assertThat(program.chat(chat("Hallo").put("model", "auto").toString()).status()).isEqualTo(200);
    assertThat(program.chat(chat("Hallo").put("model", "gpt-9").toString()).status())
        .isEqualTo(404);
    Program.Reply reply =
        Program.of(lock.sluis(), NOOR, WMO)
            .with("Sluis-Use-Case", "personeel")
            .chat(chat("Hallo").toString());
    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void errors_have_the_shape_of_openai_in_dutch_or_english_wherever_they_come_from() {
    String nothing = "";
    record Wrong(String method, String path, String type, String body, int status) {}
    String large = " ".repeat(5 * 1024 * 1024);
    for (Wrong wrong :
        List.of(
            new Wrong("POST", "/v1/bestaat-niet", "application/json", nothing, 404),
            new Wrong("PUT", "/v1/models", "application/json", nothing, 405),
            new Wrong("POST", "/v1/chat/completions", "text/plain", nothing, 415),
            new Wrong("POST", "/v1/chat/completions", "application/json", nothing, 400),
            new Wrong("POST", "/v1/chat/completions", "application/json", large, 413),
            new Wrong(
                "POST", "/v1/chat/completions", "application/json", "[".repeat(100_000), 400))) {
      Program.Reply reply =
          program.send(
              wrong.method(),
              wrong.path(),
              wrong.type(),
              wrong.body().getBytes(StandardCharsets.UTF_8));
      assertThat(reply.status())
          .as("%s %s", wrong.method(), wrong.path())
          .isEqualTo(wrong.status());
      JsonNode error = parsed(reply.body()).path("error");
      assertThat(error.path("message").asText()).isNotBlank();
      assertThat(error.has("type") && error.has("param") && error.has("code")).isTrue();
    }
    String image =
        chat("x")
            .toString()
            .replace("\"x\"", "[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:\"}}]");
    assertThat(program.chat(image).body()).contains("moet een beeld in het bericht zelf");
    assertThat(
            Program.showing(lock.sluis(), program.secret())
                .with("Accept-Language", "en")
                .chat(image)
                .body())
        .contains("must be a picture in the message itself");
  }

  @Test
  void broken_requests_are_never_our_fault() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("broken requests: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    for (var whole : ofEveryRoute().entrySet()) {
      byte[] request = whole.getValue().getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < 100; round++) {
        byte[] broken = request.clone();
        for (int change = 0; change < 1 + random.nextInt(3); change++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        assertThat(program.send("POST", whole.getKey(), "application/json", broken).status())
            .as(whole.getKey())
            .isLessThan(500);
      }
    }
  }

  @Test
  void case_11_and_21_no_key_and_no_text_is_in_the_log_of_the_server() {
    lock.model().behave(Behaviour.SERVER_ERROR, Duration.ZERO);
    program.chat(chat(SAID).toString());
    program.get("/v1/models?key=" + program.secret());
    assertThat(lock.sluis().said())
        .doesNotContain(program.secret(), "Okonjo", "999990019", "Touwslagerspad");
    assertThat(lock.sluis().database().log().toString()).doesNotContain(program.secret(), "Okonjo");
  }

  private static Map<String, String> ofEveryRoute() {
    return Map.of(
        "/v1/chat/completions",
        withTool(chat("Hallo")).toString(),
        "/v1/responses",
        """
        {"model":"proefmodel","input":[{"role":"user","content":"Hallo"}],"store":false,
         "tools":[{"type":"function","name":"mail","parameters":{"type":"object"}}]}
        """,
        "/v1/messages",
        """
        {"model":"proefmodel","max_tokens":50,"messages":[{"role":"user","content":"Hallo"}],
         "tools":[{"name":"mail","input_schema":{"type":"object"}}]}
        """,
        "/v1/embeddings",
        """
        {"model":"proefvectoren","input":["Hallo","Dag"],"encoding_format":"base64","dimensions":4}
        """,
        "/v1/rerank",
        """
        {"model":"proefvectoren","query":"Hallo","documents":["Dag",{"text":"Hallo"}],"top_n":1}
        """);
  }

  private static Program.Reply call(Program program, Route route) {
    String path = route.concrete();
    if (Routes.takingFiles().contains(route)) {
      return program.send(
          route.method(),
          path,
          "multipart/form-data; boundary=x",
          "--x--\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return switch (route.method()) {
      case "GET" -> program.get(path);
      case "DELETE" -> program.send("DELETE", path, "application/json", new byte[0]);
      default -> program.post(path, "{}");
    };
  }

  private static List<String> ids(Program program) {
    var ids = new ArrayList<String>();
    parsed(program.get("/v1/models").body())
        .path("data")
        .forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
