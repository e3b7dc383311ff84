package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.audio.AudioResponseFormat;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that others wrote, unchanged, with only an address and a key. */
class OfficialClientsScenario {

  private static final String SAID = "Mevrouw Okonjo-Brand gaat zes weken naar familie.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @BeforeEach
  void echo() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
  }

  @Test
  void the_java_client_of_openai() {
    OpenAIClient client = client(program.secret());
    var params =
        ChatCompletionCreateParams.builder()
            .model("wmo-consulent/proefmodel")
            .addSystemMessage("U bent kort.")
            .addUserMessage(SAID)
            .user("noor")
            .build();
    assertThat(client.chat().completions().create(params).choices().getFirst().message().content())
        .contains(SAID);
    var streamed = new StringBuilder();
    try (var stream = client.chat().completions().createStreaming(params)) {
      stream.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .flatMap(choice -> choice.delta().content().stream())
          .forEach(streamed::append);
    }
    assertThat(streamed).hasToString(SAID);
    assertThat(client.models().list().data().stream().map(model -> model.id()))
        .contains("wmo-consulent/proefmodel");
    var unknown = params.toBuilder().model("gpt-9").build();
    assertThatThrownBy(() -> client.chat().completions().create(unknown))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client("sluis_x").models().list())
        .isInstanceOf(UnauthorizedException.class);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo", "noor");
  }

  @Test
  void the_java_client_of_openai_and_its_responses() {
    OpenAIClient client = client(program.secret());
    var params =
        ResponseCreateParams.builder()
            .model("wmo-consulent/proefmodel")
            .instructions("U bent kort.")
            .input(SAID)
            .build();
    Response whole = client.responses().create(params);
    assertThat(said(whole)).isEqualTo(SAID);
    assertThat(whole.status()).contains(ResponseStatus.COMPLETED);
    var streamed = new StringBuilder();
    var accumulator = ResponseAccumulator.create();
    try (var stream = client.responses().createStreaming(params)) {
      stream.stream()
          .map(accumulator::accumulate)
          .flatMap(event -> event.outputTextDelta().stream())
          .forEach(delta -> streamed.append(delta.delta()));
    }
    assertThat(streamed).hasToString(SAID);
    assertThat(said(accumulator.response())).isEqualTo(SAID);
    var unknown = params.toBuilder().previousResponseId("resp_1").build();
    assertThatThrownBy(() -> client.responses().create(unknown))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> client.responses().retrieve(whole.id()))
        .as("nobody asked to keep it")
        .isInstanceOf(NotFoundException.class);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo");
  }

  @Test
  void the_java_client_of_openai_and_the_responses_that_are_kept_for_it() {
    OpenAIClient client = client(program.secret());
    var params =
        ResponseCreateParams.builder()
            .model("wmo-consulent/proefmodel")
            .input(SAID)
            .store(true)
            .build();
    Response first = client.responses().create(params);
    String sent = ChatJson.messageOf(lock.lastRequest(), 0);
    var accumulator = ResponseAccumulator.create();
    try (var stream =
        client
            .responses()
            .createStreaming(
                params.toBuilder()
                    .previousResponseId(first.id())
                    .input("En BSN 999990019?")
                    .build())) {
      stream.stream().forEach(accumulator::accumulate);
    }
    Response second = accumulator.response();
    assertThat(ChatJson.messageOf(lock.lastRequest(), 0)).as("the same pseudonym").isEqualTo(sent);
    assertThat(ChatJson.messageOf(lock.lastRequest(), 2)).isEqualTo("En BSN [bsn verwijderd]?");
    var unkept = ResponseCreateParams.builder().model("auto").previousResponseId(second.id());
    client.responses().create(unkept.input("En dan?").build());
    assertThat(ChatJson.messageOf(lock.lastRequest(), 2))
        .as("what was removed is removed from what is kept")
        .startsWith("En BSN •••");
    assertThat(lock.lastRequest()).doesNotContain("Okonjo", "999990019");

    assertThat(said(client.responses().retrieve(first.id()))).isEqualTo(said(first));
    Response kept = client.responses().retrieve(second.id());
    assertThat(said(kept)).isEqualTo(said(second));
    assertThat(kept.previousResponseId()).contains(first.id());
    assertThat(client.responses().inputItems().list(second.id()).data()).hasSize(1);
    OpenAIClient stranger =
        client(Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent").secret());
    assertThatThrownBy(() -> stranger.responses().retrieve(first.id()))
        .isInstanceOf(NotFoundException.class);

    client.responses().delete(first.id());
    assertThatThrownBy(() -> client.responses().retrieve(first.id()))
        .isInstanceOf(NotFoundException.class);
    var gap = params.toBuilder().previousResponseId(second.id()).build();
    assertThatThrownBy(() -> client.responses().create(gap))
        .as("what it goes on from is gone")
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void the_java_client_of_openai_and_the_completions_that_are_kept_for_it() {
    OpenAIClient client = client(program.secret());
    var params =
        ChatCompletionCreateParams.builder()
            .model("wmo-consulent/proefmodel")
            .addUserMessage(SAID)
            .store(true)
            .build();
    var answered = client.chat().completions().create(params);
    assertThat(client.chat().completions().retrieve(answered.id())).isEqualTo(answered);
    var messages = client.chat().completions().messages().list(answered.id()).data();
    assertThat(messages).hasSize(1);
    assertThat(client.chat().completions().delete(answered.id()).deleted()).isTrue();
    assertThatThrownBy(() -> client.chat().completions().retrieve(answered.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void nothing_is_kept_where_no_rule_lets_it() {
    var params =
        ChatCompletionCreateParams.builder()
            .model("auto")
            .addUserMessage("Hallo")
            .store(true)
            .build();
    OpenAIClient hr = client(Program.of(lock.sluis(), "Noor van Dalen", "personeel").secret());
    assertThatThrownBy(() -> hr.chat().completions().create(params))
        .isInstanceOf(com.openai.errors.PermissionDeniedException.class);
  }

  @Test
  void the_java_client_of_openai_and_its_embeddings() {
    var params =
        EmbeddingCreateParams.builder()
            .model("proefvectoren")
            .inputOfArrayOfStrings(List.of(SAID, "Hallo"))
            .dimensions(4)
            .build();
    var vectors = client(program.secret()).embeddings().create(params).data();
    assertThat(vectors).hasSize(2);
    assertThat(vectors.getFirst().embedding()).hasSize(4);
    assertThat(client(program.secret()).models().retrieve("proefvectoren").id())
        .isEqualTo("proefvectoren");
    assertThat(lock.lastRequest()).doesNotContain("Okonjo");
  }

  @Test
  void the_java_client_of_openai_and_its_transcriptions() {
    var params =
        TranscriptionCreateParams.builder()
            .model("proefgehoor")
            .file(new ByteArrayInputStream(ChatJson.recording()))
            .prompt(SAID)
            .build();
    OpenAIClient client = client(program.secret());
    assertThat(client.audio().transcriptions().create(params).asTranscription().text())
        .isEqualTo(SAID + " Met de balie.");
    var timed =
        params.toBuilder()
            .file(new ByteArrayInputStream(ChatJson.recording()))
            .responseFormat(AudioResponseFormat.VERBOSE_JSON)
            .build();
    var verbose = client.audio().transcriptions().create(timed).asVerbose();
    assertThat(verbose.segments().orElseThrow()).hasSize(2);
    assertThat(verbose.duration()).isEqualTo(5);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo");
  }

  @Test
  void langchain4j_and_its_embeddings() {
    var model =
        OpenAiEmbeddingModel.builder()
            .baseUrl(program.baseUrl())
            .apiKey(program.secret())
            .modelName("proefvectoren")
            .maxRetries(0)
            .build();
    assertThat(model.embed(SAID).content().vector()).hasSize(8);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo");
  }

  @Test
  void langchain4j() throws Exception {
    var model =
        OpenAiChatModel.builder()
            .baseUrl(program.baseUrl())
            .apiKey(program.secret())
            .modelName("proefmodel")
            .maxRetries(0)
            .build();
    assertThat(model.chat(SAID)).isEqualTo(SAID);
    var streaming =
        OpenAiStreamingChatModel.builder()
            .baseUrl(program.baseUrl())
            .apiKey(program.secret())
            .modelName("proefmodel")
            .build();
    var whole = new CompletableFuture<String>();
    streaming.chat(
        List.of(UserMessage.from(SAID)),
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String piece) {}

          @Override
          public void onCompleteResponse(ChatResponse response) {
            whole.complete(response.aiMessage().text());
          }

          @Override
          public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
          }
        });
    assertThat(whole.get(20, TimeUnit.SECONDS)).isEqualTo(SAID);
  }

  @Test
  void curl() throws Exception {
    String body =
        "{\"model\":\"auto\",\"messages\":[{\"role\":\"user\",\"content\":\"" + SAID + "\"}]}";
    String answer = curl("/chat/completions", body);
    assertThat(JSON.readTree(answer).at("/choices/0/message/content").asText()).isEqualTo(SAID);
    String responded = curl("/responses", "{\"model\":\"auto\",\"input\":\"" + SAID + "\"}");
    assertThat(JSON.readTree(responded).at("/output/0/content/0/text").asText()).isEqualTo(SAID);
    String message =
        curl("/messages", body.replace("\"messages\"", "\"max_tokens\":200,\"messages\""));
    assertThat(JSON.readTree(message).at("/content/0/text").asText()).isEqualTo(SAID);
    String vectors =
        curl("/embeddings", "{\"model\":\"proefvectoren\",\"input\":\"" + SAID + "\"}");
    assertThat(JSON.readTree(vectors).at("/data/0/embedding")).hasSize(8);
    String ranked =
        curl(
            "/rerank",
            "{\"model\":\"proefvectoren\",\"query\":\"Wie gaat?\",\"documents\":[\""
                + SAID
                + "\"]}");
    assertThat(JSON.readTree(ranked).path("results")).hasSize(1);
  }

  private String curl(String path, String json) throws Exception {
    String answer =
        run(
                Path.of("."),
                "curl",
                "--silent",
                "--header",
                "Authorization: Bearer " + program.secret(),
                "--json",
                json,
                program.baseUrl() + path)
            .orElse("");
    Assumptions.assumeFalse(answer.isEmpty(), "curl is not here; skipped");
    return answer;
  }

  @Test
  void the_python_client_of_openai() throws Exception {
    said(script("chat.py", "-Dsluis.test.python", "python3"));
  }

  @Test
  void the_javascript_client_of_openai() throws Exception {
    said(script("chat.mjs", "-Dsluis.test.node-modules", "node"));
  }

  private static String said(Response response) {
    return response.output().stream()
        .flatMap(item -> item.message().stream())
        .flatMap(message -> message.content().stream())
        .flatMap(content -> content.outputText().stream())
        .map(text -> text.text())
        .reduce("", String::concat);
  }

  private void said(Optional<String> printed) throws IOException {
    Assumptions.assumeTrue(printed.isPresent(), "the client `openai` is not here; skipped");
    JsonNode got = JSON.readTree(printed.orElseThrow());
    assertThat(got.path("whole").asText()).isEqualTo(SAID);
    assertThat(got.path("streamed").asText()).isEqualTo(SAID);
    assertThat(got.path("finish").asText()).isEqualTo("stop");
    assertThat(got.path("responded").asText()).isEqualTo(SAID);
    assertThat(got.path("respondedStreamed").asText()).isEqualTo(SAID);
    assertThat(got.path("again").asText()).isEqualTo(SAID);
    assertThat(got.path("after").asText()).isEqualTo("En daarna?");
    assertThat(got.path("erased").asText()).isEqualTo("response_not_found");
    assertThat(got.path("dimensions").asInt()).isEqualTo(4);
    assertThat(got.path("heard").asText()).isEqualTo(SAID + " Met de balie.");
    assertThat(got.path("segments").asInt()).isEqualTo(2);
    assertThat(got.path("refused").asText()).isEqualTo("model_not_found");
    assertThat(got.path("stranger").asText()).isEqualTo("invalid_api_key");
    assertThat(got.path("models").toString()).contains("wmo-consulent/proefmodel");
    assertThat(lock.lastRequest()).doesNotContain("Okonjo", "noor");
  }

  /** What a script of ours printed; empty where its client is not installed. */
  private Optional<String> script(String name, String setting, String program) throws Exception {
    String where = System.getProperty(setting.substring(2), "");
    Path folder =
        where.isEmpty() || program.equals("python3")
            ? Files.createTempDirectory("sluis-client")
            : Path.of(where);
    Path script = folder.resolve(name);
    try (var source = getClass().getResourceAsStream("/clients/" + name)) {
      Files.write(script, java.util.Objects.requireNonNull(source).readAllBytes());
    }
    String runner = program.equals("python3") && !where.isEmpty() ? where : program;
    return run(folder, runner, script.toString());
  }

  private Optional<String> run(Path folder, String... command) throws Exception {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("BASE_URL", program.baseUrl());
    builder.environment().put("KEY", program.secret());
    builder.environment().put("SAID", SAID);
    try {
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && !printed.isBlank() ? Optional.of(printed) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private OpenAIClient client(String secret) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(program.baseUrl())
        .apiKey(secret)
        .maxRetries(0)
        .build();
  }
}
