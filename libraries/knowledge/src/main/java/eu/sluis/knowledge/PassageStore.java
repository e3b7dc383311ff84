package eu.sluis.knowledge;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import java.util.Collection;
import java.util.List;

/** The passages as the database has them now: current text, current rights. */
public interface PassageStore {

  /** Those that still exist, with their rights of this moment, in the order asked for. */
  List<Passage> current(OrganisationId organisation, Collection<PassageId> ids);

  /**
   * All passages of a document, in reading order, with their rights of this moment; also of one
   * that is kept out of search.
   */
  List<Passage> passages(OrganisationId organisation, DocumentId id);
}
