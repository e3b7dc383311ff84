package eu.sluis.sources;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A connected collection of documents.
 *
 * @param location where its documents are, as its connector understands it: a folder on the server,
 *     or an address without anything secret in it
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
    UPLOAD,
    /** The pages that a website lists in its sitemap. */
    WEBSITE,
    /** A folder behind WebDAV, such as that of Nextcloud. */
    WEBDAV,
    /** A folder of mail behind IMAP. */
    MAILBOX,
    /** Objects in a bucket, behind the protocol of S3. */
    S3,
    /** Documents of cases, behind the Documenten API of ZGW. */
    ZGW,
    /** A library of SharePoint or OneDrive, through Microsoft Graph. */
    SHAREPOINT;

    /** Whether it is read over a connection, with an interval of its own. */
    public boolean elsewhere() {
      return switch (this) {
        case FOLDER, UPLOAD -> false;
        case WEBSITE, WEBDAV, MAILBOX, S3, ZGW, SHAREPOINT -> true;
      };
    }
  }
}
