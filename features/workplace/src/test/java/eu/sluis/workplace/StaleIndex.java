package eu.sluis.workplace;

import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.util.List;
import java.util.Set;

/** An index that finds the same passages whatever is asked, whoever asks. */
final class StaleIndex implements KnowledgeIndex {

  private final List<Hit> hits;

  StaleIndex(Hit... hits) {
    this.hits = List.of(hits);
  }

  @Override
  public void replace(OrganisationId organisation, DocumentId document, List<Passage> passages) {}

  @Override
  public void removeDocument(OrganisationId organisation, DocumentId document) {}

  @Override
  public void removeSource(OrganisationId organisation, SourceId source) {}

  @Override
  public List<Hit> search(String question, ReadingRights rights, int limit) {
    return hits;
  }

  @Override
  public List<Hit> searchWords(String question, ReadingRights rights, int limit) {
    return hits;
  }

  @Override
  public List<Hit> searchWithin(
      Set<DocumentId> documents, String question, ReadingRights rights, int limit) {
    return hits.stream().filter(hit -> documents.contains(hit.passage().document())).toList();
  }

  @Override
  public int count(OrganisationId organisation) {
    return hits.size();
  }

  @Override
  public void close() {}
}
