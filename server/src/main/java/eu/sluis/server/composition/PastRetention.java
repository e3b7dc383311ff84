package eu.sluis.server.composition;

import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.workplace.Expiring;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Erases now and then what has been kept for long enough. */
@ApplicationScoped
public class PastRetention {

  private static final System.Logger LOG = System.getLogger(PastRetention.class.getName());

  private final Organisations organisations;
  private final Expiring expiring;

  @Inject
  PastRetention(Organisations organisations, Expiring expiring) {
    this.organisations = organisations;
    this.expiring = expiring;
  }

  /** One organisation that fails does not hold up the others; the next run tries it again. */
  @Scheduled(
      every = "${sluis.keeping.every:1h}",
      delayed = "${sluis.keeping.delayed:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void erase() {
    for (Organisation organisation : organisations.all()) {
      try {
        int erased = expiring.run(organisation.id());
        if (erased > 0) {
          LOG.log(
              System.Logger.Level.INFO,
              "`{0}` conversations were erased because their retention had passed",
              erased);
        }
      } catch (RuntimeException failure) {
        LOG.log(
            System.Logger.Level.WARNING,
            "conversations past their retention could not be erased; the next run tries again",
            failure);
      }
    }
  }
}
