package eu.sluis.server.composition;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Cosigning;
import eu.sluis.audit.Cosigning.Agreement;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.MerkleLog;
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
import java.util.HashSet;
import java.util.Map;
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
  private final Cosigning cosigning;
  private final LogKeys keys;
  private final Organisations organisations;
  private final Places places;

  /** Each is said once, and not once a second. */
  private final Set<OrganisationId> damaged = ConcurrentHashMap.newKeySet();

  private final Map<OrganisationId, Agreement> said = new ConcurrentHashMap<>();

  @Inject
  LogSigning(
      MerkleLog log,
      Cosigning cosigning,
      LogKeys keys,
      Organisations organisations,
      Places places) {
    this.log = log;
    this.cosigning = cosigning;
    this.keys = keys;
    this.organisations = organisations;
    this.places = places;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void signNew() {
    var due = new HashSet<>(log.takeRecorded());
    // A witness that has not agreed is asked again and again, so that the log goes on by itself.
    said.forEach(
        (organisation, agreement) -> {
          if (!agreement.goesOn()) {
            due.add(organisation);
          }
        });
    due.forEach(this::sign);
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

  /** What the witness says, when it says something else than before. */
  private void say(OrganisationId organisation, Agreement agreement) {
    Agreement before = said.put(organisation, agreement);
    if (before != null && before.getClass() == agreement.getClass()) {
      return;
    }
    switch (agreement) {
      case Agreement.NoWitness _ -> {}
      case Agreement.Agreed _ -> LOG.infof("the witness agrees with the log of `%s`", organisation);
      case Agreement.NotAsked _ ->
          LOG.warnf(
              "the witness does not answer; until it does nothing may be asked of `%s`",
              organisation);
      case Agreement.Stranger(int status) ->
          LOG.errorf(
              "the witness does not know the log of `%s`, or has other keys (status %d); give it"
                  + " log-keys/public.txt, or correct SLUIS_WITNESS_KEYS",
              organisation, status);
      case Agreement.Refused(long seen) ->
          LOG.errorf(
              "the witness saw `%d` entries of the log of `%s`, and this one does not go on from"
                  + " there; put back the newest copy of the database",
              seen, organisation);
    }
  }

  private void sign(OrganisationId organisation) {
    try {
      Agreement agreement = cosigning.submit(organisation);
      damaged.remove(organisation);
      say(organisation, agreement);
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
