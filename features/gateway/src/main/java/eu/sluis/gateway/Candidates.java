package eu.sluis.gateway;

import eu.sluis.vocabulary.ModelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The models of the catalogue that can do what is asked. */
final class Candidates {

  private Candidates() {}

  /** The models that answer questions; one that only makes vectors does not. */
  static List<Model> answering(ModelCatalogue catalogue) {
    return catalogue.models().stream().filter(model -> model.card().answers()).toList();
  }

  /** The models that can do what is asked; which of them may is for the policy. */
  static List<Model> of(Asked asked, ModelCatalogue catalogue) throws Stop {
    return switch (asked) {
      case Question _ -> answering(catalogue);
      case Requested requested -> able(catalogue, requested.model(), requested.needs());
      case PassageVectors wanted ->
          able(catalogue, Optional.of(wanted.model()), Set.of(Capability.EMBEDDINGS));
      case PassageOrder wanted ->
          able(catalogue, Optional.of(wanted.model()), Set.of(Capability.RERANK));
    };
  }

  private static List<Model> able(
      ModelCatalogue catalogue, Optional<ModelId> only, Set<Capability> needs) throws Stop {
    List<Model> wanted =
        catalogue.models().stream()
            .filter(model -> only.map(model.card().id()::equals).orElse(true))
            .toList();
    if (wanted.isEmpty()) {
      throw new Stop(new Refusal.ModelUnknown());
    }
    List<Model> able =
        wanted.stream().filter(model -> model.card().can().containsAll(needs)).toList();
    if (able.isEmpty()) {
      throw new Stop(new Refusal.ModelCannot(needs));
    }
    return able;
  }
}
