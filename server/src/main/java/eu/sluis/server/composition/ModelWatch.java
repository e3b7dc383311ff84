package eu.sluis.server.composition;

import eu.sluis.adapters.models.WatchedCatalogue;
import eu.sluis.gateway.CatalogueVersions;
import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.ModelCatalogue.Edition;
import eu.sluis.gateway.Traffic;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.OrganisationId;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** What happens to models now and then: a changed catalogue, sums to write, meters to add. */
@ApplicationScoped
public class ModelWatch {

  private final WatchedCatalogue catalogue;
  private final CatalogueVersions versions;
  private final Organisations organisations;
  private final DailyUse use;
  private final Traffic traffic;
  private final ModelMeters meters;
  private final Places places;
  private final Map<OrganisationId, String> kept = new HashMap<>();

  @Inject
  ModelWatch(
      WatchedCatalogue catalogue,
      CatalogueVersions versions,
      Organisations organisations,
      DailyUse use,
      Traffic traffic,
      ModelMeters meters,
      Places places) {
    this.catalogue = catalogue;
    this.versions = versions;
    this.organisations = organisations;
    this.use = use;
    this.traffic = traffic;
    this.meters = meters;
    this.places = places;
  }

  @Scheduled(
      every = "${sluis.models.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    catalogue.look();
    meters.watch(catalogue, traffic);
    use.write();
    try {
      catalogue.edition().ifPresent(this::keep);
    } catch (StoreUnavailable away) {
      // What is in force holds without it; it is kept at the next look.
      return;
    }
  }

  @PreDestroy
  void stop() {
    use.write();
  }

  private void keep(Edition edition) {
    for (Organisation organisation : organisations.all()) {
      if (!edition.hash().equals(kept.get(organisation.id()))
          && versions.keep(organisation.id(), edition, places.node())) {
        kept.put(organisation.id(), edition.hash());
      }
    }
  }
}
