package eu.sluis.adapters.documents.internal.program;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A program that is given something and says something, and is ended when it is late. */
public final class Program {

  /** What a program needs to find itself and its data; no password of ours goes to one. */
  private static final Set<String> ENVIRONMENT_KEPT = Set.of("PATH", "LANG", "TESSDATA_PREFIX");

  private Program() {}

  /**
   * Starts a program with nothing of our environment but that, and nobody who hears it complain.
   */
  public static Process start(List<String> command, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(ENVIRONMENT_KEPT);
    builder.environment().putAll(environment);
    return builder.start();
  }

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
   * @throws IOException when there is no such program, or it says that it failed
   */
  public static byte[] run(List<String> command, Duration max, int bytesMax, Given given)
      throws IOException, TookTooLong {
    // One processor for one page: others are answering questions on this machine.
    Process process = start(command, Map.of("OMP_THREAD_LIMIT", "1"));
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
      if (said.length < bytesMax && process.waitFor() != 0 && !late.get()) {
        throw new IOException("it ended with status " + process.exitValue());
      }
      if (late.get()) {
        throw new TookTooLong();
      }
      return said;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a program ran", stopped);
    } finally {
      process.destroyForcibly();
    }
  }
}
