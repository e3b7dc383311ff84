package eu.sluis.sources;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Brings in the documents of one kind of source. A contract for every implementation:
 *
 * <ul>
 *   <li>{@link #check} refuses a location that the administrator did not open, before anything is
 *       read.
 *   <li>{@link #list} gives every document that is there now, in a stable order.
 *   <li>A document that went away or may not be read is that document's own trouble: {@link #open}
 *       says so with {@link EntryAway}. Any other exception says that the location is away.
 *   <li>Nothing outside the location is ever read, whatever links or names stand in it.
 * </ul>
 */
public interface Connector {

  Source.Kind kind();

  /**
   * Whether a location may be used.
   *
   * @throws LocationRefused with the reason
   */
  void check(String location) throws LocationRefused;

  /**
   * Every document, and every folder of documents that could not be looked into.
   *
   * @throws IOException when the location is away; then nothing is known of its documents
   */
  List<Entry> list(Source source) throws IOException;

  /**
   * The content of a document, from its first byte. Reading it on may fail too; {@link #check} then
   * tells whether the whole location is away.
   *
   * @throws EntryAway when only this document cannot be read
   * @throws IOException when the location is away
   */
  InputStream open(Source source, Entry entry) throws IOException;

  /**
   * A document that is there.
   *
   * @param path its name within the source, with `/` between folders
   */
  record Entry(String path, long bytes, Instant modified) {}

  /** A document that was listed and cannot be read now. */
  final class EntryAway extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean gone;

    /**
     * @param gone whether it is no longer there; otherwise it is there and may not be read
     */
    public EntryAway(boolean gone, Throwable cause) {
      super(gone ? "the document is gone" : "the document cannot be read", cause);
      this.gone = gone;
    }

    public boolean gone() {
      return gone;
    }
  }

  /** A location that may not be used. */
  final class LocationRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public LocationRefused(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }

    /** Why. */
    public enum Reason {
      NOT_A_FOLDER,
      NOT_OPENED_BY_ADMINISTRATOR,
      NOT_READABLE
    }
  }
}
