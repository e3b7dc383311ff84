package eu.sluis.server.composition;

import eu.sluis.gateway.CallListener;
import eu.sluis.gateway.Health;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.limits.Use;
import eu.sluis.vocabulary.ModelId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Measures calls to models: by model, outcome and cause, and by nothing else. Not by organisation,
 * use case, key or person.
 */
@Singleton
public class ModelMeters implements CallListener {

  private final MeterRegistry registry;

  @Inject
  ModelMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void called(Call call) {
    Tags model = Tags.of("model", call.model().id().value());
    String outcome =
        call.failure().map(cause -> cause.name().toLowerCase(Locale.ROOT)).orElse("answered");
    registry.timer("sluis.model.call", model.and("outcome", outcome)).record(call.whole());
    call.firstPiece().ifPresent(first -> registry.timer("sluis.model.first", model).record(first));
    registry.counter("sluis.model.tokens", model).increment((double) call.used().tokens());
    registry
        .counter("sluis.model.euros", model)
        .increment((double) call.used().micros() / Use.MICROS_PER_EURO);
  }

  /** Shows the state of each model that the catalogue has now; one that left stays at its last. */
  void watch(ModelCatalogue catalogue, Traffic traffic) {
    catalogue.models().forEach(model -> watch(model.card().id(), traffic));
  }

  private void watch(ModelId model, Traffic traffic) {
    Tags tags = Tags.of("model", model.value());
    var _ =
        Gauge.builder("sluis.model.busy", traffic, all -> all.standing(model).inFlight())
            .tags(tags)
            .register(registry);
    var _ =
        Gauge.builder(
                "sluis.model.resting",
                traffic,
                all -> all.standing(model).health() == Health.RESTING ? 1 : 0)
            .tags(tags)
            .register(registry);
  }
}
