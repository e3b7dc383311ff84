package eu.sluis.adapters.models;

import static eu.sluis.privacy.LoweredForTests.lowered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Recording;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings written out: all of it, or nothing. */
class TranscriptionModelTest {

  private static final Recording OPUS =
      Recording.of(Arrays.copyOf(new byte[] {'O', 'g', 'g', 'S'}, 100_000)).orElseThrow();

  private final List<AnswerPiece> pieces = new ArrayList<>();
  private StubModelServer stub;

  @BeforeEach
  void start() throws IOException {
    stub = StubModelServer.start(Behaviour.QUOTE);
  }

  @AfterEach
  void stop() throws IOException {
    stub.close();
  }

  @Test
  void the_recording_goes_as_it_came_under_a_name_of_ours() throws ModelFailure {
    Completion completion = ask(new OpenAiWire(), stub.url(), Behaviour.QUOTE, spoken("", false));
    assertThat(pieces).containsExactly(new AnswerPiece.Text(0, "Goedemiddag. Met de balie."));
    assertThat(completion.usage()).isEqualTo(new Usage(-1, -1, 5));
    var sent = stub.requests().getFirst();
    assertThat(sent.path()).isEqualTo("/v1/audio/transcriptions");
    assertThat(sent.body().toString())
        .isEqualTo(
            "{\"model\":\"quote\",\"response_format\":\"json\",\"language\":\"nl\","
                + "\"temperature\":\"0.2\",\"filename\":\"audio.ogg\",\"bytes\":100000}");
  }

  @Test
  void each_part_comes_with_its_times() throws ModelFailure {
    var _ = ask(new OpenAiWire(), stub.url(), Behaviour.QUOTE, spoken("Y\u0131ld\u0131z.", true));
    assertThat(pieces)
        .containsExactly(
            new AnswerPiece.Text(0, "Y\u0131ld\u0131z."),
            new AnswerPiece.Heard(0, 0, 2, Optional.of("dutch")),
            new AnswerPiece.Text(1, " Met de balie."),
            new AnswerPiece.Heard(1, 2, 4.5, Optional.of("dutch")));
    assertThat(stub.requests().getFirst().body().path("response_format").asText())
        .isEqualTo("verbose_json");
  }

  @Test
  void azure_has_the_deployment_in_its_address() throws ModelFailure {
    URI base = URI.create(stub.url().toString().replace("/v1", ""));
    var _ = ask(new AzureWire("2024-10-21"), base, Behaviour.QUOTE, spoken("", false));
    assertThat(stub.requests().getFirst().path())
        .isEqualTo("/openai/deployments/quote/audio/transcriptions?api-version=2024-10-21");
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, TOOK_TOO_LONG",
    "NOTHING, UNREACHABLE",
    "HTML, BROKEN",
    "WRONG_JSON, BROKEN",
    "HALF, BROKEN",
    "ERROR_FIRST, BROKEN",
    "TOO_BUSY, BUSY",
    "SERVER_ERROR, UNREACHABLE",
  })
  void what_goes_wrong_has_a_name_and_gives_nothing(Behaviour behaviour, Cause cause) {
    for (boolean timed : new boolean[] {true, false}) {
      var failure =
          catchThrowableOfType(
              ModelFailure.class,
              () -> ask(new OpenAiWire(), stub.url(), behaviour, spoken("balie", timed)));
      assertThat(failure.reason()).isEqualTo(cause);
      assertThat(failure).hasMessageNotContaining("balie").hasNoCause();
      assertThat(pieces).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"}",
        "{\"text\":\"a\",\"segments\":[]}",
        "{\"text\":\"a\",\"segments\":[{\"text\":\"a\"}]}",
        "{\"text\":\"a\",\"segments\":[{\"text\":\"a\",\"start\":3,\"end\":1}]}",
        "{\"text\":\"a\",\"segments\":[{\"text\":\"a\",\"start\":\"0\",\"end\":1}]}",
        "{\"text\":\"a\",\"segments\":[{\"start\":0,\"end\":1}]}",
        "{\"text\":null,\"segments\":[]}",
        "[]",
      })
  void times_that_cannot_be_right_are_not_used(String answer) {
    var reply = new TranscriptReply(new ModelId("m"), pieces::add, true);
    var failure = catchThrowableOfType(ModelFailure.class, () -> reply.event(answer));
    assertThat(failure.reason()).isEqualTo(Cause.BROKEN);
    assertThat(pieces).isEmpty();
  }

  @Test
  void silence_is_an_answer_and_tokens_are_counted_where_a_server_counts_those()
      throws ModelFailure {
    var reply = new TranscriptReply(new ModelId("m"), pieces::add, true);
    reply.event(
        "{\"text\":\"\",\"segments\":[],\"duration\":\"2.5\","
            + "\"usage\":{\"type\":\"tokens\",\"input_tokens\":7,\"output_tokens\":0}}");
    assertThat(reply.whole()).isTrue();
    assertThat(reply.completion().usage()).isEqualTo(new Usage(7, 0, 2.5));
    assertThat(pieces).isEmpty();
  }

  private static ModelCall spoken(String prompt, boolean timed) {
    return new ModelCall.Spoken(
        OPUS, lowered(prompt), Optional.of("nl"), Optional.of(new BigDecimal("0.2")), timed);
  }

  private Completion ask(Wire wire, URI base, Behaviour behaviour, ModelCall call)
      throws ModelFailure {
    var card =
        new ModelCard(
            new ModelId("stub"),
            "Stub",
            "test",
            Residency.ON_PREMISES,
            Jurisdiction.EU,
            "NL",
            true,
            8_000,
            true,
            Set.of(Capability.TRANSCRIPTION),
            Optional.empty());
    Duration wait = behaviour == Behaviour.SILENT ? Duration.ofMillis(200) : Duration.ofSeconds(20);
    var server =
        new ModelServer(
            base,
            behaviour.code(),
            Optional.empty(),
            BigDecimal.ZERO,
            OptionalInt.empty(),
            new Timeouts(Duration.ofSeconds(5), wait, wait, wait));
    return new ServedModel(card, wire, server).answer(call, pieces::add);
  }
}
