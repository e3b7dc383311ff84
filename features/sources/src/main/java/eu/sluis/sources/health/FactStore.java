package eu.sluis.sources.health;

import eu.sluis.knowledge.Sketch;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts of documents in the database, and which documents are hidden. Every call blocks and may
 * throw {@link eu.sluis.register.StoreUnavailable}; each is one transaction.
 */
public interface FactStore {

  /** Of each kind of pair at most so many are compared at once. */
  int PAIRS_MAX = 5_000;

  /**
   * Documents of a source that were read, and not looked at since they changed: the state to keep
   * with their facts, by document.
   *
   * @param inspection version of the looking; another one looks at everything again
   */
  Map<DocumentId, String> unknown(
      OrganisationId organisation, SourceId source, int inspection, int limit);

  /** Keeps what is known of a document instead of what was. */
  void keep(OrganisationId organisation, DocumentFacts facts, LocalDate today);

  /** What is known of the documents of a source. */
  Map<DocumentId, Known> known(OrganisationId organisation, SourceId source);

  /** Pairs of a document of this source and one of any source that are probably alike. */
  List<Alike> alike(OrganisationId organisation, SourceId source);

  /** Pairs, as above, of which the titles have the same subject. */
  List<Alike> sameSubject(OrganisationId organisation, SourceId source);

  /** Pairs, as above, of sentences that are probably about the same and have other figures. */
  List<Stated> statedTwice(OrganisationId organisation, SourceId source);

  /** Documents that are hidden from search. */
  Set<DocumentId> hidden(OrganisationId organisation, SourceId source);

  void hide(OrganisationId organisation, DocumentId document, boolean hidden);

  /** Forgets that a document was read, so that the next reading reads it. */
  void readAnew(OrganisationId organisation, DocumentId document);

  /**
   * What is kept of a document.
   *
   * @param since the day on which it was first looked at
   * @param found whether a question ever found any of it
   * @param foundPassages how many of its passages a question found
   */
  record Known(
      String state,
      LocalDate since,
      int characters,
      double legible,
      PersonalData personal,
      boolean found,
      int foundPassages) {}

  /** Two documents with their sketches. */
  record Alike(DocumentId one, Sketch sketch, DocumentId other, Sketch otherSketch) {
    double likeness() {
      return sketch.likeness(otherSketch);
    }
  }

  /** Two sentences in passages of two documents. */
  record Stated(
      DocumentId one,
      PassageId passage,
      Span span,
      DocumentId other,
      PassageId otherPassage,
      Span otherSpan) {}
}
