package eu.sluis.adapters.models;

import static eu.sluis.privacy.LoweredForTests.lowered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors and scores: all that was asked for, or none. */
class NumbersModelTest {

  private static final ModelCall TEXTS =
      new ModelCall.Texts(
          List.of(lowered("hulp in huis"), lowered("paspoort")), OptionalInt.empty());

  private static final ModelCall RANKED =
      new ModelCall.Candidates(
          lowered("hulp in huis"), List.of(lowered("een paspoort"), lowered("hulp in het huis")));

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
  void every_text_gets_its_vector() throws ModelFailure {
    Completion completion = ask(new OpenAiWire(), stub.url(), Behaviour.QUOTE, TEXTS);
    assertThat(completion.ends()).hasSize(2);
    assertThat(completion.usage().promptTokens()).isEqualTo(5);
    assertThat(pieces).hasSize(2);
    for (int text = 0; text < 2; text++) {
      var vector = (AnswerPiece.Vector) pieces.get(text);
      assertThat(vector.choice()).isEqualTo(text);
      assertThat(vector.values().remaining()).isEqualTo(8);
    }
    assertThat(stub.requests().getFirst().path()).isEqualTo("/v1/embeddings");
    assertThat(stub.requests().getFirst().body().path("input"))
        .extracting(one -> one.asText())
        .containsExactly("hulp in huis", "paspoort");
  }

  @Test
  void the_length_that_was_asked_for_is_the_length() throws ModelFailure {
    var shorter = new ModelCall.Texts(List.of(lowered("a")), OptionalInt.of(3));
    var _ = ask(new OpenAiWire(), stub.url(), Behaviour.QUOTE, shorter);
    assertThat(((AnswerPiece.Vector) pieces.getFirst()).values().remaining()).isEqualTo(3);
  }

  @Test
  void azure_has_the_deployment_in_its_address() throws ModelFailure {
    URI base = URI.create(stub.url().toString().replace("/v1", ""));
    var _ = ask(new AzureWire("2024-10-21"), base, Behaviour.QUOTE, TEXTS);
    assertThat(stub.requests().getFirst().path())
        .isEqualTo("/openai/deployments/quote/embeddings?api-version=2024-10-21");
  }

  @Test
  void every_document_gets_its_score() throws ModelFailure {
    var _ = ask(new OpenAiWire(), stub.url(), Behaviour.QUOTE, RANKED);
    assertThat(pieces)
        .containsExactly(new AnswerPiece.Score(1, 1.0), new AnswerPiece.Score(0, 0.0));
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
    for (ModelCall call : List.of(TEXTS, RANKED)) {
      var failure =
          catchThrowableOfType(
              ModelFailure.class, () -> ask(new OpenAiWire(), stub.url(), behaviour, call));
      assertThat(failure.reason()).isEqualTo(cause);
      assertThat(failure).hasMessageNotContaining("huis").hasNoCause();
      assertThat(pieces).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":0,\"embedding\":[1,2]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":7,\"embedding\":[1,2]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"embedding\":[1,2]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[]},{\"index\":1,\"embedding\":[]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[\"NaN\",1]},{\"index\":1,\"embedding\":[1,2]}]}",
        "{\"data\":null}",
        "[]",
        "null",
      })
  void vectors_that_cannot_be_right_are_not_used(String answer) {
    var reply = new VectorsReply(new ModelId("m"), pieces::add, 2, OptionalInt.empty());
    var failure = catchThrowableOfType(ModelFailure.class, () -> reply.event(answer));
    assertThat(failure.reason()).isEqualTo(Cause.BROKEN);
    assertThat(pieces).isEmpty();
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
            Set.of(Capability.EMBEDDINGS, Capability.RERANK),
            Optional.empty());
    var timeouts =
        new Timeouts(
            Duration.ofSeconds(5),
            behaviour == Behaviour.SILENT ? Duration.ofMillis(200) : Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            behaviour == Behaviour.SILENT ? Duration.ofMillis(400) : Duration.ofSeconds(20));
    var server =
        new ModelServer(
            base,
            behaviour.code(),
            Optional.empty(),
            BigDecimal.ZERO,
            OptionalInt.empty(),
            timeouts);
    return new ServedModel(card, wire, server).answer(call, pieces::add);
  }
}
