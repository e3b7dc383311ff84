package eu.sluis.adapters.models;

import static eu.sluis.gateway.Model.Sink.ofText;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.kit.ModelKit;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of a model on a server, whatever its protocol: one kit for all. A server that speaks
 * that protocol behaves well or badly.
 */
abstract class ServedModelKit extends ModelKit {

  abstract Wire wire();

  /** The base address at the stub. */
  abstract URI url(StubModelServer stub);

  /** Where a conversation is asked for. */
  abstract String path(String model);

  /** The header that a key goes in. */
  abstract String header(String key);

  private static final String ANSWER =
      "Een paspoort is tien jaar geldig. [1] Een paspoort vraagt u aan bij de gemeente. [2]";

  private StubModelServer stub;

  @BeforeEach
  void start() throws IOException {
    stub = StubModelServer.start(Behaviour.QUOTE);
  }

  @AfterEach
  void stop() throws IOException {
    stub.close();
  }

  @Override
  protected Model model() {
    return model(Behaviour.QUOTE, Waiting.LONG);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {
        "QUOTE",
        "NO_USAGE",
        "ZERO_USAGE",
        "NO_DONE",
        "LINGER",
        "CRLF",
        "SPLIT_UTF8",
        "THINKS_ALOUD"
      })
  void a_whole_answer_is_whole_however_it_comes(Behaviour behaviour) throws ModelFailure {
    var answer = new StringBuilder();
    Usage usage =
        model(behaviour, Waiting.LONG).answer(Calls.passport(), ofText(answer::append)).usage();
    assertThat(answer).hasToString(ANSWER);
    if (behaviour == Behaviour.QUOTE) {
      assertThat(usage.promptTokens()).isPositive();
      assertThat(usage.answerTokens()).isEqualTo(16);
    } else {
      assertThat(usage).isEqualTo(Usage.UNKNOWN);
    }
  }

  @Test
  void a_slow_first_piece_is_awaited() throws ModelFailure {
    var answer = new StringBuilder();
    var _ =
        model(Behaviour.SLOW_FIRST, Waiting.LONG).answer(Calls.passport(), ofText(answer::append));
    assertThat(answer).hasToString(ANSWER);
  }

  @Test
  void split_characters_arrive_whole() throws ModelFailure {
    var answer = new StringBuilder();
    var call = Calls.call("?", List.of("Zoë at één 🇳🇱-koek."));
    var _ = model(Behaviour.SPLIT_UTF8, Waiting.LONG).answer(call, ofText(answer::append));
    assertThat(answer).hasToString("Zoë at één 🇳🇱-koek. [1]");
  }

  @Test
  void a_stream_without_a_word_after_a_prompt_that_hardly_fits_is_too_long() throws Exception {
    Model small = model(url(stub), Behaviour.EMPTY_BODY.code(), Waiting.LONG, 1_000);
    assertThat(failureOf(small, Calls.passport(), piece -> {}).reason())
        .isEqualTo(Cause.UNREACHABLE);
    var longer = Calls.call("?", List.of("woord ".repeat(700)));
    assertThat(failureOf(small, longer, piece -> {}).reason()).isEqualTo(Cause.TOO_LONG);
  }

