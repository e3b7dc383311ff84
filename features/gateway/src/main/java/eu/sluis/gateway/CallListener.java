package eu.sluis.gateway;

import eu.sluis.gateway.limits.Use;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.Optional;

/** Is told of each call to a model when it is over. Nothing personal is in it. */
@FunctionalInterface
public interface CallListener {

  /** On the thread that asked; MUST NOT block or throw. */
  void called(Call call);

  /**
   * One call.
   *
   * @param failure why there was no whole answer; empty when there was
   * @param firstPiece how long the first piece took; empty when there was none
   * @param tokens as the model reported them
   */
  record Call(
      OrganisationId organisation,
      ModelCard model,
      Optional<ModelFailure.Cause> failure,
      Optional<Duration> firstPiece,
      Duration whole,
      Model.Usage tokens,
      Use used) {}
}
