package eu.sluis.adapters.documents;

import eu.sluis.adapters.documents.internal.Limits;
import eu.sluis.adapters.documents.internal.Reading;
import eu.sluis.adapters.documents.internal.Refused;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents with PDFBox, jsoup, commonmark, mime4j, Apache Tika and, where it is installed,
 * Tesseract; in this process. A server uses {@link ProcessDocumentParser}.
 *
 * <p>Each file is read on a thread of its own, so that a deadline holds whatever a library does. A
 * thread that is past its deadline is interrupted and left: our readers stop at once, a library
 * that ignores interrupts may go on until it is done. Stack overflow and memory that runs out in
 * that thread are a property of the document too, and end as TOO_DEEP and TOOK_TOO_MUCH_MEMORY.
 */
public final class TikaDocumentParser implements DocumentParser {

  private static final int VERSION = 3;
  private static final long STACK_BYTES = 2L * 1024 * 1024;

  private final Duration timeMax;

  public TikaDocumentParser() {
    this(Limits.TIME_MAX);
  }

  /** With another deadline than {@link Limits#TIME_MAX}. */
  public TikaDocumentParser(Duration timeMax) {
    this.timeMax = timeMax;
  }

  @Override
  public ParsedDocument parse(String fileName, InputStream content) throws Unreadable {
    byte[] bytes = ProcessDocumentParser.wholeOf(content);
    var pages = new AtomicInteger();
    var task = new FutureTask<>(() -> Reading.of(fileName, bytes, pages::incrementAndGet));
    Thread thread = new Thread(null, task, "document-reader", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    for (int before = -1; before < pages.get(); ) {
      before = pages.get();
      try {
        return task.get(timeMax.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) {
        // Unless a page of a scan was done meanwhile, it stops below.
      } catch (InterruptedException stopped) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw unreadable(Reason.TOOK_TOO_LONG, stopped);
      } catch (ExecutionException failure) {
        throw unreadable(reason(failure.getCause()), failure);
      }
    }
    task.cancel(true);
    throw new Unreadable(Reason.TOOK_TOO_LONG);
  }

  /** Counts by two, so that a machine with Tesseract reads again what one without it could not. */
  @Override
  public int version() {
    return versionHere();
  }

  static int versionHere() {
    return VERSION * 2 + (Reading.readsScans() ? 1 : 0);
  }

  private static Reason reason(@Nullable Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      switch (at) {
        case Refused refused -> {
          return refused.reason();
        }
        case StackOverflowError _ -> {
          return Reason.TOO_DEEP;
        }
        case OutOfMemoryError _ -> {
          return Reason.TOOK_TOO_MUCH_MEMORY;
        }
        default -> {}
      }
    }
    return Reason.DAMAGED;
  }

  private static Unreadable unreadable(Reason reason, Throwable cause) {
    var unreadable = new Unreadable(reason);
    unreadable.initCause(cause);
    return unreadable;
  }
}
