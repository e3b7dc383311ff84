package eu.sluis.knowledge;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.util.Set;

/**
 * One citable piece of a document, with everything that decides who may read it.
 *
 * @param ordinal its order in the document, from 0
 * @param readers groups that may read it; empty means nobody
 * @param hash SHA-256 of the text, in hexadecimal
 */
public record Passage(
    PassageId id,
    OrganisationId organisation,
    SourceId source,
    DocumentId document,
    String documentTitle,
    int ordinal,
    Place place,
    String text,
    Set<GroupId> readers,
    Confidentiality confidentiality,
    Validity validity,
    String hash) {

  public Passage {
    readers = Set.copyOf(readers);
  }

  /** Whether it may be used for someone with these rights. The only place where this is decided. */
  public boolean readableWith(ReadingRights rights) {
    return organisation.equals(rights.organisation())
        && confidentiality.within(rights.ceiling())
        && validity.includes(rights.day())
        && readers.stream().anyMatch(rights.groups()::contains);
  }
}
