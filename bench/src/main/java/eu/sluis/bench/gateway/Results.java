package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Everything that was measured, and the tables of it. */
final class Results {

  private static final double MEDIAN = 50;
  private static final double LATE = 99;

  private record Place(Step step, String contender) {}

  private final Map<Place, List<Outcome>> outcomes = new LinkedHashMap<>();
  private final List<String> contenders;

  /**
   * @param contenders in the order of the tables; the first is the one without a gateway
   */
  Results(List<String> contenders) {
    this.contenders = List.copyOf(contenders);
  }

  /** Adds one outcome; each contender gets as many of each step as there are rounds. */
  void add(Step step, String contender, Outcome outcome) {
    outcomes.computeIfAbsent(new Place(step, contender), place -> new ArrayList<>()).add(outcome);
  }

  /** A table for each form and upstream, in Markdown. */
  String tables() {
    var tables = new StringBuilder();
    for (Form form : Form.values()) {
      for (Upstream upstream : List.of(Upstream.AT_ONCE, Upstream.AFTER_60_MS)) {
        tables.append(table(form, upstream)).append('\n');
      }
    }
    return tables.toString();
  }

  private String table(Form form, Upstream upstream) {
    boolean stream = form == Form.STREAM;
    var table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "### %s, the model after %d ms%n%n| connections | | %s/s | added p50, ms | added p99, ms"
                + " |%s s of processor per 1,000 | of its database | errors |%n"
                + "|--:|---|--:|--:|--:|%s--:|--:|--:|%n",
            form.title,
            upstream.delayMillis,
            form.unit,
            stream ? " added to the first word p50, ms |" : "",
            stream ? "--:|" : ""));
    for (Step step : Step.all()) {
      if (step.form() == form && step.upstream() == upstream) {
        for (String contender : contenders) {
          table.append(row(step, contender, stream));
        }
      }
    }
    return table.toString();
  }

  private String row(Step step, String contender, boolean stream) {
    List<Outcome> own = outcomes.getOrDefault(new Place(step, contender), List.of());
    return String.format(
        Locale.ROOT,
        "| %d | %s | %s | %s | %s |%s %s | %s | %d |%n",
        step.connections(),
        contender,
        Spread.of(own.stream().map(Outcome::perSecond).toList()).text(0),
        added(step, contender, outcome -> outcome.wholeMillis(MEDIAN)).text(2),
        added(step, contender, outcome -> outcome.wholeMillis(LATE)).text(2),
        stream ? " " + added(step, contender, one -> one.firstMillis(MEDIAN)).text(2) + " |" : "",
        processor(own, Outcome::gatewayCpuPerThousand),
        processor(own, Outcome::databaseCpuPerThousand),
        own.stream().mapToLong(Outcome::errors).sum());
  }

  private static String processor(List<Outcome> own, ToDoubleFunction<Outcome> what) {
    double used = Spread.of(own.stream().map(what::applyAsDouble).toList()).median();
    return Double.isNaN(used) || used == 0 ? "–" : String.format(Locale.ROOT, "%.2f", used);
  }

  /** Over direct in the same round; of direct itself the figure as it is. */
  private Spread added(Step step, String contender, ToDoubleFunction<Outcome> what) {
    String direct = contenders.getFirst();
    List<Outcome> own = outcomes.getOrDefault(new Place(step, contender), List.of());
    List<Outcome> base = outcomes.getOrDefault(new Place(step, direct), List.of());
    var added = new ArrayList<Double>();
    for (int round = 0; round < Math.min(own.size(), base.size()); round++) {
      Outcome here = own.get(round);
      if (here.answered() > 0) {
        double less = contender.equals(direct) ? 0 : what.applyAsDouble(base.get(round));
        added.add(what.applyAsDouble(here) - less);
      }
    }
    return Spread.of(added);
  }
}
