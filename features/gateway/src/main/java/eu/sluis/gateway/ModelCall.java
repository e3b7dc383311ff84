package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import java.util.List;

/** What goes to a model; all of it was lowered. */
public sealed interface ModelCall {

  /**
   * A question to answer from passages.
   *
   * @param instructions what the model is told about its task
   * @param earlier earlier turns of the conversation, oldest first, questions and answers
   *     alternating
   * @param material numbered passages to answer from; the first is number 1
   * @param headings what stands above each passage, in the same order
   * @param topic the question without the personal data that was recognised: to search and compare
   */
  record Grounded(
      PseudonymisedText instructions,
      List<PseudonymisedText> earlier,
      List<PseudonymisedText> material,
      List<PseudonymisedText> headings,
      PseudonymisedText topic,
      PseudonymisedText question)
      implements ModelCall {

    public Grounded {
      earlier = List.copyOf(earlier);
      material = List.copyOf(material);
      headings = List.copyOf(headings);
      if (headings.size() != material.size()) {
        throw new IllegalArgumentException(
            "there are `%d` passages and `%d` headings; give each passage one"
                .formatted(material.size(), headings.size()));
      }
    }
  }

  /** The conversation of a client. */
  record Conversation(ChatPrompt<PseudonymisedText> prompt) implements ModelCall {}
}
