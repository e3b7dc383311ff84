package eu.sluis.gateway;

import eu.sluis.gateway.ModelCatalogue.Preference;
import eu.sluis.policy.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among the models that a decision allows: in which order they are asked, and which of them
 * may take over from another.
 *
 * <p>The first model by preference that can hold the question sets the bar: no model with a weaker
 * residency or under a weaker jurisdiction takes its place, whatever its health. Within that,
 * models that are resting after failures come last, then those that are full; then those that the
 * question may be too long for. What is equal keeps the order of preference.
 *
 * <p>Decides only; knows no clock and calls nobody.
 */
final class Router {

  private Router() {}

  /**
   * A model and how it is doing.
   *
   * @param inFlight questions that it is answering for this node
   */
  record Candidate(Model model, Health health, int inFlight) {

    ModelCard card() {
      return model.card();
    }

    boolean full() {
      return card().capacity().atOnce().isPresent()
          && inFlight >= card().capacity().atOnce().getAsInt();
    }

    /** How full, so that of full models the emptiest comes first. */
    double load() {
      return full() ? (double) inFlight / card().capacity().atOnce().getAsInt() : 0;
    }
  }

  /**
   * The models to ask, best first. Empty only when nothing was allowed.
   *
   * @param allowed by the decision, in the order of the catalogue
   */
  static List<Model> route(List<Candidate> allowed, Estimate need, Preference preference) {
    var able = new ArrayList<>(allowed);
    able.removeIf(candidate -> need.tooLongFor(candidate.card()));
    if (able.isEmpty()) {
      // The largest says best that it does not fit.
      return allowed.stream()
          .max(Comparator.comparingInt(candidate -> candidate.card().contextTokens()))
          .map(largest -> List.of(largest.model()))
          .orElse(List.of());
    }
    able.sort(preferred(need, preference));
    ModelCard first = able.getFirst().card();
    able.removeIf(candidate -> weaker(candidate.card(), first));
    // Sorting is stable, so the order of preference decides what these leave equal.
    able.sort(
        Comparator.comparing((Candidate candidate) -> candidate.health() == Health.RESTING)
            .thenComparing(Candidate::full)
            .thenComparingDouble(Candidate::load)
            .thenComparing(candidate -> need.tightFor(candidate.card())));
    return able.stream().map(Candidate::model).toList();
  }

  /** Whether text that may go to `bar` is less protected with `card`. */
  static boolean weaker(ModelCard card, ModelCard bar) {
    return card.residency().compareTo(bar.residency()) > 0
        || card.jurisdiction().compareTo(bar.jurisdiction()) > 0;
  }

  private static Comparator<Candidate> preferred(Estimate need, Preference preference) {
    return switch (preference) {
      case ORDER -> (_, _) -> 0;
      case PRICE ->
          Comparator.comparingLong(candidate -> need.most(List.of(candidate.card())).micros());
    };
  }

  /** Of what was decided on: the catalogue may have changed since. */
  static List<Model> allowed(Decision.Allowed allowed, List<Model> candidates) {
    var models = new ArrayList<Model>();
    for (var id : allowed.models()) {
      for (Model model : candidates) {
        if (model.card().id().equals(id)) {
          models.add(model);
        }
      }
    }
    return models;
  }
}
