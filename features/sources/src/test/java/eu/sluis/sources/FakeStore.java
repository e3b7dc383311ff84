package eu.sluis.sources;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sources in memory, of one organisation; can go away after some changes. */
final class FakeStore implements SourceStore {

  final Map<SourceId, Source> sources = new LinkedHashMap<>();
  final Map<DocumentId, Document> documents = new LinkedHashMap<>();
  final Map<DocumentId, List<Passage>> passages = new LinkedHashMap<>();
  final Set<DocumentId> hidden = new HashSet<>();
  int awayAfterChanges = Integer.MAX_VALUE;

  private int changes;

  @Override
  public List<Source> sources(OrganisationId organisation) {
    return List.copyOf(sources.values());
  }

  @Override
  public Optional<Source> source(OrganisationId organisation, SourceId id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public void save(Source source) {
    sources.put(source.id(), source);
  }

  @Override
  public void remove(OrganisationId organisation, SourceId id) {
    change();
    sources.remove(id);
    documents(organisation, id).forEach(document -> removeDocument(organisation, document.id()));
  }

  @Override
  public void indexed(OrganisationId organisation, SourceId id, Instant when) {
    change();
    Source old = sources.get(id);
    if (old != null) {
      sources.put(
          id,
          new Source(
              id,
              organisation,
              old.name(),
              old.kind(),
              old.location(),
              old.classification(),
              Optional.of(when)));
    }
  }

  @Override
  public List<Document> documents(OrganisationId organisation, SourceId source) {
    return documents.values().stream().filter(one -> one.source().equals(source)).toList();
  }

  @Override
  public List<Document> besides(OrganisationId organisation, Document document, int limit) {
    return documents(organisation, document.source()).stream()
        .filter(one -> one.folder().equals(document.folder()))
        .sorted(Comparator.comparing(Document::path))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Document> document(OrganisationId organisation, DocumentId id) {
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public List<Passage> replace(
      OrganisationId organisation, Document document, List<Segment> segments) {
    change();
    documents.put(document.id(), document);
    Classification holds =
        document.holds(source(organisation, document.source()).orElseThrow().classification());
    var made = new ArrayList<Passage>();
    for (Segment segment : segments) {
      made.add(
          new Passage(
              PassageId.random(),
              organisation,
              document.source(),
              document.id(),
              document.title(),
              made.size(),
              segment.place(),
              segment.text(),
              holds.readers(),
              holds.confidentiality(),
              holds.validity(),
              "a".repeat(64)));
    }
    passages.put(document.id(), made);
    return made;
  }

  @Override
  public void classify(OrganisationId organisation, DocumentId id, Optional<Classification> own) {}

  @Override
  public void rights(
      OrganisationId organisation, DocumentId id, Optional<Connector.GivenRights> given) {
    change();
    var _ = documents.computeIfPresent(id, (_, old) -> copy(old, old.version(), given));
  }

  @Override
  public void version(OrganisationId organisation, DocumentId id, String version) {
    change();
    var _ = documents.computeIfPresent(id, (_, old) -> copy(old, version, old.given()));
  }

  private static Document copy(
      Document old, String version, Optional<Connector.GivenRights> given) {
    return new Document(
        old.id(),
        old.source(),
        old.path(),
        old.title(),
        old.hash(),
        old.reading(),
        old.bytes(),
        old.modified(),
        old.own(),
        old.unreadable(),
        old.legibility(),
        old.passages(),
        version,
        given);
  }

  @Override
  public void removeDocument(OrganisationId organisation, DocumentId id) {
    change();
    documents.remove(id);
    passages.remove(id);
  }

  @Override
  public List<Passage> passages(OrganisationId organisation, DocumentId id) {
    return passages.getOrDefault(id, List.of());
  }

  @Override
  public boolean hidden(OrganisationId organisation, DocumentId id) {
    return hidden.contains(id);
  }

  @Override
  public int passageCount(OrganisationId organisation) {
    return passages.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public List<Passage> current(OrganisationId organisation, Collection<PassageId> ids) {
    return passages.values().stream()
        .flatMap(List::stream)
        .filter(passage -> ids.contains(passage.id()))
        .toList();
  }

  private void change() {
    if (changes >= awayAfterChanges) {
      throw new StoreUnavailable("away", new IllegalStateException("connection refused"));
    }
    changes++;
  }
}
