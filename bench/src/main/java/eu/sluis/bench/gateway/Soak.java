package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A modest load that goes on: does memory grow? Every minute is of JSON or of streams, in turns,
 * with a model that takes 60 ms. What lives on the heap is counted after everything else was
 * collected; what is resident besides is what the JVM took and keeps.
 */
final class Soak {

  private static final int MINUTES_A_ROW = 10;

  private final Started sluis;
  private final Load load;
  private final Consumer<String> progress;

  Soak(Started sluis, Load load, Consumer<String> progress) {
    this.sluis = sluis;
    this.load = load;
    this.progress = progress;
  }

  /**
   * A table in Markdown, with a row for each ten minutes.
   *
   * @param perSecond questions; at most a thousand
   */
  String run(int minutes, int perSecond) throws IOException, InterruptedException {
    var virtualMachine = new VirtualMachine(sluis.process().pid());
    var table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "### Memory under %d questions a second, MiB%n%n| minutes | answered | errors | p99 of"
                + " the slowest minute, ms | resident | its database | lives on the heap | s of"
                + " processor per 1,000 |%n|--:|--:|--:|--:|--:|--:|--:|--:|%n",
            perSecond));
    long answered = 0;
    long errors = 0;
    double slowest = 0;
    Usage.Cpu before = sluis.usage().cpu();
    table.append(row(0, 0, 0, 0, virtualMachine, 0));
    for (int minute = 1; minute <= minutes; minute++) {
      Form form = minute % 2 == 1 ? Form.JSON : Form.STREAM;
      Outcome outcome =
          load.paced(sluis, new Step(Upstream.AFTER_60_MS, form, perSecond), perSecond * 60);
      answered += outcome.answered();
      errors += outcome.errors();
      slowest = Math.max(slowest, outcome.wholeMillis(99));
      if (minute % MINUTES_A_ROW == 0 || minute == minutes) {
        double used = sluis.usage().cpu().minus(before).gateway() * 1_000 / answered;
        String row = row(minute, answered, errors, slowest, virtualMachine, used);
        table.append(row);
        progress.accept(row.strip());
      }
    }
    return table.toString();
  }

  private String row(
      int minute,
      long answered,
      long errors,
      double slowest,
      VirtualMachine virtualMachine,
      double used)
      throws IOException, InterruptedException {
    double live = virtualMachine.liveHeap();
    Usage.Memory memory = sluis.usage().memory();
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.2f |%n",
        minute,
        answered,
        errors,
        slowest,
        memory.gateway(),
        memory.database(),
        live,
        used);
  }
}
