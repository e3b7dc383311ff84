package eu.sluis.server.composition;

import eu.sluis.audit.MerkleLog;
import eu.sluis.knowledge.Passage;
import eu.sluis.recognition.OrganisationDetectors;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.FactStore;
import eu.sluis.sources.health.HealthStore;
import eu.sluis.sources.health.Inspection;
import eu.sluis.sources.health.Proposals;
import eu.sluis.sources.health.Usage;
import eu.sluis.sources.health.UsageStore;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.workplace.SearchOutcomes;
import eu.sluis.workplace.WhoKnows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What looks after the health of sources. */
@ApplicationScoped
public class HealthWiring {

  @Produces
  @Singleton
  Inspection inspection(
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Usage usage,
      OrganisationDetectors detectors,
      InstantSource clock) {
    return new Inspection(store, facts, health, usage, detectors::of, clock);
  }

  void close(@Disposes Inspection inspection) {
    inspection.close();
  }

  @Produces
  @Singleton
  Proposals proposals(
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Usage usage,
      Indexing indexing,
      Inspection inspection,
      MerkleLog log,
      InstantSource clock) {
    return new Proposals(store, facts, health, usage, indexing, inspection, log, clock);
  }

  @Produces
  @Singleton
  Usage usage(UsageStore store, InstantSource clock) {
    return new Usage(store, clock);
  }

  /** The steward, who knows a source best, or else its owner. */
  @Produces
  @Singleton
  WhoKnows whoKnows(HealthStore health, People people) {
    return (organisation, source) -> {
      try {
        Care care = health.care(organisation, source);
        return care.steward()
            .or(care::owner)
            .flatMap(id -> people.find(organisation, id))
            .filter(Person::active)
            .map(Person::name);
      } catch (StoreUnavailable away) {
        // An answer ends without the name rather than not at all.
        return Optional.empty();
      }
    };
  }

  /** Questions are asked in one feature and counted in another, which do not know each other. */
  @Produces
  @Singleton
  SearchOutcomes outcomes(Usage usage) {
    return new SearchOutcomes() {
      @Override
      public void found(OrganisationId organisation, List<Passage> passages) {
        usage.found(organisation, passages.stream().map(Passage::id).toList());
      }

      @Override
      public void unanswered(Asker asker, String lowered, List<Passage> nearest) {
        usage.unanswered(
            asker.organisation(),
            asker.person(),
            lowered,
            nearest.stream().map(Passage::source).collect(Collectors.toSet()));
      }
    };
  }
}
