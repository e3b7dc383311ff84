package eu.sluis.gateway;

import eu.sluis.injection.DataMarking;
import eu.sluis.policy.Decision;
import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.privacy.Restorer;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may go to a model, with what is needed to raise its answer again.
 *
 * @param marking the border around what others wrote; empty when there is none
 * @param names how functions are called where a model reads of them
 */
record Lowered(
    ModelCall call,
    Pseudonymiser pseudonymiser,
    Watch watch,
    Optional<DataMarking> marking,
    FunctionNames names) {

  /** By what the policy allowed. Fails closed: what cannot be lowered goes nowhere. */
  static Lowered of(
      Asked asked, Recognition what, Decision.Allowed allowed, Suspecting.Suspected suspected)
      throws Stop {
    var pseudonymiser = new Pseudonymiser(asked.pseudonyms().load());
    Marked marked;
    List<PseudonymisedText> texts;
    try {
      marked = Marked.of(what, pseudonymiser);
      texts = pseudonymiser.lower(marked.what().texts(), allowed.treatments());
    } catch (RuntimeException failure) {
      throw new Stop(new Refusal.DetectorFailed());
    }
    asked.pseudonyms().keep(pseudonymiser.map());
    return new Lowered(
        marked.what().call(texts),
        pseudonymiser,
        Watch.of(
            allowed.linkHosts(),
            what,
            suspected,
            repeated(what, marked.what().texts(), texts, pseudonymiser, allowed)),
        marked.marking(),
        what instanceof Recognition.Conversation conversation
            ? conversation.names()
            : FunctionNames.AS_THEY_ARE);
  }

  /** What the asker said, raised again, where something of it was removed for good. */
  private static List<String> repeated(
      Recognition what,
      List<DetectedText> detected,
      List<PseudonymisedText> lowered,
      Pseudonymiser pseudonymiser,
      Decision.Allowed allowed) {
    Set<String> own = Set.copyOf(what.ownWords());
    var repeated = new ArrayList<String>();
    for (int i = 0; i < detected.size(); i++) {
      boolean removed =
          detected.get(i).findings().stream()
              .filter(one -> one.category().replaceable())
              .map(one -> allowed.treatments().getOrDefault(one.category(), Treatment.REMOVE))
              .anyMatch(Treatment.REMOVE::equals);
      if (removed && own.contains(detected.get(i).text())) {
        Restorer restorer = pseudonymiser.restorer();
        repeated.add(restorer.accept(lowered.get(i).text()) + restorer.finish());
      }
    }
    return repeated;
  }
}
