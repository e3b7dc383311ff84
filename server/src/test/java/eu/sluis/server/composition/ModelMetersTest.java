package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.CallListener.Call;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Retries;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.limits.Use;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Residency;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelMetersTest {

  private static final ModelCard CARD =
      new ModelCard(
          new ModelId("local"),
          "Lokaal",
          "eigen server",
          Residency.ON_PREMISES,
          Jurisdiction.EU,
          "NL",
          true,
          8_000,
          true,
          Set.of(),
          Optional.empty());

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ModelMeters meters = new ModelMeters(registry);

  @Test
  void a_call_is_measured_by_model_and_outcome_and_by_nothing_else() {
    meters.called(call(Optional.empty()));
    meters.called(call(Optional.of(Cause.TOOK_TOO_LONG)));
    assertThat(registry.get("sluis.model.call").tag("outcome", "answered").timer().count())
        .isEqualTo(1);
    assertThat(registry.get("sluis.model.call").tag("outcome", "took_too_long").timer().count())
        .isEqualTo(1);
    assertThat(registry.get("sluis.model.first").timer().count()).isEqualTo(2);
    assertThat(registry.get("sluis.model.tokens").counter().count()).isEqualTo(300);
    assertThat(registry.get("sluis.model.euros").counter().count()).isEqualTo(3);
    assertThat(registry.getMeters())
        .flatExtracting(ModelMetersTest::labels)
        .containsOnly("model", "outcome");
  }

  @Test
  void the_models_of_the_catalogue_show_whether_they_are_busy_or_resting() {
    var traffic =
        new Traffic(() -> Instant.EPOCH, new Retries(new Random(1), _ -> {}), List.of(meters));
    ModelCatalogue catalogue = () -> List.of(new Silent());
    meters.watch(catalogue, traffic);
    meters.watch(catalogue, traffic);
    assertThat(registry.get("sluis.model.busy").tag("model", "local").gauge().value()).isZero();
    assertThat(registry.get("sluis.model.resting").tag("model", "local").gauge().value()).isZero();
  }

  private static List<String> labels(Meter meter) {
    return meter.getId().getTags().stream().map(Tag::getKey).toList();
  }

  private static Call call(Optional<Cause> failure) {
    return new Call(
        OrganisationId.random(),
        CARD,
        failure,
        Optional.of(Duration.ofMillis(20)),
        Duration.ofMillis(400),
        Model.Usage.UNKNOWN,
        new Use(150, 1_500_000));
  }

  private static final class Silent implements Model {
    @Override
    public ModelCard card() {
      return CARD;
    }

    @Override
    public eu.sluis.gateway.Completion answer(eu.sluis.gateway.ModelCall call, Sink sink) {
      return new eu.sluis.gateway.Completion(Usage.UNKNOWN, java.util.List.of());
    }
  }
}
