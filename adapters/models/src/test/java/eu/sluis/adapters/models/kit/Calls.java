package eu.sluis.adapters.models.kit;

import static eu.sluis.privacy.LoweredForTests.lowered;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ModelCall;
import eu.sluis.privacy.LoweredForTests;
import eu.sluis.privacy.PseudonymisedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls to test a model with. */
public final class Calls {

  public static final String QUESTION = "Wat moet ik weten over een paspoort?";

  public static final List<String> MATERIAL =
      List.of(
          "Een paspoort is tien jaar geldig. Voor een kind is dat vijf jaar.",
          "Een paspoort vraagt u aan bij de gemeente. Neem één pasfoto mee, zei Zoë.");

  private Calls() {}

  public static ModelCall.Grounded passport() {
    return call(QUESTION, MATERIAL);
  }

  public static ModelCall.Grounded call(String question, List<String> material) {
    return new ModelCall.Grounded(
        lowered("U helpt een ambtenaar."),
        List.of(),
        all(material.stream()),
        all(material.stream().map(_ -> "")),
        lowered(question),
        lowered(question));
  }

  /** The conversation of a client that says this, and offers these functions. */
  public static ModelCall.Conversation conversation(String said, String... tools) {
    return new ModelCall.Conversation(
        new ChatPrompt<>(
            List.of(new ChatPrompt.Message.FromUser<>(List.of(lowered(said)))),
            Stream.of(tools)
                .map(
                    name ->
                        new ChatPrompt.Tool<PseudonymisedText>(
                            name, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList(),
            new ChatPrompt.ToolChoice.Unsaid(),
            Optional.empty(),
            new ChatPrompt.Shape.Words<>(),
            List.of(),
            ChatPrompt.Sampling.USUAL));
  }

  private static List<PseudonymisedText> all(Stream<String> texts) {
    return texts.map(LoweredForTests::lowered).toList();
  }
}
