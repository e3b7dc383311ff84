package eu.sluis.bench.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * One measurement: which model is asked, in which form it answers, and over how many connections at
 * once.
 */
record Step(Upstream upstream, Form form, int connections) {

  /** How an answer comes. */
  enum Form {
    JSON("JSON", "requests"),
    STREAM("SSE, " + StubModel.PIECES + " pieces", "streams");

    final String title;
    final String unit;

    Form(String title, String unit) {
      this.title = title;
      this.unit = unit;
    }
  }

  /** The models of the stub. */
  enum Upstream {
    /** Answers at once. */
    AT_ONCE("stub-at-once", 0),
    /** Answers after 60 ms, as a quick model does. */
    AFTER_60_MS("stub-after-60-ms", 60),
    /** Goes on, a piece a second, until it is told to end. */
    HELD("stub-held", 0);

    final String model;
    final int delayMillis;

    Upstream(String model, int delayMillis) {
      this.model = model;
      this.delayMillis = delayMillis;
    }
  }

  private static final List<Integer> CONNECTIONS = List.of(1, 16, 256);

  /** Every step of a round, in the order in which they are taken. */
  static List<Step> all() {
    var steps = new ArrayList<Step>();
    for (Upstream upstream : List.of(Upstream.AT_ONCE, Upstream.AFTER_60_MS)) {
      for (Form form : Form.values()) {
        for (int connections : CONNECTIONS) {
          steps.add(new Step(upstream, form, connections));
        }
      }
    }
    return List.copyOf(steps);
  }
}
