package eu.sluis.adapters.models;

import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.ModelId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The protocol that a model server speaks: how a call is written, and how its answer is read.
 * {@link ServedModel} does all the waiting and hanging up. Safe on every thread.
 */
interface Wire {

  URI address(ModelServer server, ModelCall call);

  /** How a server knows us, which is never shown, and what else it wants to be told. */
  Map<String, String> headers(Optional<ApiKey> key);

  Body body(ModelCall call, ModelServer server) throws ModelFailure;

  /**
   * What is sent, with what it is written in.
   *
   * @param parts one behind the other; not to be changed
   */
  record Body(String mediaType, List<byte[]> parts) {
    public Body {
      parts = List.copyOf(parts);
    }

    static Body json(byte[] bytes) {
      return new Body("application/json", List.of(bytes));
    }
  }

  /** Whether the answer comes as server-sent events; else it comes in one piece. */
  default boolean streams(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded _, ModelCall.Conversation _ -> true;
      case ModelCall.Texts _, ModelCall.Candidates _, ModelCall.Spoken _ -> false;
    };
  }

  /** Everything that counts against the model's context, in characters. */
  default long characters(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded grounded -> GroundedPrompt.characters(grounded);
      case ModelCall.Conversation(var prompt) ->
          prompt.texts().stream().mapToLong(text -> text.text().length()).sum();
      // Each is read by itself.
      case ModelCall.Texts(var texts, _) -> longest(texts);
      case ModelCall.Candidates(var query, var documents) ->
          query.text().length() + longest(documents);
      // Sound is read in portions; only words stand in the context.
      case ModelCall.Spoken spoken -> spoken.prompt().text().length();
    };
  }

  private static long longest(List<PseudonymisedText> texts) {
    return texts.stream().mapToLong(text -> text.text().length()).max().orElse(0);
  }

  /** Reads one answer; for one thread. */
  Reply reply(ModelId model, ModelCall call, Sink sink);
}
