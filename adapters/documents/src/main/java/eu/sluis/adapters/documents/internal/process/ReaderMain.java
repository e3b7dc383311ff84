package eu.sluis.adapters.documents.internal.process;

import eu.sluis.adapters.documents.internal.Limits;
import eu.sluis.adapters.documents.internal.Patience;
import eu.sluis.adapters.documents.internal.Reading;
import eu.sluis.adapters.documents.internal.Refused;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.SynchronousQueue;

/**
 * The program that reads documents in a process of its own: a file comes in on its input, text with
 * structure goes out, until the input ends. It keeps no clock; who started it does.
 */
public final class ReaderMain {

  /** What the JVM itself ends with when memory runs out (`-XX:+ExitOnOutOfMemoryError`). */
  static final int OUT_OF_MEMORY = 3;

  private static final long STACK_BYTES = 2L * 1024 * 1024;

  private ReaderMain() {}

  /** Reads a file; the door of this adapter, or what a test puts in its place. */
  public interface Reader {
    ParsedDocument read(String fileName, byte[] content, Patience patience);
  }

  private static final class Job {
    private final String name;
    private final byte[] content;

    Job(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }
  }

  public static void main(String[] arguments) throws Exception {
    serve(Reading::of);
  }

  /** Serves the one who started this process, and ends the process with them. */
  public static void serve(Reader reader) throws InterruptedException {
    var in = new FileInputStream(FileDescriptor.in);
    var out = new FileOutputStream(FileDescriptor.out);
    // A library that prints must not be taken for an answer.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    var jobs = new SynchronousQueue<Job>();
    var worker =
        new Thread(
            null, () -> work(reader, jobs, new BufferedOutputStream(out)), "reader", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    // Here and not in the worker: the end of the input is then seen while a document is read.
    try (var files = new DataInputStream(new BufferedInputStream(in))) {
      while (true) {
        String name = Wire.text(files);
        jobs.put(new Job(name, Wire.bytes(files, Limits.FILE_BYTES_MAX)));
      }
    } catch (IOException theirEnd) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void work(Reader reader, SynchronousQueue<Job> jobs, OutputStream pipe) {
    try (var out = new DataOutputStream(pipe)) {
      while (true) {
        Job job = jobs.take();
        answer(reader, job, out);
      }
    } catch (IOException | InterruptedException theirEnd) {
      Runtime.getRuntime().halt(0);
    } catch (OutOfMemoryError full) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void answer(Reader reader, Job job, DataOutputStream out) throws IOException {
    ParsedDocument document;
    try {
      document = reader.read(job.name, job.content, () -> moreTime(out));
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
      Wire.sendRefusal(out, reason(failure));
      return;
    }
    Wire.sendDocument(out, document);
  }

  private static void moreTime(DataOutputStream out) {
    try {
      out.writeByte(Wire.MORE_TIME);
      out.flush();
    } catch (IOException theirEnd) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static Reason reason(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused.reason();
      case StackOverflowError _ -> Reason.TOO_DEEP;
      default -> Reason.DAMAGED;
    };
  }
}
