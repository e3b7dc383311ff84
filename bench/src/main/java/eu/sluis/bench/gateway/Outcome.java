package eu.sluis.bench.gateway;

import org.HdrHistogram.Histogram;

/**
 * What one step gave. Times are in microseconds, of answers that were whole; the processor is
 * counted in seconds.
 *
 * @param whole from sending a request to the last byte of its answer
 * @param first from sending it to the first word of a stream; empty for JSON
 * @param errors requests without a whole answer
 * @param seconds how long the step took
 * @param gatewayCpu of the gateway's own processes
 * @param databaseCpu of its database, if it has one
 */
record Outcome(
    Histogram whole,
    Histogram first,
    long errors,
    double seconds,
    double gatewayCpu,
    double databaseCpu) {

  long answered() {
    return whole.getTotalCount();
  }

  double perSecond() {
    return answered() / seconds;
  }

  double wholeMillis(double percentile) {
    return whole.getValueAtPercentile(percentile) / 1_000.0;
  }

  double firstMillis(double percentile) {
    return first.getValueAtPercentile(percentile) / 1_000.0;
  }

  /** Seconds of the processor per thousand answers; NaN when there was none. */
  double gatewayCpuPerThousand() {
    return answered() == 0 ? Double.NaN : gatewayCpu * 1_000 / answered();
  }

  /** The same of its database. */
  double databaseCpuPerThousand() {
    return answered() == 0 ? Double.NaN : databaseCpu * 1_000 / answered();
  }
}
