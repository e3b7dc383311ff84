package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.chat;
import static eu.sluis.testing.scenarios.ChatJson.content;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static eu.sluis.testing.scenarios.ChatJson.streamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models that misbehave behind a program that speaks the OpenAI protocol, and a log that is away.
 */
class GatewayFaultScenario {

  private static final String NOOR = "Noor van Dalen";
  private static final String WMO = "wmo-consulent";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), NOOR, WMO);

  @ParameterizedTest
  @CsvSource({
    "NOTHING, 502, model_unreachable",
    "EMPTY_BODY, 502, model_unreachable",
    "SERVER_ERROR, 502, model_unreachable",
    "TOO_BUSY, 503, model_busy",
    "SILENT, 504, model_took_too_long",
    "TOO_LONG, 400, context_length_exceeded",
    "GARBAGE, 502, model_broken",
    "WRONG_JSON, 502, model_broken",
    "TOOL_CALLS, 502, model_broken",
    "HALF, 502, model_cut_off",
    "HALF_DONE, 502, model_cut_off",
    "ERROR_AFTER_TEN, 502, model_cut_off",
  })
  void case_17_what_a_model_does_wrong_has_a_status_and_a_sentence(
      Behaviour behaviour, int status, String code) {
    lock.model().behave(behaviour, Duration.ZERO);
    Program.Reply reply = program.chat(chat(SAID).toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    JsonNode error = parsed(reply.body()).path("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("message").asText()).endsWith(".").doesNotContain("Okonjo", "stuk");
    assertThat(reply.body()).doesNotContain("Okonjo", "Brand", "Een half");
  }

  @ParameterizedTest
  @CsvSource({"HALF", "HALF_DONE", "ERROR_AFTER_TEN", "STALL"})
  void case_17_a_cut_stream_ends_with_an_error_and_never_with_done(Behaviour behaviour) {
    lock.model().behave(behaviour, Duration.ZERO);
    List<String> lines = program.stream(streamed(SAID).toString());
    assertThat(lines.getLast()).startsWith("data: {\"error\":{");
    assertThat(String.join("\n", lines)).doesNotContain("[DONE]", "\"finish_reason\":\"");
    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"cut_off\"");
  }

  @ParameterizedTest
  @CsvSource({"CRLF", "SPLIT_UTF8", "NO_DONE", "LINGER", "THINKS_ALOUD", "NO_USAGE", "SLOW_FIRST"})
  void case_17_what_a_model_does_otherwise_than_others_is_read(Behaviour behaviour) {
    lock.model().behave(behaviour, Duration.ZERO);
    List<String> lines = program.stream(streamed(SAID).toString());
    assertThat(content(lines, 0)).isEqualTo("Dat staat niet in de bronnen.");
    assertThat(lines.getLast()).isEqualTo("data: [DONE]");
  }

  @Test
  void no_room_for_more_is_an_end_that_a_client_is_told() {
    lock.model().behave(Behaviour.LENGTH, Duration.ZERO);
    JsonNode whole = parsed(program.chat(chat(SAID).toString()).body());
    assertThat(whole.at("/choices/0/finish_reason").asText()).isEqualTo("length");
  }

  @Test
  void case_16_a_client_that_goes_away_takes_the_call_to_the_model_with_it() throws Exception {
    lock.model().behave(Behaviour.ENDLESS, Duration.ZERO);
    assertThatThrownBy(
            () ->
                program.stream(
                    streamed(SAID).toString(),
                    line -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");
    assertThat(lock.model().sawClientGo(Duration.ofSeconds(10))).isTrue();
    assertThat(
            Pause.until(
                Duration.ofSeconds(10),
                () -> lock.sluis().database().lastOutcome().contains("\"ending\":\"cancelled\"")))
        .isTrue();
  }

  @Test
  void without_a_record_there_is_no_call_and_no_done() {
    lock.model().behave(Behaviour.ECHO, Duration.ofMillis(200));
    var database = lock.sluis().database();
    int asked = lock.model().asked();
    database.run("alter table audit_leaf add constraint nothing_more check (false) not valid");
    try {
      Program.Reply reply = program.chat(chat(SAID).toString());
      assertThat(reply.status()).isEqualTo(503);
      assertThat(parsed(reply.body()).at("/error/code").asText()).isEqualTo("log_away");
      assertThat(lock.model().asked()).isEqualTo(asked);
    } finally {
      database.run("alter table audit_leaf drop constraint nothing_more");
    }
    var lines = new ArrayList<String>();
    try {
      program.stream(
          streamed(SAID).toString(),
          line -> {
            if (lines.isEmpty()) {
              database.run(
                  "alter table audit_leaf add constraint nothing_more check (false) not valid");
            }
            lines.add(line);
          });
    } finally {
      database.run("alter table audit_leaf drop constraint nothing_more");
    }
    assertThat(lines.getLast()).contains("log_away");
    assertThat(String.join("\n", lines)).doesNotContain("[DONE]", "\"finish_reason\":\"");
  }

  @Test
  void told_to_stop_in_the_middle_of_an_answer_it_gives_the_rest_first() {
    lock.model().behave(Behaviour.ECHO, Duration.ofMillis(150));
    var stopping = new ArrayList<Thread>();
    var lines = new ArrayList<String>();
    try {
      program.stream(
          streamed(SAID).toString(),
          line -> {
            lines.add(line);
            if (line.contains("\"content\"") && stopping.isEmpty()) {
              stopping.add(Thread.ofVirtual().start(lock.sluis()::stop));
            }
          });
      assertThat(lines.getLast()).isEqualTo("data: [DONE]");
      assertThat(content(lines, 0)).contains("Okonjo-Brand", "gaat weg.");
      stopping.getFirst().join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      lock.sluis().start();
    }
    // The start closes what another test left open; this question ended by itself.
    List<String> log = lock.sluis().database().log();
    String asked =
        log.stream()
            .filter(leaf -> leaf.contains("\"kind\":\"intent\""))
            .filter(leaf -> leaf.contains("\"action\":\"question\""))
            .reduce("", (_, last) -> last);
    String act = asked.replaceFirst(".*\"act\":\"([^\"]+)\".*", "$1");
    assertThat(log).anySatisfy(leaf -> assertThat(leaf).contains(act, "\"ending\":\"answered\""));
  }
}
