package eu.sluis.gateway;

import eu.sluis.injection.DataMarking;
import eu.sluis.policy.Decision;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import java.util.List;
import java.util.Optional;

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
        Watch.of(allowed.linkHosts(), what, suspected),
        marked.marking(),
        what instanceof Recognition.Conversation conversation
            ? conversation.names()
            : FunctionNames.AS_THEY_ARE);
  }
}
