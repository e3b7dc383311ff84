package eu.sluis.gateway;

import eu.sluis.vocabulary.ModelId;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node knows of its models by asking them: how many questions each is answering, how fast
 * and how well. In memory; each node finds out for itself. Outlives a change of the catalogue.
 *
 * <p>Safe on every thread.
 */
public final class Traffic {

  private final Clock clock;
  private final Retries retries;
  private final List<CallListener> listeners;
  private final Map<ModelId, Lane> lanes = new ConcurrentHashMap<>();

  public Traffic(InstantSource clock, Retries retries, List<CallListener> listeners) {
    this.clock = clock.withZone(ZoneOffset.UTC);
    this.retries = retries;
    this.listeners = List.copyOf(listeners);
  }

  /** How a model is doing. */
  public Standing standing(ModelId model) {
    return lane(model).standing();
  }

  Router.Candidate candidate(Model model) {
    Lane lane = lane(model.card().id());
    return new Router.Candidate(
        model, model.card().capacity().rests() ? lane.health() : Health.WELL, lane.inFlight());
  }

  /** Room for one call, to be left again; empty while a model rests, or others try it. */
  Optional<Lane.Visit> enter(ModelCard card) {
    Lane lane = lane(card.id());
    return card.capacity().rests() ? lane.enter() : Optional.of(lane.enterAnyway());
  }

  Retries retries() {
    return retries;
  }

  void ended(CallListener.Call call) {
    for (CallListener listener : listeners) {
      listener.called(call);
    }
  }

  private Lane lane(ModelId model) {
    return lanes.computeIfAbsent(model, id -> new Lane(id, clock));
  }

  /**
   * How a model is doing on this node.
   *
   * @param recent calls that ended in the last {@link Lane#RECENT}
   * @param firstPiece how long the first piece took; empty when there was none lately
   * @param whole how long whole answers took
   * @param failures how many of the recent calls ended without a whole answer, by why
   */
  public record Standing(
      Health health,
      int inFlight,
      int recent,
      Optional<Speed> firstPiece,
      Optional<Speed> whole,
      Map<ModelFailure.Cause, Integer> failures) {

    public Standing {
      failures = Map.copyOf(failures);
    }
  }

  /** In milliseconds: half of the calls were faster than the one, 95 in 100 than the other. */
  public record Speed(long median, long p95) {}
}
