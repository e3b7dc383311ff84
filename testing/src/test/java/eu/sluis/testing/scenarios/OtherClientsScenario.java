package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LangChain4j, curl, and the clients of OpenAI for Python and JavaScript, unchanged. */
class OtherClientsScenario {

  private static final String SAID = "Mevrouw Okonjo-Brand gaat zes weken naar familie.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @BeforeEach
  void echo() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
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
    Assumptions.assumeTrue(ClientProgram.present("curl"), "curl is not here; skipped");
    return run(
        Path.of("."),
        "curl",
        "--silent",
        "--header",
        "Authorization: Bearer " + program.secret(),
        "--json",
        json,
        program.baseUrl() + path);
  }

  @Test
  void the_python_client_of_openai() throws Exception {
    String python = System.getProperty("sluis.test.python", "");
    Assumptions.assumeFalse(python.isEmpty(), "no Python with the client `openai`; skipped");
    Path folder = Files.createTempDirectory("sluis-client");
    said(run(folder, python, script("chat.py", folder)));
  }

  @Test
  void the_javascript_client_of_openai() throws Exception {
    String modules = System.getProperty("sluis.test.node-modules", "");
    Assumptions.assumeFalse(modules.isEmpty(), "no Node with the client `openai`; skipped");
    // A module is looked for beside the script that asks for it.
    Path folder = Path.of(modules);
    said(run(folder, "node", script("chat.mjs", folder)));
  }

  private void said(String printed) throws IOException {
    JsonNode got = JSON.readTree(printed);
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

  private String script(String name, Path folder) throws IOException {
    Path script = folder.resolve(name);
    try (var source = getClass().getResourceAsStream("/clients/" + name)) {
      Files.write(script, Objects.requireNonNull(source).readAllBytes());
    }
    return script.toString();
  }

  private String run(Path folder, String... command) throws IOException, InterruptedException {
    return ClientProgram.printed(
        folder,
        Map.of("BASE_URL", program.baseUrl(), "KEY", program.secret(), "SAID", SAID),
        command);
  }
}
