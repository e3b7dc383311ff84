package eu.sluis.server.composition;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.Publisher;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.vocabulary.OrganisationId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Signs what this node recorded: within a second, and at the end. Now and then it looks at every
 * log, for what a node recorded that then died.
 */
@ApplicationScoped
public class LogSigning {

  private static final Logger LOG = Logger.getLogger(LogSigning.class);

  private final MerkleLog log;
  private final Publisher publisher;
  private final LogKeys keys;
  private final Organisations organisations;
  private final Places places;

  /** Each is said once, and not once a second. */
  private final Set<OrganisationId> damaged = ConcurrentHashMap.newKeySet();

  @Inject
  LogSigning(
      MerkleLog log,
      Publisher publisher,
      LogKeys keys,
      Organisations organisations,
      Places places) {
    this.log = log;
    this.publisher = publisher;
    this.keys = keys;
    this.organisations = organisations;
    this.places = places;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void signNew() {
    for (OrganisationId organisation : log.takeRecorded()) {
      sign(organisation);
    }
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void signAll() {
    try {
      var all = new ArrayList<>(organisations.all());
      LogKeyFiles.writePublic(places.logKeys(), keys, all);
      all.stream().map(Organisation::id).forEach(this::sign);
    } catch (eu.sluis.register.StoreUnavailable away) {
      LOG.debug("the logs were not signed; the database is away");
    } catch (IOException failure) {
      LOG.warnf("`%s` cannot be written; check that it is ours", places.logKeys());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    signNew();
  }

  private void sign(OrganisationId organisation) {
    try {
      var _ = publisher.publish(organisation);
      damaged.remove(organisation);
    } catch (AuditUnavailable away) {
      // What was recorded is durable; it is signed with what comes after it.
      LOG.debugf("the log of `%s` was not signed; the database is away", organisation);
    } catch (AuditDamaged broken) {
      if (damaged.add(organisation)) {
        LOG.errorf(
            "the log of `%s` is not signed any more: `%s` is not what was written or signed; put"
                + " back what was changed, or the keys that it was signed with",
            organisation, broken.where());
      }
    }
  }
}
