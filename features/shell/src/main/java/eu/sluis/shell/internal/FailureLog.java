package eu.sluis.shell.internal;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Writes a failure of ours to the log under a random number, which the page shows as well. Classes
 * and places in the code only: the text of an exception may quote what someone typed.
 */
final class FailureLog {
  private static final Logger LOG = Logger.getLogger(FailureLog.class);
  static final int CAUSES_MAX = 5;
  static final int FRAMES_MAX = 40;

  private FailureLog() {}

  /** The number it was written under: eight hexadecimal digits. */
  static String record(Throwable failure) {
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.errorf("failure %s%s", number, trace(failure));
    return number;
  }

  static String trace(Throwable failure) {
    var text = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++, cause = cause.getCause()) {
      text.append(depth == 0 ? "\n" : "\ncaused by ").append(cause.getClass().getName());
      StackTraceElement[] stack = cause.getStackTrace();
      for (int frame = 0; frame < Math.min(stack.length, FRAMES_MAX); frame++) {
        text.append("\n\tat ").append(stack[frame]);
      }
    }
    return text.toString();
  }
}
