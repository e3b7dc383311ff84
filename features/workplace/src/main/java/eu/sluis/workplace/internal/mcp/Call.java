package eu.sluis.workplace.internal.mcp;

import eu.sluis.gateway.Keys.Caller;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request, as a tool sees it. For one thread. */
final class Call implements McpTransportContext {

  private final Caller caller;
  private final @Nullable String useCase;
  private final Locale language;
  private @Nullable RuntimeException failure;

  /**
   * @param useCase as the request names it
   * @param language for what people read
   */
  Call(Caller caller, @Nullable String useCase, Locale language) {
    this.caller = caller;
    this.useCase = useCase;
    this.language = language;
  }

  static Call of(McpTransportContext context) {
    if (context instanceof Call call) {
      return call;
    }
    throw new IllegalStateException("a tool was called outside a request");
  }

  Caller caller() {
    return caller;
  }

  @Nullable String useCase() {
    return useCase;
  }

  String in(String dutch, String english) {
    return new Wording(dutch, english).in(language);
  }

  /**
   * What a tool answers. What it refuses becomes a result that says so, for the model and the
   * person that read it; what fails is kept for {@link #failure()}, because the SDK would send its
   * message to the client.
   */
  CallToolResult answer(Supplier<CallToolResult> tool) {
    try {
      return tool.get();
    } catch (ProblemException refused) {
      return CallToolResult.builder()
          .addTextContent(refused.what().in(language) + ". " + refused.advice().in(language))
          .isError(true)
          .build();
    } catch (RuntimeException broken) {
      failure = broken;
      throw broken;
    }
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Nothing stands under a name; a tool reads the call itself. */
  @Override
  public @Nullable Object get(String key) {
    return null;
  }
}
