package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How soon it is warm: as much as 16 connections can ask, from the moment that it can be asked, and
 * what every ten seconds gave. It shares its core with the compiler of its JVM meanwhile.
 */
final class FromCold {

  private static final int SECONDS_A_ROW = 10;

  private final Started sluis;
  private final Load load;
  private final Consumer<String> progress;

  FromCold(Started sluis, Load load, Consumer<String> progress) {
    this.sluis = sluis;
    this.load = load;
    this.progress = progress;
  }

  /** A table in Markdown, with a row for each ten seconds. */
  String run(int seconds) throws InterruptedException {
    var table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "### From a cold start (%.1f s of processor), 16 connections, JSON, the model at"
                + " once%n%n| after, s | requests/s | p50, ms | p99, ms | s of processor per 1,000 |"
                + " of its database | answered so far | errors |%n|--:|--:|--:|--:|--:|--:|--:|--:|%n",
            sluis.usage().cpu().gateway()));
    long answered = 0;
    for (int after = 0; after < seconds; after += SECONDS_A_ROW) {
      Outcome outcome =
          load.run(
              sluis, new Step(Upstream.AT_ONCE, Form.JSON, 16), Duration.ofSeconds(SECONDS_A_ROW));
      answered += outcome.answered();
      String row =
          String.format(
              Locale.ROOT,
              "| %d | %.0f | %.1f | %.0f | %.2f | %.2f | %d | %d |%n",
              after + SECONDS_A_ROW,
              outcome.perSecond(),
              outcome.wholeMillis(50),
              outcome.wholeMillis(99),
              outcome.gatewayCpuPerThousand(),
              outcome.databaseCpuPerThousand(),
              answered,
              outcome.errors());
      table.append(row);
      progress.accept(row.strip());
    }
    return table.toString();
  }
}
