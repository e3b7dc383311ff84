package eu.sluis.sources;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sources, documents and passages in the database. Every call blocks and may throw {@link
 * eu.sluis.register.StoreUnavailable}; each is one transaction.
 */
public interface SourceStore extends PassageStore {

  List<Source> sources(OrganisationId organisation);

  Optional<Source> source(OrganisationId organisation, SourceId id);

  /** Adds one, or replaces the one with the same id. */
  void save(Source source);

  /** Removes it with its documents and passages. */
  void remove(OrganisationId organisation, SourceId id);

  void indexed(OrganisationId organisation, SourceId id, Instant when);

  List<Document> documents(OrganisationId organisation, SourceId source);

  Optional<Document> document(OrganisationId organisation, DocumentId id);

  /**
   * Documents that stand in the same folder of the same source, itself among them, by path.
   *
   * @param limit more are not given
   */
  List<Document> besides(OrganisationId organisation, Document document, int limit);

  /**
   * Keeps a document with its new passages instead of the ones it had. Its own classification stays
   * as it is in the database when `document.own()` is empty.
   *
   * @return the passages as they are now, with identities and rights
   */
  List<Passage> replace(OrganisationId organisation, Document document, List<Segment> segments);

  /** Sets or clears what holds for one document alone. */
  void classify(OrganisationId organisation, DocumentId id, Optional<Classification> own);

  /** Sets or clears who may read a document as its place tells it. */
  void rights(OrganisationId organisation, DocumentId id, Optional<Connector.GivenRights> given);

  /** Keeps the version of a document whose content is the same as before. */
  void version(OrganisationId organisation, DocumentId id, String version);

  void removeDocument(OrganisationId organisation, DocumentId id);

  /** Whether a document is kept out of search; who may read it can still open it. */
  boolean hidden(OrganisationId organisation, DocumentId id);

  /** How many passages of an organisation can be searched. */
  int passageCount(OrganisationId organisation);
}
