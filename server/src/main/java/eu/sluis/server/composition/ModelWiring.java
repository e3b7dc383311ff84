package eu.sluis.server.composition;

import eu.sluis.adapters.models.ModelCatalogueUnreadable;
import eu.sluis.adapters.models.OwnReader;
import eu.sluis.adapters.models.WatchedCatalogue;
import eu.sluis.gateway.Recognisers;
import eu.sluis.recognition.OrganisationDetectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The models of the catalogue, and the small one that comes with Sluis, with who asks it. */
@ApplicationScoped
class ModelWiring {

  /** Half of the cores at a time, so that the others stay free for who asks nothing. */
  @Produces
  @Singleton
  @Typed(OwnReader.class)
  OwnReader reader() {
    return new OwnReader(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  void close(@Disposes OwnReader reader) {
    reader.close();
  }

  @Produces
  @Singleton
  WatchedCatalogue models(Places places, InstantSource clock) throws ModelCatalogueUnreadable {
    return WatchedCatalogue.open(places.models(), System.getenv(), clock);
  }

  @Produces
  @Singleton
  Recognisers recognisers(OrganisationDetectors detectors, OwnReader reader) {
    return new Recognisers(detectors::of, reader);
  }
}
