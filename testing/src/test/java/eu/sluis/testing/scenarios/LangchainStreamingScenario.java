package eu.sluis.testing.scenarios;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.common.AbstractStreamingChatModelIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.InOrder;

/** The suite that LangChain4j gives to every model that streams, unchanged, with Sluis between. */
class LangchainStreamingScenario extends AbstractStreamingChatModelIT {

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program =
      Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent", "klantcontact");

  @BeforeEach
  void schoolbook() {
    lock.model().behave(Behaviour.SCHOOLBOOK, Duration.ZERO);
  }

  private OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder() {
    return OpenAiStreamingChatModel.builder()
        .baseUrl(program.baseUrl())
        .apiKey(program.secret())
        .modelName("proefmodel");
  }

  @Override
  protected List<StreamingChatModel> models() {
    return List.of(builder().build());
  }

  @Override
  public StreamingChatModel createModelWith(ChatModelListener listener) {
    return builder().listeners(List.of(listener)).build();
  }

  @Override
  protected StreamingChatModel createModelWith(ChatRequestParameters parameters) {
    return builder()
        .defaultRequestParameters(parameters)
        .modelName(parameters.modelName() == null ? "proefmodel" : parameters.modelName())
        .build();
  }

  @Override
  protected String customModelName() {
    return "klantcontact/proefmodel";
  }

  @Override
  protected ChatRequestParameters createIntegrationSpecificParameters(int maxOutputTokens) {
    return OpenAiChatRequestParameters.builder().maxOutputTokens(maxOutputTokens).build();
  }

  @Override
  protected void verifyToolCallbacks(StreamingChatResponseHandler handler, InOrder io, String id) {
    io.verify(handler, atLeast(1))
        .onPartialToolCall(argThat(part -> part.index() == 0 && part.id().equals(id)), any());
    io.verify(handler)
        .onCompleteToolCall(
            argThat(call -> call.index() == 0 && call.toolExecutionRequest().id().equals(id)));
  }

  @Override
  protected void verifyToolCallbacks(
      StreamingChatResponseHandler handler, InOrder io, String id1, String id2) {
    verifyToolCallbacks(handler, io, id1);
    io.verify(handler, atLeast(1))
        .onPartialToolCall(argThat(part -> part.index() == 1 && part.id().equals(id2)), any());
    io.verify(handler)
        .onCompleteToolCall(
            argThat(call -> call.index() == 1 && call.toolExecutionRequest().id().equals(id2)));
  }

  /** No model of this catalogue can see, and the gateway says so. */
  @Override
  protected boolean supportsSingleImageInputAsBase64EncodedString() {
    return false;
  }

  @Override
  protected boolean supportsSingleImageInputAsPublicURL() {
    return false;
  }

  /** LangChain4j sends the picture all the same; the refusal is the gateway's. */
  @Override
  protected boolean assertExceptionType() {
    return false;
  }

  @Override
  protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(
      StreamingChatModel model) {
    return OpenAiChatResponseMetadata.class;
  }

  @Override
  protected Class<? extends TokenUsage> tokenUsageType(StreamingChatModel model) {
    return OpenAiTokenUsage.class;
  }
}
