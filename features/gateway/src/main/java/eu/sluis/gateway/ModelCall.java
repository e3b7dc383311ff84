package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import java.util.List;

/**
 * What goes to a model; all of it was lowered.
 *
 * @param instructions what the model is told about its task
 * @param earlier earlier turns of the conversation, oldest first, questions and answers alternating
 * @param material numbered passages to answer from; the first is number 1
 */
public record ModelCall(
    PseudonymisedText instructions,
    List<PseudonymisedText> earlier,
    List<PseudonymisedText> material,
    PseudonymisedText question) {

  public ModelCall {
    earlier = List.copyOf(earlier);
    material = List.copyOf(material);
  }
}
