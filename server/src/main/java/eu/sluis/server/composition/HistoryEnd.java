package eu.sluis.server.composition;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.history.History;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.StoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Erases what was kept for programs when its time is over; on every node, which is harmless. */
@ApplicationScoped
public class HistoryEnd {

  private static final Logger LOG = Logger.getLogger(HistoryEnd.class);

  private final History history;
  private final Organisations organisations;

  @Inject
  HistoryEnd(History history, Organisations organisations) {
    this.history = history;
    this.organisations = organisations;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void erase() {
    try {
      organisations.all().stream().map(Organisation::id).forEach(history::eraseExpired);
    } catch (StoreUnavailable | AuditUnavailable away) {
      LOG.debug("nothing was erased; the database is away");
    }
  }
}
