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

  List<Entry> list(Source source) throws IOException;

  InputStream open(Source source, Entry entry) throws IOException;

  /**
   * A document that is there.
   *
   * @param path its name within the source, with `/` between folders
   */
  record Entry(String path, long bytes, Instant modified) {}

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
