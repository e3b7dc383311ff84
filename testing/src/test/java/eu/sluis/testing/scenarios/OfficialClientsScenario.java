package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Java client of OpenAI as its makers wrote it, with only an address and a key. */
class OfficialClientsScenario {

  private static final String SAID = "Mevrouw Okonjo-Brand gaat zes weken naar familie.";

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

  private static String said(Response response) {
    return response.output().stream()
        .flatMap(item -> item.message().stream())
        .flatMap(message -> message.content().stream())
        .flatMap(content -> content.outputText().stream())
        .map(text -> text.text())
        .reduce("", String::concat);
  }

  private OpenAIClient client(String secret) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(program.baseUrl())
        .apiKey(secret)
        .maxRetries(0)
        .build();
  }
}
