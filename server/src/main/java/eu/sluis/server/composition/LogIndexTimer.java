package eu.sluis.server.composition;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.StoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Takes what was recorded into the index of the log now and then, so that a search seldom has to
 * wait for it.
 */
@ApplicationScoped
public class LogIndexTimer {

  private static final Logger LOG = Logger.getLogger(LogIndexTimer.class);

  /** Of one organisation at a time, so that a long log does not keep the others waiting. */
  private static final Duration TURN_MAX = Duration.ofSeconds(20);

  private final LogIndexing indexing;
  private final Organisations organisations;

  @Inject
  LogIndexTimer(LogIndexing indexing, Organisations organisations) {
    this.indexing = indexing;
    this.organisations = organisations;
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void takeIn() {
    try {
      for (Organisation organisation : organisations.all()) {
        var _ = indexing.catchUp(organisation.id(), TURN_MAX);
      }
    } catch (AuditUnavailable | StoreUnavailable away) {
      LOG.debug("the index of the log did not go on; the database is away");
    }
  }
}
