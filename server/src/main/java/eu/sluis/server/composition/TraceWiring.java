package eu.sluis.server.composition;

import eu.sluis.gateway.Tracing;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Traces go to a collector when an administrator names one, and are not made otherwise. */
@Singleton
public class TraceWiring {

  private final Optional<TracesOverHttp> collector;

  @Inject
  TraceWiring(
      @ConfigProperty(name = "sluis.traces.url") Optional<String> url,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Places places) {
    this.collector =
        url.map(base -> new TracesOverHttp(base, new OtlpTraces(version, places.node())));
  }

  @Produces
  @Singleton
  Tracing tracing(InstantSource clock) {
    return collector.map(each -> new Tracing(clock, Optional.of(each))).orElse(Tracing.OFF);
  }

  @PreDestroy
  void stop() {
    collector.ifPresent(TracesOverHttp::close);
  }
}
