package eu.sluis.adapters.documents.internal.process;

import eu.sluis.adapters.documents.internal.program.Program;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One process that reads documents, one at a time. It has a memory of its own that cannot grow, and
 * nothing of our environment: no key, no password, no address.
 */
final class ReaderProcess {

  private static final Duration END_MAX = Duration.ofSeconds(5);

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private int documents;

  private ReaderProcess(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * @throws IOException when this machine starts no process
   */
  static ReaderProcess start(String mainClass, ClassPath classPath, int heapMegabytes)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            // A document decides what these libraries would say, so nobody listens.
            "-Dslf4j.internal.verbosity=ERROR"));
    command.add(mainClass);
    return new ReaderProcess(Program.start(command, Map.of("CLASSPATH", classPath.value())));
  }

  /** How many documents it was given. */
  int documents() {
    return documents;
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Reads one document. After {@link Ended} this process reads no more.
   *
   * @param deadline for the whole document, or for one page of a scan
   * @param longest for all pages of a scan together
   */
  ParsedDocument read(
      String fileName,
      byte[] content,
      Duration deadline,
      Duration longest,
      ScheduledExecutorService timer)
      throws Unreadable, Ended {
    documents++;
    var late = new AtomicBoolean();
    Runnable tooLate =
        () -> {
          late.set(true);
          end();
        };
    ScheduledFuture<?> all = timer.schedule(tooLate, longest.toMillis(), TimeUnit.MILLISECONDS);
    ScheduledFuture<?> one = timer.schedule(tooLate, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      Wire.sendFile(out, fileName, content);
      int said = in.readUnsignedByte();
      while (said == Wire.MORE_TIME) {
        var _ = one.cancel(false);
        one = timer.schedule(tooLate, deadline.toMillis(), TimeUnit.MILLISECONDS);
        said = in.readUnsignedByte();
      }
      if (said == Wire.REFUSED) {
        throw new Unreadable(Wire.refusal(in));
      }
      if (said != Wire.DOCUMENT) {
        throw new Wire.Garbled("a message " + said);
      }
      return Wire.document(in);
    } catch (IOException broken) {
      throw new Ended(late.get() ? Reason.TOOK_TOO_LONG : reasonOfEnd(), broken);
    } finally {
      var _ = one.cancel(false);
      var _ = all.cancel(false);
    }
  }

  /** A process that broke off has ended, or is ended now. */
  private Reason reasonOfEnd() {
    return exitCode().filter(code -> code == ReaderMain.OUT_OF_MEMORY).isPresent()
        ? Reason.TOOK_TOO_MUCH_MEMORY
        : Reason.STOPPED_THE_READER;
  }

  private Optional<Integer> exitCode() {
    try {
      if (process.waitFor(END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of(process.exitValue());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Ends the process at once, with what it started itself. */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The process came to an end during a document, of itself or because it was too late. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Ended(Reason reason, IOException cause) {
      super(cause);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }
}
