package eu.sluis.sources;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A connected collection of documents.
 *
 * @param location where its documents are, as its connector understands it: a folder on the server
 * @param classification what holds for its documents that say nothing else
 * @param indexed when it was last read whole; empty before the first time
 */
public record Source(
    SourceId id,
    OrganisationId organisation,
    String name,
    Kind kind,
    String location,
    Classification classification,
    Optional<Instant> indexed) {

  /** The longest name, in UTF-16 code units. */
  public static final int NAME_CHARACTERS_MAX = 120;

  /** How its documents come in. */
  public enum Kind {
    /** A folder on the server, below one of the roots that the administrator opened. */
    FOLDER,
    /** Files that were uploaded; Sluis keeps them. */
    UPLOAD
  }
}
