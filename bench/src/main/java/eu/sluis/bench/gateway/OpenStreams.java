package eu.sluis.bench.gateway;

import java.util.List;
import java.util.Locale;

/**
 * Memory of a contender at rest and with many streams open at once, each with a piece a second.
 *
 * @param begun streams that had their first word while all were open
 * @param failed streams that did not end whole
 * @param secondsToOpen until the last of them had its first word, or failed
 */
record OpenStreams(
    String contender,
    Usage.Memory rest,
    Usage.Memory open,
    int asked,
    long begun,
    long failed,
    double secondsToOpen) {

  private static final long OPEN_NANOS_MAX = 60_000_000_000L;
  private static final long SETTLE_MILLIS = 3_000;

  static OpenStreams measure(
      StubModel stub, Load load, Contender contender, Usage.Memory rest, int streams)
      throws InterruptedException {
    stub.hold(true);
    long began = System.nanoTime();
    try (Load.Open open = load.open(contender, streams)) {
      while (open.begun() < streams && System.nanoTime() - began < OPEN_NANOS_MAX) {
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      int begun = open.begun();
      Thread.sleep(SETTLE_MILLIS);
      Usage.Memory memory = contender.usage().memory();
      stub.hold(false);
      return new OpenStreams(
          contender.name(), rest, memory, streams, begun, open.failed(), seconds);
    }
  }

  static String table(List<OpenStreams> all) {
    var table = new StringBuilder();
    table.append("### Memory, MiB, and streams open at once\n\n");
    table.append(
        "| | at rest | its database | with streams open | its database | streams | failed"
            + " | seconds until all had a word |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
    for (OpenStreams one : all) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f | %.0f | %d of %d | %d | %.1f |%n",
              one.contender,
              one.rest.gateway(),
              one.rest.database(),
              one.open.gateway(),
              one.open.database(),
              one.begun,
              one.asked,
              one.failed,
              one.secondsToOpen));
    }
    return table.toString();
  }
}
