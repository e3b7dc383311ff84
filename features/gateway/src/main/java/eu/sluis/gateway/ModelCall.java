package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes to a model; all texts of it were lowered. */
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

  /**
   * Texts to make vectors of: one {@link AnswerPiece.Vector} each.
   *
   * @param dimensions how long a vector should be; empty for the model's own length
   */
  record Texts(List<PseudonymisedText> texts, OptionalInt dimensions) implements ModelCall {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** Documents to hold against a query: one {@link AnswerPiece.Score} each. */
  record Candidates(PseudonymisedText query, List<PseudonymisedText> documents)
      implements ModelCall {
    public Candidates {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A recording to write out: one {@link AnswerPiece.Text}, or, when it is timed, for each part its
   * text and an {@link AnswerPiece.Heard}, numbered from 0.
   *
   * @param recording as it came; nothing of it was lowered
   * @param prompt words that it may hold; blank for none
   */
  record Spoken(
      Recording recording,
      PseudonymisedText prompt,
      Optional<String> language,
      Optional<BigDecimal> temperature,
      boolean timed)
      implements ModelCall {}
}
