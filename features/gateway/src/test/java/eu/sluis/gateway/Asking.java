package eu.sluis.gateway;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A question of a client, plain and with one thing changed. */
final class Asking {

  static final String ASKED = "Hoe laat gaat de balie open?";

  private Asking() {}

  static ChatPrompt<TypedText> prompt(String asked) {
    return new ChatPrompt<>(
        List.of(new Message.FromUser<>(List.of(TypedText.of(asked)))),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }

  static ChatPrompt<TypedText> sampled(UnaryOperator<Sampling> change) {
    var prompt = prompt(ASKED);
    return new ChatPrompt<>(
        prompt.messages(),
        List.of(),
        prompt.toolChoice(),
        Optional.empty(),
        prompt.shape(),
        List.of(),
        change.apply(Sampling.USUAL));
  }

  static Sampling several(Sampling usual) {
    return sampling(usual.temperature(), usual.seed(), 2);
  }

  static Sampling warmer(Sampling usual) {
    return sampling(Optional.of(new BigDecimal("0.9")), usual.seed(), 1);
  }

  static Sampling seeded(Sampling usual) {
    return sampling(usual.temperature(), OptionalLong.of(7), 1);
  }

  private static Sampling sampling(
      Optional<BigDecimal> temperature, OptionalLong seed, int answers) {
    return new Sampling(
        temperature,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        seed,
        answers,
        Optional.empty());
  }
}
