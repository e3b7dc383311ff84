package eu.sluis.gateway;

import eu.sluis.gateway.limits.Use;
import java.util.Optional;

/**
 * One call to one model, from the moment that there is room for it until it is settled: told to the
 * limits, to the figures of the model and to the trace. Settled once, on the thread that asked.
 */
final class Attempt {

  private final Model model;
  private final Lane.Visit visit;
  private final Trace step;
  private final ToldCall told;

  Attempt(Model model, Lane.Visit visit, Trace step, ToldCall told) {
    this.model = model;
    this.visit = visit;
    this.step = step;
    this.told = told;
  }

  ModelCard card() {
    return model.card();
  }

  Model model() {
    return model;
  }

  Trace step() {
    return step;
  }

  /** A piece came, on the thread that makes the call. */
  void piece() {
    visit.piece();
  }

  /**
   * It is over.
   *
   * @param failure why there was no whole answer; empty when there was
   * @param used as far as is known
   */
  void settle(
      Optional<ModelFailure.Cause> failure,
      Model.Usage reported,
      Use used,
      Traffic traffic,
      Spending spending) {
    visit.leave(failure);
    spending.add(used);
    told.end(failure, visit.firstPiece(), reported, used);
    traffic.ended(
        new CallListener.Call(
            spending.spender().organisation(),
            model.card(),
            failure,
            visit.firstPiece(),
            visit.spent(),
            reported,
            used));
  }
}
