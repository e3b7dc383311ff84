package eu.sluis.server.composition;

import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Inspection;
import eu.sluis.sources.health.Usage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Now and then looks at what was read, and writes what was counted. */
@ApplicationScoped
public class HealthTimer {

  private static final System.Logger LOG = System.getLogger(HealthTimer.class.getName());

  private final Organisations organisations;
  private final SourceStore store;
  private final Inspection inspection;
  private final Usage usage;

  @Inject
  HealthTimer(Organisations organisations, SourceStore store, Inspection inspection, Usage usage) {
    this.organisations = organisations;
    this.store = store;
    this.inspection = inspection;
    this.usage = usage;
  }

  @Scheduled(
      every = "${sluis.sources.look.every:1m}",
      delayed = "${sluis.sources.look.every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      for (Organisation organisation : organisations.all()) {
        usage.write(organisation.id());
        for (Source source : store.sources(organisation.id())) {
          inspection.startWhenDue(source);
        }
      }
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.WARNING, "the health of sources waits: the database is away");
    }
  }
}
