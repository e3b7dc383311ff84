package eu.sluis.adapters.models;

import static eu.sluis.privacy.LoweredForTests.lowered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.kit.SmallModel;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A true model, small and English (e5-small-v2), read by this process. */
class OnnxModelTest {

  private static final String ENTRY =
      """
      models:
        - id: vectoren
          kind: onnx
          name: e5-small-v2
          folder: model
          pooling: mean
          origin: US
          open_weights: true
          context_tokens: 512
      """;

  @TempDir static Path folder;

  private static Model model;

  private final List<AnswerPiece> pieces = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException, ModelCatalogueUnreadable {
    var _ = SmallModel.into(folder.resolve("model"));
    model = read(ENTRY);
  }

  @AfterEach
  void no_interrupt_is_left_behind() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void it_is_on_the_premises_and_only_makes_vectors() {
    assertThat(model.card().residency()).isEqualTo(Residency.ON_PREMISES);
    assertThat(model.card().can()).containsExactly(Capability.EMBEDDINGS);
    assertThat(model.card().answers()).isFalse();
    assertThat(catchThrowableOfType(ModelFailure.class, () -> ask(Calls.passport())).reason())
        .isEqualTo(Cause.BROKEN);
  }

  @Test
  void what_means_the_same_lies_nearer_than_what_does_not() throws ModelFailure {
    Completion completion =
        ask(
            texts(
                "query: how long is a passport valid",
                "passage: Travel documents expire after ten years.",
                "passage: The refuse lorry comes on Tuesday mornings."));
    assertThat(completion.ends()).hasSize(3);
    assertThat(completion.usage().promptTokens()).isBetween(20, 60);
    assertThat(pieces).extracting(AnswerPiece::choice).containsExactly(0, 1, 2);
    assertThat(cosine(0, 1)).isGreaterThan(cosine(0, 2) + 0.05);
    assertThat(cosine(0, 0)).isBetween(0.999, 1.001);
  }

  @Test
  void a_longer_text_than_it_reads_is_cut_and_one_that_cannot_fit_is_refused() throws ModelFailure {
    String words = "a b ".repeat(700);
    var completion = ask(texts(words));
    assertThat(completion.usage().promptTokens()).isEqualTo(512);
    var failure =
        catchThrowableOfType(ModelFailure.class, () -> ask(texts(words.repeat(2), "short")));
    assertThat(failure.reason()).isEqualTo(Cause.TOO_LONG);
    assertThat(pieces).hasSize(1);
  }

  @Test
  void another_length_than_its_own_cannot_be_asked_for() throws ModelFailure {
    var shorter = new ModelCall.Texts(List.of(lowered("a")), OptionalInt.of(3));
    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(shorter));
    assertThat(failure).hasMessageContaining("384 numbers");
    assertThat(failure.reason()).isEqualTo(Cause.UNSUITED);
    var own = new ModelCall.Texts(List.of(lowered("a")), OptionalInt.of(384));
    assertThat(ask(own).ends()).hasSize(1);
  }

  @Test
  void an_interrupted_thread_gets_no_vector() {
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(ModelFailure.class, () -> ask(texts("a"))).reason())
        .isEqualTo(Cause.CANCELLED);
    assertThat(pieces).isEmpty();
  }

  @Test
  void a_failing_sink_ends_the_call_and_the_model_answers_the_next_one() throws ModelFailure {
    assertThatThrownBy(
            () ->
                model.answer(
                    texts("a"),
                    _ -> {
                      throw new IllegalStateException("sink");
                    }))
        .hasMessage("sink");
    assertThat(ask(texts("a")).ends()).hasSize(1);
  }

  @Test
  void many_calls_at_once_do_not_mix() throws Exception {
    var _ = ask(texts("zero", "one", "two", "three", "four", "five", "six", "seven"));
    var together = new ArrayList<Future<List<AnswerPiece>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String word : List.of("zero", "one", "two", "three", "four", "five", "six", "seven")) {
        Callable<List<AnswerPiece>> own =
            () -> {
              var got = new ArrayList<AnswerPiece>();
              var _ = model.answer(texts(word), got::add);
              return got;
            };
        together.add(threads.submit(own));
      }
    }
    for (int word = 0; word < together.size(); word++) {
      assertThat(values(together.get(word).get().getFirst())).isEqualTo(values(pieces.get(word)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "folder: model | folder: nowhere | this folder is not there",
        "folder: model | folder: model/onnx | must hold `model.onnx`",
        "folder: model | folder: broken | `tokenizer.json` in this folder cannot be read",
        "folder: model | folder: half | cannot be read as ONNX",
        "context_tokens: 512 | context_tokens: 8 | whole number from 16 to 2048",
        "context_tokens: 512 | context_tokens: 1024 | reads fewer tokens than `context_tokens`",
        "pooling: mean | pooling: sum | must be `mean` or `cls`",
        "origin: US | url: https://x.example | `url` is not known here",
      })
  void what_is_wrong_is_said_with_its_line(String right, String wrong, String said)
      throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("model.onnx"), "x");
    Files.writeString(broken.resolve("tokenizer.json"), "{}");
    Path half = Files.createDirectories(folder.resolve("half"));
    SmallModel.tokenizer(half);
    Files.writeString(half.resolve("model.onnx"), "x");
    assertThatThrownBy(() -> read(ENTRY.replace(right, wrong)))
        .isInstanceOf(ModelCatalogueUnreadable.class)
        .hasMessageStartingWith("line ")
        .hasMessageContaining(said);
  }

  @Test
  void the_first_token_can_speak_for_all() throws Exception {
    var _ = ask(texts("passport"));
    float[] mean = values(pieces.getFirst());
    pieces.clear();
    var _ = read(ENTRY.replace("mean", "cls")).answer(texts("passport"), pieces::add);
    assertThat(values(pieces.getFirst())).isNotEqualTo(mean);
  }

  private static Model read(String yaml) throws ModelCatalogueUnreadable {
    return ModelCatalogueFile.ofText(yaml, folder, Map.of()).models().getFirst();
  }

  private Completion ask(ModelCall call) throws ModelFailure {
    return model.answer(call, pieces::add);
  }

  private static ModelCall texts(String... texts) {
    return new ModelCall.Texts(
        Stream.of(texts).map(text -> lowered(text)).toList(), OptionalInt.empty());
  }

  private double cosine(int one, int other) {
    float[] a = values(pieces.get(one));
    float[] b = values(pieces.get(other));
    double sum = 0;
    for (int number = 0; number < a.length; number++) {
      sum += a[number] * b[number];
    }
    return sum;
  }

  private static float[] values(AnswerPiece piece) {
    FloatBuffer values = ((AnswerPiece.Vector) piece).values().duplicate();
    float[] copy = new float[values.remaining()];
    values.get(copy);
    return copy;
  }
}
