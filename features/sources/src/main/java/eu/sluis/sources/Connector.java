package eu.sluis.sources;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings in the documents of one kind of source. A contract for every implementation:
 *
 * <ul>
 *   <li>{@link #check} refuses a location that the administrator did not open, before anything is
 *       read or connected to.
 *   <li>{@link Visit#list} gives the documents in a stable order.
 *   <li>A document that went away or may not be read is that document's own trouble: {@link
 *       Visit#open} says so with {@link EntryAway}. Any other exception says that the location is
 *       away; {@link Unreached} also says why.
 *   <li>What did not change is not fetched again, where the place can tell.
 *   <li>Nothing outside the location is ever read, whatever links or names stand in it.
 * </ul>
 */
public interface Connector {

  Source.Kind kind();

  /**
   * Whether a location may be used. Asks nothing of another computer but its address.
   *
   * @throws LocationRefused with the reason
   */
  void check(String location) throws LocationRefused;

  /**
   * Whether documents can be listed there now, with little work.
   *
   * @throws LocationRefused with the reason
   */
  default void attempt(Place place) throws LocationRefused {
    check(place.location());
  }

  /**
   * Goes there to read. One thread at a time.
   *
   * @throws IOException when the location is away
   */
  Visit visit(Place place) throws IOException;

  /** Where, and how to get in. */
  record Place(String location, Access access) {}

  /** One reading of a location. */
  interface Visit extends AutoCloseable {

    /**
     * The documents, and every folder of documents that could not be looked into.
     *
     * @throws IOException when the location is away; then nothing is known of its documents
     */
    Listing list(Known known) throws IOException;

    /**
     * The content of a document, from its first byte. Reading it on may fail too.
     *
     * @param known the {@link Content#version} of what was read before; blank to have it anyway
     * @return empty when it is still that version
     * @throws EntryAway when only this document cannot be read
     * @throws EntryTooLarge when it says so before it is read
     * @throws IOException when the location is away
     */
    Optional<Content> open(Entry entry, String known) throws IOException;

    @Override
    default void close() {}
  }

  /**
   * What is known from the reading before.
   *
   * @param mark the {@link Listing#mark} of the last reading that came to its end; blank when none
   *     did
   * @param versions of the documents, by path; blank where it is not known
   */
  record Known(String mark, Map<String, String> versions) {
    public static final Known NOTHING = new Known("", Map.of());
  }

  /**
   * What is there.
   *
   * @param whole whether these are all documents; otherwise only what is new or changed
   * @param gone the paths that are no longer there, when not whole
   * @param mark what to begin from the next time; blank when there is no such thing
   */
  record Listing(List<Entry> entries, boolean whole, Set<String> gone, String mark) {

    /** All documents of a place that keeps no marks. */
    public static Listing all(List<Entry> entries) {
      return new Listing(entries, true, Set.of(), "");
    }
  }

  /**
   * A document that is there.
   *
   * @param path its name within the source, with `/` between folders
   * @param bytes its size; 0 when that is not known yet
   * @param version changes with the content; blank when only {@link Visit#open} can tell
   * @param rights who may read it there; empty when the place does not say
   */
  record Entry(
      String path, long bytes, Instant modified, String version, Optional<GivenRights> rights) {

    public Entry(String path, long bytes, Instant modified) {
      this(path, bytes, modified, "", Optional.empty());
    }
  }

  /**
   * Rights as a source has them, in groups of here.
   *
   * @param readers empty means nobody
   * @param confidentiality holds when it is more closed than that of the source
   */
  record GivenRights(Set<GroupId> readers, Confidentiality confidentiality) {
    public GivenRights {
      readers = Set.copyOf(readers);
    }
  }

  /**
   * The content of a document.
   *
   * @param version to give to {@link Visit#open} the next time; blank when there is none
   */
  record Content(InputStream bytes, String version) {}

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

  /** A document that says beforehand that it is larger than {@link Indexing#DOCUMENT_BYTES_MAX}. */
  final class EntryTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A location that is away now, with the reason. */
  final class Unreached extends IOException {
    private static final long serialVersionUID = 1L;
    private final LocationRefused.Reason reason;

    public Unreached(LocationRefused.Reason reason) {
      super("the location was not reached: " + reason);
      this.reason = reason;
    }

    public Unreached(LocationRefused.Reason reason, Throwable cause) {
      super("the location was not reached: " + reason, cause);
      this.reason = reason;
    }

    public LocationRefused.Reason reason() {
      return reason;
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
      NOT_READABLE,
      /** It is no address of this kind of source, or not a safe one. */
      NO_ADDRESS,
      /** The name leads into our own network, and the administrator did not allow that name. */
      INTERNAL_ADDRESS,
      /** Nobody answers. */
      UNREACHABLE,
      /** Who answers cannot prove to be who the address says. */
      UNTRUSTED,
      /** The name or the secret is wrong. */
      LOG_IN_REFUSED,
      /** Logged in, but not allowed to read this. */
      FORBIDDEN,
      /** There is nothing at this address. */
      NOT_FOUND,
      /** Something else answers than this kind of source. */
      OTHER_SERVICE,
      /** It asked to come back later, too often. */
      BUSY,
      /** A website that does not want programs. */
      CLOSED_TO_PROGRAMS,
      /** More documents than one source may have. */
      TOO_MANY
    }
  }
}
