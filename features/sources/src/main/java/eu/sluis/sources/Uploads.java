package eu.sluis.sources;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the files that people upload for a source. */
public interface Uploads {

  /** The location of an upload source, for its connector; made when it is not there. */
  String location(OrganisationId organisation, SourceId source) throws IOException;

  /**
   * Keeps a file under its own name, instead of an earlier one with that name.
   *
   * @return the name it was kept under: without folders and without signs that a file system minds
   * @throws IOException when it could not be kept whole; then nothing is changed
   */
  String keep(Source source, String fileName, InputStream content) throws IOException;

  /** Removes one file; nothing happens when it is not there. */
  void discard(Source source, String fileName) throws IOException;

  /** Removes all files of a source. */
  void discardAll(Source source) throws IOException;
}
