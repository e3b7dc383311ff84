package eu.sluis.privacy;

import eu.sluis.privacy.internal.Recogniser;
import eu.sluis.privacy.internal.marks.MarkRecogniser;
import eu.sluis.privacy.internal.numbers.NumberRecogniser;
import eu.sluis.privacy.internal.text.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures how fast numbers and marks are recognised, in megabytes of text per second of processor
 * time, on the labelled texts of a folder (the argument) repeated to a million characters.
 */
public final class MeasureSpeed {

  private static final int CHARS = 1_000_000;
  private static final int ROUNDS = 40;

  private MeasureSpeed() {}

  public static void main(String[] args) throws IOException {
    var unit = new StringBuilder();
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (LabelledText item : LabelledText.items(file)) {
          unit.append(item.text());
        }
      }
    }
    var reading = new Reading(unit.toString().repeat(CHARS / unit.length() + 1));
    measure("numbers", new NumberRecogniser(), reading);
    measure("marks", new MarkRecogniser(), reading);
  }

  private static void measure(String name, Recogniser recogniser, Reading reading) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    int[] claims = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      claims[0] = 0;
      long start = threads.getCurrentThreadCpuTime();
      recogniser.recognise(reading, candidate -> claims[0]++);
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB/s, %d claims in %d characters%n",
        name,
        reading.text().length() / 1e6 / best,
        claims[0],
        reading.text().length());
  }
}
