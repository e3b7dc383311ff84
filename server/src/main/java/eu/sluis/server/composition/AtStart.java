package eu.sluis.server.composition;

import eu.sluis.adapters.postgres.RowSecurity;
import eu.sluis.audit.MerkleLog;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.server.demonstration.Demonstration;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Vectoring;
import eu.sluis.workplace.GuardedSearch;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens once at start, in this order, and what happens now and then. */
@ApplicationScoped
public class AtStart {

  private final Organisations organisations;
  private final MerkleLog log;
  private final IndexCare index;
  private final Indexing indexing;
  private final Demonstration demonstration;
  private final FirstOrganisation first;
  private final RowSecurity rowSecurity;

  private final ModelCatalogue models;
  private final MasterKeyMove move;
  private final GuardedSearch search;
  private final Vectoring vectoring;

  @Inject
  AtStart(
      Organisations organisations,
      MerkleLog log,
      IndexCare index,
      Indexing indexing,
      Demonstration demonstration,
      FirstOrganisation first,
      RowSecurity rowSecurity,
      ModelCatalogue models,
      // Has the master key, so that a key that is away stops the start and not the first question.
      MasterKeyMove move,
      GuardedSearch search,
      Vectoring vectoring) {
    this.search = search;
    this.vectoring = vectoring;
    this.move = move;
    this.organisations = organisations;
    this.log = log;
    this.index = index;
    this.indexing = indexing;
    this.demonstration = demonstration;
    this.first = first;
    this.rowSecurity = rowSecurity;
    this.models = models;
  }

  void start(@Observes StartupEvent event) {
    requireRowSecurity();
    requireModels();
    for (Organisation organisation : organisations.all()) {
      log.closeInterrupted(organisation.id());
      move.run(organisation.id());
      index.atStart(organisation.id());
    }
    demonstration.load();
    first.make();
  }

  /** Organisations are kept apart by the database; without that, nothing starts. */
  private void requireRowSecurity() {
    var faults = rowSecurity.faults();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "the database does not keep organisations apart: " + String.join("; ", faults));
    }
  }

  /** A catalogue that cannot be read stops the start, and not the first question. */
  private void requireModels() {
    if (models.models().isEmpty()) {
      throw new IllegalStateException("the catalogue of models is empty; add a model");
    }
    var unable = search.unable();
    if (unable.isPresent()) {
      throw new IllegalStateException(
          "`%s` of SLUIS_SEARCH_VECTORS, SLUIS_SEARCH_RERANKER or SLUIS_ANSWERS_ENTAILMENT"
                  .formatted(unable.get())
              + " is no such model of the catalogue; add it there, or name another");
    }
  }

  /** Picks up what changed in the sources. */
  @Scheduled(
      every = "${sluis.sources.every:10m}",
      delayed = "${sluis.sources.every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refreshSources() {
    for (Organisation organisation : organisations.all()) {
      indexing.startWhatIsDue(organisation.id());
      vectoring.offerAgain(organisation.id());
    }
  }

  /** Gives new passages their vectors, and goes on where a model was away. */
  @Scheduled(
      every = "${sluis.search.vectors.every:30s}",
      delayed = "${sluis.search.vectors.every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void makeVectors() {
    for (Organisation organisation : organisations.all()) {
      vectoring.start(organisation.id());
    }
  }
}
