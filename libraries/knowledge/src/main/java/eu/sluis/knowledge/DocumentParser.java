package eu.sluis.knowledge;

import java.io.InputStream;

/**
 * Reads a document into blocks with its own structure. Safe on every thread.
 *
 * <p>Whatever a document contains (a bomb, a loop, garbage) MUST end in {@link Unreadable} within
 * the implementation's limits of time, memory and size, never in another exception.
 */
public interface DocumentParser {

  /**
   * @param fileName its name with extension, a hint for the format
   * @throws Unreadable with a reason that a person understands
   */
  ParsedDocument parse(String fileName, InputStream content) throws Unreadable;

  /**
   * Goes up by one with every change after which the same bytes may be read differently; known
   * documents are then read again.
   */
  int version();

  /** A document that could not be read. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public Unreadable(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }

    /** Why, for a message in the reader's language. */
    public enum Reason {
      /** It is there, but its place does not let it be read. */
      NO_ACCESS,
      DAMAGED,
      ENCRYPTED,
      NO_TEXT,
      /** A scan, where nothing is installed that recognises its letters. */
      SCAN,
      /** A scan of which the letters were recognised, but too uncertainly to answer from. */
      ILLEGIBLE,
      TOO_LARGE,
      TOO_MANY_PAGES,
      TOO_DEEP,
      TOOK_TOO_LONG,
      TOOK_TOO_MUCH_MEMORY,
      /** The process that read it came to an end, through this document as far as can be told. */
      STOPPED_THE_READER,
      UNKNOWN_FORMAT
    }
  }
}
