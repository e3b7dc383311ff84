package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Time grows with the length of a text and with nothing else, whatever the text holds.
 *
 * <p>`./sluis bench fuzz` does the same with lines of ten million characters.
 */
class DetectorTimeTest {

  private static final int SHORT_CHARS = 2_000;
  private static final int LONG_CHARS = Integer.getInteger("sluis.fuzz.line", 60_000);

  /** For text that somebody could paste, on a machine that does ten other things. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);

  /**
   * How much more a character of a long line may cost than one of a short line. Measured at or
   * below 1; time that grows with the square of the length would make it the ratio of the lengths.
   */
  private static final double DEARER_MAX = 8;

  private static final int TRIES = 3;

  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "1",
          "0",
          "@",
          "-",
          "'",
          "(",
          "\n",
          "\u0301",
          "\u200b",
          "\ud800",
          "1 ",
          "1-",
          "+1",
          "A.",
          "a@",
          "a.",
          "is ",
          "(0)",
          "%6a",
          "van ",
          "Jan ",
          "NL12",
          "[at]",
          "geb. ",
          "{\"naam\":",
          "BSN 1 ",
          "12-12-",
          "1234 AB ",
          "999990019",
          "mevrouw ",
          "Met groet,\n",
          "de Vries, ",
          "aB1@-\u200b",
          "Kerkstraat 1 ",
          "12-03-1985 ",
          "Mevrouw Yıldız (BSN 999990019) woont op Kerkstraat 12 en belde met J.A. de Vries. ");

  private final Detector detector = new DutchDetector();

  @Test
  void a_character_of_a_long_line_costs_no_more_than_one_of_a_short_line() {
    for (String piece : PIECES) {
      String brief = piece.repeat(SHORT_CHARS / piece.length());
      String lengthy = piece.repeat(LONG_CHARS / piece.length());
      double cheapest = Double.MAX_VALUE;
      double dearer = Double.MAX_VALUE;
      // Code is compiled and memory tidied meanwhile, so the best of some tries counts, of both.
      for (int i = 0; i < TRIES && dearer > DEARER_MAX; i++) {
        for (int j = 0; j < TRIES; j++) {
          cheapest = Math.min(cheapest, nanosPerChar(brief));
        }
        dearer = Math.min(dearer, nanosPerChar(lengthy) / cheapest);
      }
      assertThat(dearer).as("`%s`", Smallest.escaped(piece)).isLessThanOrEqualTo(DEARER_MAX);
    }
  }

  /** Of the processor and not of the clock, which also counts what others do on the machine. */
  private double nanosPerChar(String text) {
    long nanos =
        assertTimeoutPreemptively(
            WAIT_MAX,
            () -> {
              var thread = ManagementFactory.getThreadMXBean();
              long begun = thread.getCurrentThreadCpuTime();
              detector.detect(text);
              return thread.getCurrentThreadCpuTime() - begun;
            });
    return (double) nanos / text.length();
  }
}
