package eu.sluis.gateway;

import eu.sluis.gateway.limits.Use;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One call to a model as OpenTelemetry's conventions for generative AI name it. Which model and how
 * much, never what was said.
 *
 * @param step of the trace
 */
record ToldCall(Tracing.Open step) {

  static ToldCall begin(Tracing tracing, Trace trace, ModelCard card, ModelCall call) {
    Tracing.Open step =
        tracing.begin(
            trace, TraceStep.Kind.CLIENT, () -> operation(call) + " " + card.id().value());
    return new ToldCall(
        step.with("gen_ai.operation.name", operation(call))
            .with("gen_ai.provider.name", card.supplier())
            .with("gen_ai.request.model", card.id().value()));
  }

  /** The last two are not in the conventions, which allow others. */
  private static String operation(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded _, ModelCall.Conversation _ -> "chat";
      case ModelCall.Texts _ -> "embeddings";
      case ModelCall.Candidates _ -> "rerank";
      case ModelCall.Spoken _ -> "transcription";
    };
  }

  void end(
      Optional<ModelFailure.Cause> failure,
      Optional<Duration> firstPiece,
      Model.Usage reported,
      Use used) {
    firstPiece.ifPresent(time -> step.with("sluis.first_piece_ms", time.toMillis()));
    if (reported.promptTokens() >= 0) {
      step.with("gen_ai.usage.input_tokens", reported.promptTokens());
    }
    if (reported.answerTokens() >= 0) {
      step.with("gen_ai.usage.output_tokens", reported.answerTokens());
    }
    step.with("sluis.micro_euros", used.micros());
    step.end(failure.map(cause -> cause.name().toLowerCase(Locale.ROOT)));
  }
}
