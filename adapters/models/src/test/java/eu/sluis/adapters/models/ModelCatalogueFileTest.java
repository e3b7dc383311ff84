package eu.sluis.adapters.models;

import static eu.sluis.gateway.Capability.CHAT;
import static eu.sluis.gateway.Capability.EMBEDDINGS;
import static eu.sluis.gateway.Capability.RERANK;
import static eu.sluis.gateway.Capability.STRUCTURED_OUTPUT;
import static eu.sluis.gateway.Capability.TOOLS;
import static eu.sluis.gateway.Model.Sink.ofText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCatalogueFileTest {

  private static final String KEY = "sk-geheim-1234567890";

  private static final String OPENAI = "kind: openai # any server that speaks the OpenAI protocol";

  private static final String MISTRAL =
      """
      models:
        - id: extractive
          kind: extractive
        - id: mistral-small
          kind: openai # any server that speaks the OpenAI protocol
          name: Mistral Small 3.2
          url: https://api.example.eu/v1
          model: mistral-small-3.2-24b
          supplier: Voorbeeld Cloud
          residency: eu
          jurisdiction: eu
          origin: FR
          open_weights: true
          context_tokens: 32000
          answer_tokens: 2000
          temperature: 0.3
          price: { prompt: 0.15, answer: 0.35 }
          key_from_env: SLUIS_KEY_MISTRAL
          timeouts: { connect: 5s, first_token: 60s, between_tokens: 500ms, whole: 5m }
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void a_catalogue_becomes_models_in_its_own_order() throws ModelCatalogueUnreadable {
    List<Model> models = load(MISTRAL).models();
    assertThat(models).hasSize(2);
    assertThat(models.getFirst()).isInstanceOf(ExtractiveModel.class);
    assertThat(models.getLast().card())
        .isEqualTo(
            new ModelCard(
                new ModelId("mistral-small"),
                "Mistral Small 3.2",
                "Voorbeeld Cloud",
                Residency.EU,
                Jurisdiction.EU,
                "FR",
                true,
                32_000,
                true,
                Set.of(Capability.CHAT, Capability.TOOLS, Capability.STRUCTURED_OUTPUT),
                Optional.of(new ModelCard.Price(new BigDecimal("0.15"), new BigDecimal("0.35"))),
                new ModelCard.Capacity(OptionalInt.of(2_000), OptionalInt.empty(), true)));
  }

  @Test
  void a_minute_of_sound_has_a_price_of_its_own() throws ModelCatalogueUnreadable {
    String hears =
        MISTRAL.replace(
            "{ prompt: 0.15, answer: 0.35 }", "{ minute: 0.006 }\n    can: [transcription]");
    ModelCard card = load(hears).models().getLast().card();
    assertThat(card.can()).containsExactly(Capability.TRANSCRIPTION);
    assertThat(card.answers()).isFalse();
    assertThat(card.price())
        .contains(
            new ModelCard.Price(
                BigDecimal.ZERO, BigDecimal.ZERO, Optional.of(new BigDecimal("0.006"))));
    refused(MISTRAL.replace("prompt: 0.15, answer: 0.35", "minute: 1, answer: 2"), "`prompt`");
  }

  @Test
  void a_model_from_the_catalogue_answers() throws Exception {
    try (var stub = StubModelServer.start(Behaviour.QUOTE)) {
      Files.writeString(folder.resolve("key.txt"), KEY + "\n");
      Path file = folder.resolve("models.yaml");
      Files.writeString(file, local(stub.url().toString(), "    key_from_file: key.txt\n"));
      Model model = ModelCatalogueFile.read(file, Map.of()).models().getFirst();
      var answer = new StringBuilder();
      var _ = model.answer(Calls.passport(), ofText(answer::append));
      assertThat(answer.toString()).startsWith("Een paspoort is tien jaar geldig. [1]");
      assertThat(stub.requests().getFirst().headers()).contains("Authorization: Bearer " + KEY);
    }
  }

  @Test
  void an_unknown_key_is_named_with_its_line_and_what_is_allowed() {
    refused(
        MISTRAL.replace("origin:", "orgin:"), "line 12: `orgin` is not known here; allowed are");
    refused(MISTRAL + "own_host: [a]\n", "line 20: `own_host` is not known here");
    refused(MISTRAL.replace("answer: 0.35", "antwoord: 1"), "line 17: `antwoord` is not known");
    refused(MISTRAL.replace("whole: 5m", "total: 5m"), "line 19: `total` is not known");
    refused(
        MISTRAL.replace("kind: extractive", "kind: extractive\n    name: x"),
        "line 4: `name` is not known here; allowed are `id`, `kind`");
  }

  @Test
  void two_models_with_one_id_or_one_key_twice_are_refused() {
    refused(
        MISTRAL.replace("id: mistral-small", "id: extractive"), "`extractive` stands here twice");
    refused(
        MISTRAL.replace("origin: FR", "origin: FR\n    origin: DE"), "line 13: `origin` stands");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: mistral-small| id: -x",
        "name: Mistral Small 3.2| name:",
        "name: Mistral Small 3.2| name: [a]",
        "name: Mistral Small 3.2| name: \"a\\nb\"",
        "kind: openai| kind: magic",
        "residency: eu| residency: europe",
        "jurisdiction: eu| jurisdiction: us",
        "origin: FR| origin: Frankrijk",
        "open_weights: true| open_weights: ja",
        "context_tokens: 32000| context_tokens: 255",
        "context_tokens: 32000| context_tokens: 1.5",
        "context_tokens: 32000| context_tokens: 1e9",
        "temperature: 0.3| temperature: 2.1",
        "temperature: 0.3| temperature: -1",
        "prompt: 0.15| prompt: gratis",
        "connect: 5s| connect: 0s",
        "connect: 5s| connect: 61m",
        "connect: 5s| connect: 5",
        "timeouts: {| timeouts: 5s # {",
        "url: https://api.example.eu/v1| url: ftp://api.example.eu/v1",
        "url: https://api.example.eu/v1| url: https:///v1",
        "url: https://api.example.eu/v1| url: https://u:p@api.example.eu/v1",
        "url: https://api.example.eu/v1| url: https://api.example.eu/v1?key=x",
        "url: https://api.example.eu/v1| url: http://api.example.eu/v1",
        "url: https://api.example.eu/v1| url: http://169.254.169.254/v1",
        "url: https://api.example.eu/v1| url: http://[64:ff9b::a00:1]/v1",
        "url: https://api.example.eu/v1| url: http://0.0.0.0/v1",
        "key_from_env: SLUIS_KEY_MISTRAL| key_from_env: NOT_SET",
        "key_from_env: SLUIS_KEY_MISTRAL| key_from_env: EMPTY",
        "key_from_env: SLUIS_KEY_MISTRAL| key_from_env: BROKEN_LINE",
        "key_from_env: SLUIS_KEY_MISTRAL| key_from_file: not-there",
      })
  void a_wrong_value_is_refused_with_its_line(String change) {
    String[] parts = change.split("\\| ", 2);
    assertThat(MISTRAL).contains(parts[0]);
    refused(MISTRAL.replace(parts[0], parts[1]), "line ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: azure",
        "kind: azure\n    api_version: nieuwste",
        "kind: openai\n    api_version: \"2024-10-21\"",
        "kind: azure\n    api_version: \"2024-10-21\"\n    can: [rerank]",
        "kind: anthropic\n    can: [chat, structured_output]",
        "kind: anthropic\n    can: [embeddings]",
        "kind: anthropic\n    can: [transcription]",
        "kind: openai\n    can: [tools, embeddings]",
      })
  void a_kind_is_said_whole_and_can_what_its_protocol_can(String kind) {
    refused(MISTRAL.replace(OPENAI, kind), "line ");
  }

  @Test
  void every_kind_of_server_has_its_own_way_and_its_usual_work() throws Exception {
    assertThat(served("kind: anthropic").can()).containsExactlyInAnyOrder(CHAT, TOOLS);
    assertThat(served("kind: azure\n    api_version: \"2024-10-21\"").can())
        .containsExactlyInAnyOrder(CHAT, TOOLS, STRUCTURED_OUTPUT);
    ModelCard vectors = served("kind: openai\n    can: [embeddings, rerank]");
    assertThat(vectors.can()).containsExactlyInAnyOrder(EMBEDDINGS, RERANK);
    assertThat(vectors.answers()).isFalse();
    assertThat(served("kind: openai\n    can: []").answers()).isTrue();
  }

  private ModelCard served(String kind) throws ModelCatalogueUnreadable {
    return load(MISTRAL.replace(OPENAI, kind)).models().getLast().card();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "url", "model", "supplier", "residency", "jurisdiction", "origin"})
  void what_must_be_known_of_a_model_cannot_be_left_out(String key) {
    refused(MISTRAL.replaceAll("    " + key + ": .*\n", ""), "`" + key + "` is missing; add it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "models: []", "- a", "models: x", "models: [x]", "a: *b", "\t", "{", "x"})
  void a_file_that_is_no_catalogue_is_refused(String yaml) {
    assertThatThrownBy(() -> load(yaml)).isInstanceOf(ModelCatalogueUnreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key_from_env: sk-geheim-1234567890",
        "key: sk-geheim-1234567890",
        "key_from_file: sk-geheim-1234567890",
        "sk-geheim-1234567890",
        "key_from_env: [sk-geheim-1234567890",
      })
  void a_key_that_stands_in_the_file_by_mistake_is_not_repeated(String line) {
    assertThatThrownBy(() -> load(MISTRAL.replace("key_from_env: SLUIS_KEY_MISTRAL", line)))
        .isInstanceOf(ModelCatalogueUnreadable.class)
        .hasNoCause()
        .hasMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:11434/v1",
        "http://127.0.0.1:8000/v1",
        "http://[::1]:8000/v1",
        "http://10.1.2.3/v1",
        "http://172.16.0.1/v1",
        "http://192.168.1.1/v1",
        "http://[fd12:3456::1]/v1",
        "https://GPU.gemeente.example/v1",
        "http://gpu.gemeente.example/v1",
      })
  void own_hosts_may_be_on_premises_and_speak_plain_http(String url)
      throws ModelCatalogueUnreadable {
    String yaml = "own_hosts: [gpu.Gemeente.example]\n" + local(url, "");
    assertThat(load(yaml).models()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.eu/v1",
        "https://gpu.gemeente.example/v1",
        "https://8.8.8.8/v1",
        "https://172.32.0.1/v1",
        "https://[2001:db8::1]/v1",
        "https://localhost.example.eu/v1",
        "https://10.0.0.1.example.eu/v1",
      })
  void another_host_is_never_on_premises(String url) {
    refused(local(url, ""), "is said to be on_premises, but");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> ModelCatalogueFile.read(folder.resolve("no.yaml"), Map.of()))
        .isInstanceOf(ModelCatalogueUnreadable.class)
        .hasMessageContaining("no.yaml` cannot be read");
  }

  @Test
  void a_file_has_a_largest_size() throws IOException {
    Path file = folder.resolve("models.yaml");
    Files.writeString(file, "#".repeat((int) ModelCatalogueFile.FILE_BYTES_MAX + 1));
    assertThatThrownBy(() -> ModelCatalogueFile.read(file, Map.of()))
        .isInstanceOf(ModelCatalogueUnreadable.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void a_failing_model_is_named_by_its_id_only() throws ModelCatalogueUnreadable {
    Model model = load(local("http://127.0.0.1:1/v1", "")).models().getFirst();
    assertThatThrownBy(() -> model.answer(Calls.passport(), piece -> {}))
        .isInstanceOf(ModelFailure.class)
        .hasMessageStartingWith("model `lokaal` could not be reached");
  }

  private static String local(String url, String more) {
    return """
    models:
      - id: lokaal
        kind: openai
        name: Lokaal
        url: %s
        model: klein
        supplier: eigen server
        residency: on_premises
        jurisdiction: eu
        origin: FR
        open_weights: true
        context_tokens: 4096
    """
            .formatted(url)
        + more;
  }

  private ModelCatalogueFile load(String yaml) throws ModelCatalogueUnreadable {
    return ModelCatalogueFile.ofText(
        yaml, folder, Map.of("SLUIS_KEY_MISTRAL", KEY, "EMPTY", "", "BROKEN_LINE", "a\r\nX: b"));
  }

  private void refused(String yaml, String because) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(ModelCatalogueUnreadable.class)
        .hasMessageContaining(because)
        .hasMessageNotContaining(KEY);
  }
}
