package eu.sluis.server.composition;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.monitor.RulesInForce;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.StoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks at start, and now and then, whether rules changed that nobody recorded. */
@ApplicationScoped
public class RulesTimer {

  private static final Logger LOG = Logger.getLogger(RulesTimer.class);

  private final RulesInForce rules;
  private final Organisations organisations;

  @Inject
  RulesTimer(RulesInForce rules, Organisations organisations) {
    this.rules = rules;
    this.organisations = organisations;
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void look() {
    try {
      for (Organisation organisation : organisations.all()) {
        rules.look(organisation.id());
      }
    } catch (AuditUnavailable | StoreUnavailable away) {
      LOG.debug("the rules in force were not looked at; the log or the database is away");
    }
  }
}
