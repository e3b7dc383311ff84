package eu.sluis.adapters.documents;

import eu.sluis.adapters.documents.internal.Limits;
import eu.sluis.adapters.documents.internal.process.ReaderMain;
import eu.sluis.adapters.documents.internal.process.ReaderPool;
import eu.sluis.adapters.documents.internal.process.ReaderPool.Budget;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads documents as {@link TikaDocumentParser} does, but in a process of its own with a memory and
 * a deadline that hold whatever a library does. The process is kept for the next document; one that
 * a document hangs, fills or kills is ended and replaced, and that document is unreadable with the
 * reason.
 */
public final class ProcessDocumentParser implements DocumentParser, AutoCloseable {

  /** Memory for one document, in MB. */
  public static final int HEAP_MEGABYTES = 768;

  private final ReaderPool pool;
  private final int version = TikaDocumentParser.versionHere();

  public ProcessDocumentParser() {
    this(
        ReaderMain.class,
        new Budget(HEAP_MEGABYTES, Limits.TIME_MAX, Limits.SCAN_TIME_MAX, Limits.PROCESSES_MAX));
  }

  ProcessDocumentParser(Class<?> main, Budget budget) {
    this.pool = new ReaderPool(main.getName(), budget);
  }

  /**
   * @throws java.util.concurrent.CancellationException when this parser is closed meanwhile
   * @throws IllegalStateException when this machine starts no process
   */
  @Override
  public ParsedDocument parse(String fileName, InputStream content) throws Unreadable {
    return pool.read(fileName, wholeOf(content));
  }

  /**
   * @throws Unreadable when it is larger than a file may be, or breaks off
   */
  static byte[] wholeOf(InputStream content) throws Unreadable {
    try {
      byte[] bytes = content.readNBytes(Limits.FILE_BYTES_MAX + 1);
      if (bytes.length > Limits.FILE_BYTES_MAX) {
        throw new Unreadable(Reason.TOO_LARGE);
      }
      return bytes;
    } catch (IOException broken) {
      var unreadable = new Unreadable(Reason.DAMAGED);
      unreadable.initCause(broken);
      throw unreadable;
    }
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public void close() {
    pool.close();
  }
}
