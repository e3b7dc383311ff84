package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.RecordedAct;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What every page of the sources does: find the source of an address, record a change of it. */
@ApplicationScoped
class SourceDesk {

  private final CurrentVisitor visitors;
  private final SourceStore store;
  private final Connections connections;
  private final AuditLog log;

  @Inject
  SourceDesk(CurrentVisitor visitors, SourceStore store, Connections connections, AuditLog log) {
    this.connections = connections;
    this.visitors = visitors;
    this.store = store;
    this.log = log;
  }

  /**
   * The source with this identifier in the visitor's organisation.
   *
   * @throws ProblemException when there is none
   */
  Source source(String id) {
    return sourceId(id)
        .flatMap(known -> store.source(organisation(), known))
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Deze bron is er niet", "This source is not here"),
                    new Wording("Zoek hem op bij Bronnen.", "Look for it under Sources.")));
  }

  /** Changes a source; who did it stands in the log before, and how it ended after. */
  <E extends Exception> void recorded(Action action, Source source, RecordedAct.Change<E> change)
      throws E {
    RecordedAct.run(
        log,
        source.organisation(),
        action,
        Map.of(
            "source", source.id().toString(),
            "person", asker().person().toString(),
            "confidentiality", source.classification().confidentiality().code()),
        change);
  }

  /** How a source elsewhere is reached, without what opens it; empty when it is here. */
  Optional<Duration> every(Source source) {
    return connections.find(source.organisation(), source.id()).map(Connections.Connection::every);
  }

  /** How the last reading went; empty before the first. */
  Optional<Connections.LastReading> lastReading(Source source) {
    return connections.lastReading(source.organisation(), source.id());
  }

  /** The groups that sources name already, to choose from. */
  String knownGroups() {
    var known = new TreeSet<String>();
    known.add("iedereen");
    for (Source source : store.sources(organisation())) {
      source.classification().readers().forEach(group -> known.add(group.value()));
    }
    return String.join(", ", known);
  }

  /** Reads an identifier from an address; what is not one is simply not there. */
  static Optional<DocumentId> documentId(String id) {
    try {
      return Optional.of(DocumentId.of(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }

  private static Optional<SourceId> sourceId(String id) {
    try {
      return Optional.of(SourceId.of(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }

  Asker asker() {
    return visitors.required().asker();
  }

  private OrganisationId organisation() {
    return asker().organisation();
  }
}
