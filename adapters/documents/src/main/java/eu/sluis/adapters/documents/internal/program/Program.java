package eu.sluis.adapters.documents.internal.program;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A program that is given something and says something, and is ended when it is late. */
public final class Program {

  private Program() {}

  /** What a program is given. */
  @FunctionalInterface
  public interface Given {
    void writeTo(OutputStream in) throws IOException;
  }

  /** It was not done within its time. */
  public static final class TookTooLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What a program says.
   *
   * @param bytesMax what is said after these is not heard
   * @throws IOException when there is no such program
   */
  public static byte[] run(List<String> command, Duration max, int bytesMax, Given given)
      throws IOException, TookTooLong {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // One processor for one page: others are answering questions on this machine.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    var late = new AtomicBoolean();
    CompletableFuture.delayedExecutor(max.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (process.isAlive()) {
                late.set(true);
                process.destroyForcibly();
              }
            });
    try {
      try (var in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
        given.writeTo(in);
      } catch (IOException itEnded) {
        // What it said before it ended is what counts.
      }
      byte[] said = process.getInputStream().readNBytes(bytesMax);
      if (late.get()) {
        throw new TookTooLong();
      }
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
