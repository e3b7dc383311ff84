package eu.sluis.gateway;

import java.util.List;

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
      case Requested requested -> {
        List<Model> wanted =
            catalogue.models().stream()
                .filter(model -> requested.model().map(model.card().id()::equals).orElse(true))
                .toList();
        if (wanted.isEmpty()) {
          throw new Stop(new Refusal.ModelUnknown());
        }
        List<Model> able =
            wanted.stream()
                .filter(model -> model.card().can().containsAll(requested.needs()))
                .toList();
        if (able.isEmpty()) {
          throw new Stop(new Refusal.ModelCannot(requested.needs()));
        }
        yield able;
      }
    };
  }
}
