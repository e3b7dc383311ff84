package eu.sluis.server.composition;

import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Rebuilding;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.OrganisationId;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When {@link IndexKeeper} does what: at the start, and now and then. */
@ApplicationScoped
public class IndexCare {

  private final IndexKeeper keeper;
  private final Organisations organisations;
  private final Optional<Path> copies;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index-care").daemon().factory());

  @Inject
  IndexCare(
      LuceneIndex index,
      SourceStore store,
      Organisations organisations,
      @ConfigProperty(name = "sluis.index.copies") Optional<Path> copies) {
    this.keeper = new IndexKeeper(index, new Stored(store), copies);
    this.organisations = organisations;
    this.copies = copies;
  }

  /** Documents that a person took out of the search are no part of the index. */
  private record Stored(SourceStore store) implements IndexKeeper.Truth {
    @Override
    public int passages(OrganisationId organisation) {
      return store.passageCount(organisation);
    }

    @Override
    public void each(OrganisationId organisation, Rebuilding.Taker to) {
      for (Source source : store.sources(organisation)) {
        for (Document document : store.documents(organisation, source.id())) {
          if (!store.hidden(organisation, document.id())) {
            to.take(document.id(), store.passages(organisation, document.id()));
          }
        }
      }
    }
  }

  /** An index that is empty is made before Sluis serves; one that only differs while it does. */
  void atStart(OrganisationId organisation) {
    copies.ifPresent(IndexCare::requireFolder);
    if (keeper.begin(organisation)) {
      background.execute(keeper::mend);
    }
  }

  private static void requireFolder(Path copies) {
    try {
      // It holds the text of documents.
      Files.createDirectories(
          copies,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException refused) {
      throw new IllegalStateException(
          "the folder `%s` of SLUIS_INDEX_COPIES cannot be made; name one that can be written"
              .formatted(copies),
          refused);
    }
  }

  @Scheduled(
      every = "${sluis.sources.every:10m}",
      delayed = "${sluis.sources.every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void mend() {
    keeper.mend();
  }

  @Scheduled(
      every = "${sluis.index.copies.every:1h}",
      delayed = "${sluis.index.copies.every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void copy() {
    for (Organisation organisation : organisations.all()) {
      keeper.copy(organisation.id());
    }
  }

  @PreDestroy
  void close() {
    background.shutdownNow();
  }
}