  @Test
  void an_empty_answer_is_no_piece_at_all() throws ModelFailure {
    var pieces = new ArrayList<String>();
    Usage usage =
        model(Behaviour.EMPTY_ANSWER, Waiting.LONG)
            .answer(Calls.passport(), ofText(pieces::add))
            .usage();
    assertThat(pieces).isEmpty();
    assertThat(usage.answerTokens()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, TOOK_TOO_LONG, false",
    "ONLY_COMMENTS, TOOK_TOO_LONG, false",
    "STALL, TOOK_TOO_LONG, true",
    "ENDLESS, TOOK_TOO_LONG, true",
    "HALF, CUT_OFF, true",
    "HALF_DONE, CUT_OFF, true",
    "LENGTH, CUT_OFF, true",
    "CONTENT_FILTER, CUT_OFF, true",
    "ERROR_AFTER_TEN, CUT_OFF, true",
    "ERROR_FIRST, BROKEN, false",
    "ENDLESS_LINE, BROKEN, false",
    "GARBAGE, BROKEN, false",
    "WRONG_JSON, BROKEN, false",
    "HTML, BROKEN, false",
    "NOTHING, UNREACHABLE, false",
    "EMPTY_BODY, UNREACHABLE, false",
    "TOOL_CALLS, BROKEN, false",
    "REFUSES_KEY, BROKEN, false",
    "TOO_LONG, TOO_LONG, false",
    "BAD_REQUEST, UNSUITED, false",
    "TOO_BUSY, BUSY, false",
    "SERVER_ERROR, UNREACHABLE, false",
    "REDIRECT, BROKEN, false",
  })
  void what_goes_wrong_has_a_name_and_says_nothing_of_the_question(
      Behaviour behaviour, Cause cause, boolean saidSomething) {
    var pieces = new ArrayList<String>();
    ModelFailure failure =
        failureOf(
            model(behaviour, Waiting.impatientOf(behaviour)),
            Calls.passport(),
            ofText(pieces::add));
    assertThat(failure.reason()).isEqualTo(cause);
    assertThat(!pieces.isEmpty()).isEqualTo(saidSomething);
    assertThat(failure.getMessage()).startsWith("model `stub`").doesNotContain("paspoort");
    assertThat(failure).hasNoCause();
    assertThat(failure.getSuppressed()).isEmpty();
    // A redirect is not followed and nothing is tried again.
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void case_22_a_model_that_sends_elsewhere_is_not_followed() {
    ModelFailure failure =
        failureOf(model(Behaviour.REDIRECT, Waiting.LONG), Calls.passport(), ofText(_ -> {}));
    assertThat(failure).hasMessageContaining("a redirect is never followed");
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void a_busy_model_says_how_long_to_wait() {
    assertThat(failureOf(model(Behaviour.TOO_BUSY, Waiting.LONG), Calls.passport(), piece -> {}))
        .hasMessageContaining("wait 7 seconds");
  }

  @ParameterizedTest
  @CsvSource({
    "ECHO, READY",
    "CRLF, READY",
    "SPLIT_UTF8, READY",
    "EMPTY_ANSWER, READY",
    "LENGTH, FULL",
    "CONTENT_FILTER, FILTERED",
  })
  void a_conversation_that_ended_says_how(Behaviour behaviour, Completion.End end)
      throws ModelFailure {
    Model model = model(behaviour, Waiting.LONG);
    assertThat(model.answer(Calls.conversation("Hallo Zoë"), _ -> {}).ends()).containsExactly(end);
  }

  @Test
  void calls_at_once_are_kept_apart() throws Exception {
    var pieces = new ArrayList<AnswerPiece>();
    var call = Calls.conversation("Mail \"Zoë\"", "mail");
    assertThat(model(Behaviour.ECHO_CALLS, Waiting.LONG).answer(call, pieces::add).ends())
        .containsExactly(Completion.End.CALLS);
    assertThat(pieces.subList(0, 2))
        .containsExactly(
            new AnswerPiece.CallBegun(0, 0, "mail"), new AnswerPiece.CallBegun(0, 1, "mail"));
    for (int at = 0; at < 2; at++) {
      var json = new StringBuilder();
      for (AnswerPiece piece : pieces) {
        if (piece instanceof AnswerPiece.Arguments(_, int of, String part) && of == at) {
          json.append(part);
        }
      }
      assertThat(new ObjectMapper().readTree(json.toString()).path("tekst").asText())
          .isEqualTo("Mail \"Zoë\"");
    }
  }

  @Test
  void a_function_that_was_not_offered_is_never_called() {
    var pieces = new ArrayList<AnswerPiece>();
    Model model = model(Behaviour.TOOL_CALLS, Waiting.LONG);
    assertThat(failureOf(model, Calls.conversation("Hallo", "zoek"), pieces::add).reason())
        .isEqualTo(Cause.BROKEN);
    assertThat(pieces).isEmpty();
  }

  @Test
  void nobody_there_is_unreachable() throws IOException {
    URI url;
    try (var free = new ServerSocket(0)) {
      url = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/v1");
    }
    Model model = model(url, "stub", Waiting.LONG, 8_000);
    assertThat(failureOf(model, Calls.passport(), piece -> {}).reason())
        .isEqualTo(Cause.UNREACHABLE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {"SILENT", "ONLY_COMMENTS", "STALL", "ENDLESS"})
  void interrupting_the_caller_hangs_up_at_once(Behaviour behaviour) throws Exception {
    var begun = new CountDownLatch(1);
    Model model = model(behaviour, Waiting.LONG);
    var call = new FutureTask<>(() -> failureOf(model, Calls.passport(), p -> begun.countDown()));
    Thread caller = Thread.ofVirtual().start(call);
    boolean speaks = behaviour == Behaviour.STALL || behaviour == Behaviour.ENDLESS;
    assertThat(begun.await(speaks ? 20_000 : 300, TimeUnit.MILLISECONDS)).isEqualTo(speaks);
    caller.interrupt();
    // Both far before the end of any deadline of the call.
    assertThat(call.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Cause.CANCELLED);
    assertThat(stub.sawClientGo(Duration.ofSeconds(20))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {"SILENT", "STALL", "ENDLESS"})
  void running_out_of_time_hangs_up(Behaviour behaviour) throws Exception {
    assertThat(
            failureOf(
                    model(behaviour, Waiting.impatientOf(behaviour)), Calls.passport(), piece -> {})
                .reason())
        .isEqualTo(Cause.TOOK_TOO_LONG);
    assertThat(stub.sawClientGo(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void a_failing_sink_hangs_up() throws Exception {
    Model model = model(Behaviour.ENDLESS, Waiting.LONG);
    try {
      var _ =
          model.answer(
              Calls.passport(),
              piece -> {
                throw new IllegalStateException("sink");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("sink");
    }
    assertThat(stub.sawClientGo(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void a_prompt_that_cannot_fit_is_not_sent() {
    Model model = model(url(stub), "quote", Waiting.LONG, 256);
    var call = Calls.call("?", List.of("woord ".repeat(300)));
    assertThat(failureOf(model, call, piece -> {}).reason()).isEqualTo(Cause.TOO_LONG);
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void a_connection_is_used_again() throws ModelFailure {
    Model model = model();
    for (int call = 0; call < 5; call++) {
      var _ = model.answer(Calls.passport(), piece -> {});
    }
    assertThat(stub.connections()).isEqualTo(1);
  }

  @Test
  void the_key_goes_in_its_header_and_nowhere_else() throws ModelFailure {
    ApiKey key = ApiKey.of("geheim-123\n", "test");
    var _ =
        new ServedModel(
                card(8_000), wire(), server(url(stub), "quote", Waiting.LONG, Optional.of(key)))
            .answer(Calls.passport(), piece -> {});
    StubModelServer.Request request = stub.requests().getFirst();
    assertThat(request.headers()).contains(header("geheim-123"));
    assertThat(request.path()).isEqualTo(path("quote"));
    assertThat(request.body().toString()).doesNotContain("geheim-123");
    assertThat(key).hasToString("ApiKey[not shown]");
    // Plain http never offers HTTP/2: servers that do not know the offer lose the body.
    assertThat(request.headers()).noneMatch(header -> header.startsWith("Upgrade"));
  }

  private Model model(Behaviour behaviour, Timeouts timeouts) {
    return model(url(stub), behaviour.code(), timeouts, 8_000);
  }

  private Model model(URI url, String name, Timeouts timeouts, int contextTokens) {
    return new ServedModel(
        card(contextTokens), wire(), server(url, name, timeouts, Optional.empty()));
  }

  private static ModelServer server(URI url, String name, Timeouts timeouts, Optional<ApiKey> key) {
    return new ModelServer(url, name, key, BigDecimal.ZERO, OptionalInt.empty(), timeouts);
  }

  private static ModelCard card(int contextTokens) {
    return new ModelCard(
        new ModelId("stub"),
        "Stub",
        "test",
        Residency.ON_PREMISES,
        Jurisdiction.EU,
        "NL",
        true,
        contextTokens,
        true,
        Set.of(),
        Optional.empty());
  }
}
