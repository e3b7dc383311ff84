package eu.sluis.testing.scenarios;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.common.AbstractChatModelIT;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * The suite that LangChain4j gives to every model, unchanged, with Sluis in between. Overridden is
 * only what its authors ask every provider to say about itself.
 */
class LangchainChatScenario extends AbstractChatModelIT {

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program =
      Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent", "klantcontact");

  @BeforeEach
  void schoolbook() {
    lock.model().behave(Behaviour.SCHOOLBOOK, Duration.ZERO);
  }

  private OpenAiChatModel.OpenAiChatModelBuilder builder() {
    return OpenAiChatModel.builder()
        .baseUrl(program.baseUrl())
        .apiKey(program.secret())
        .modelName("proefmodel")
        .maxRetries(0);
  }

  @Override
  protected List<ChatModel> models() {
    return List.of(builder().build(), builder().strictTools(true).strictJsonSchema(true).build());
  }

  @Override
  protected ChatModel createModelWith(ChatRequestParameters parameters) {
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
  protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(ChatModel model) {
    return OpenAiChatResponseMetadata.class;
  }

  @Override
  protected Class<? extends TokenUsage> tokenUsageType(ChatModel model) {
    return OpenAiTokenUsage.class;
  }
}
