package eu.sluis.sources.health;

import eu.sluis.knowledge.Edition;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Documents with what holds for them, each source read once; for one evaluation. */
final class Shelf {

  private final SourceStore store;
  private final FactStore facts;
  private final OrganisationId organisation;
  private final Map<DocumentId, Optional<Placed>> placed = new HashMap<>();
  private final Set<SourceId> read = new HashSet<>();

  Shelf(SourceStore store, FactStore facts, OrganisationId organisation) {
    this.store = store;
    this.facts = facts;
    this.organisation = organisation;
  }

  /** All documents of a source. */
  List<Placed> of(Source source) {
    read(source);
    return placed.values().stream()
        .flatMap(Optional::stream)
        .filter(one -> one.document().source().equals(source.id()))
        .toList();
  }

  /** One document; empty when it is gone. */
  Optional<Placed> of(DocumentId id) {
    if (!placed.containsKey(id)) {
      store
          .document(organisation, id)
          .flatMap(document -> store.source(organisation, document.source()))
          .ifPresent(this::read);
    }
    return placed.computeIfAbsent(id, _ -> Optional.empty());
  }

  private void read(Source source) {
    if (read.add(source.id())) {
      Set<DocumentId> hidden = facts.hidden(organisation, source.id());
      for (Document document : store.documents(organisation, source.id())) {
        placed.put(
            document.id(),
            Optional.of(
                new Placed(
                    document,
                    document.holds(source.classification()),
                    hidden.contains(document.id()))));
      }
    }
  }

  /** A document with what holds for it. */
  record Placed(Document document, Classification holds, boolean hidden) {

    boolean findable(LocalDate today) {
      return document.unreadable().isEmpty() && !hidden && holds.validity().includes(today);
    }

    /** Whether everyone who may read the other may read this one. */
    boolean asOpenAs(Placed other) {
      return holds.readers().containsAll(other.holds().readers())
          && holds.confidentiality().within(other.holds().confidentiality());
    }

    /** Whether this is a later version than the other; when nothing tells, neither is. */
    boolean laterThan(Placed other) {
      Validity ours = holds.validity();
      Validity theirs = other.holds().validity();
      if (ours.from().isPresent()
          && theirs.from().isPresent()
          && !ours.from().equals(theirs.from())) {
        return ours.from().get().isAfter(theirs.from().get());
      }
      OptionalLong mine = order();
      OptionalLong its = other.order();
      return mine.isPresent() && its.isPresent() && mine.getAsLong() > its.getAsLong();
    }

    /** As {@link #laterThan}, and else by when the file last changed. */
    boolean newerThan(Placed other) {
      return laterThan(other)
          || (!other.laterThan(this) && document.modified().isAfter(other.document().modified()));
    }

    Instant modified() {
      return document.modified();
    }

    private OptionalLong order() {
      OptionalLong titled = Edition.of(document.title()).order();
      return titled.isPresent()
          ? titled
          : Edition.of(document.path().substring(document.path().lastIndexOf('/') + 1)).order();
    }
  }
}
