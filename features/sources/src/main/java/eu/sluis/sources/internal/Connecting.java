package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.Frames;
import eu.sluis.sources.Access;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Connections.Connection;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Checks, tries and keeps how a source elsewhere is reached. */
@ApplicationScoped
class Connecting {

  private final Frames frames;
  private final SourceDesk desk;
  private final SourceStore store;
  private final Connections connections;
  private final Indexing indexing;

  @Inject
  Connecting(
      Frames frames,
      SourceDesk desk,
      SourceStore store,
      Connections connections,
      Indexing indexing) {
    this.frames = frames;
    this.desk = desk;
    this.store = store;
    this.connections = connections;
    this.indexing = indexing;
  }

  /** What was typed, once documents can be listed with it. */
  record Tried(Classification classification, Connection connection) {}

  /**
   * Checks what was typed and tries it; empty when something is wrong, which then stands in the
   * form.
   *
   * @param secret as it was typed; blank to keep that of `before`
   */
  Optional<Tried> tried(ConnectionForm form, String secret, Access before) {
    Locale language = frames.language();
    Optional<Classification> classification = form.classification(language);
    Optional<Connection> connection = form.connection(secret, before, language);
    if (connection.isPresent()) {
      attempt(form, connection.get(), language);
    }
    return form.valid() && classification.isPresent() && connection.isPresent()
        ? Optional.of(new Tried(classification.get(), connection.get()))
        : Optional.empty();
  }

  private void attempt(ConnectionForm form, Connection connection, Locale language) {
    try {
      indexing.attempt(form.kind(), new Connector.Place(form.source().path(), connection.access()));
    } catch (LocationRefused refused) {
      form.refused(refused, language);
    }
  }

  Optional<Connection> known(Source source) {
    return connections.find(source.organisation(), source.id());
  }

  /** Keeps a source with its connection, and reads it. */
  void keep(Action action, Source source, Connection connection) {
    desk.recorded(
        action,
        source,
        () -> {
          store.save(source);
          connections.save(source.organisation(), source.id(), connection);
          for (Document document : store.documents(source.organisation(), source.id())) {
            indexing.refresh(source.organisation(), document.id());
          }
        });
    indexing.start(source);
  }
}
