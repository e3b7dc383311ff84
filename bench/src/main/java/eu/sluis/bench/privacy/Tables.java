package eu.sluis.bench.privacy;

import eu.sluis.bench.privacy.Quality.Bounded;
import eu.sluis.bench.privacy.Quality.Figure;
import eu.sluis.bench.privacy.Slice.Dimension;
import eu.sluis.bench.privacy.Tally.Count;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a measurement as tables in Markdown. Only counts and shares, never a text. */
final class Tables {

  private static final Set<Figure> FALLING_IS_BETTER =
      EnumSet.of(Figure.LEAKAGE, Figure.LOOK_ALIKES, Figure.OVERMARKING, Figure.WORDS_LEAKED);

  /** A set that labels the words of persons says nothing about other categories. */
  private static final Set<Figure> OF_WORDS =
      EnumSet.of(
          Figure.NAMES_PRECISION,
          Figure.NAMES_RECALL,
          Figure.NAMES_F1,
          Figure.NAMES_EXACT_F1,
          Figure.WORDS_LEAKED);

  private final Measurement measured;
  private final PrintWriter out;

  Tables(Measurement measured, PrintWriter out) {
    this.measured = measured;
    this.out = out;
  }

  void write() {
    measured.notes().forEach(note -> out.println("- " + note));
    for (Measurement.OnSet on : measured.sets()) {
      long labels = on.quality().values().iterator().next().total().get(Slice.ALL, Count.LABELS);
      out.printf(
          Locale.ROOT,
          "%n## %s: %d texts, %d labels (%s)%n",
          on.set().name(),
          on.set().items().size(),
          labels,
          on.set().about());
      figures(on);
      if (!on.ofWords()) {
        on.quality().forEach(this::categories);
        slices(on, Dimension.ORIGIN, "names by origin, recall", Tally::recall);
        slices(on, Dimension.GENRE_NAMES, "names by genre, F1", Tally::f1);
        slices(on, Dimension.GENRE, "leakage by genre", Tally::leakage);
        lookAlikes(on);
      }
    }
    edgeCases();
    speed();
    restoring();
  }

  private void figures(Measurement.OnSet on) {
    header("figure (95% bounds)", contenders(on));
    var rows = new ArrayList<Map<Figure, Bounded>>();
    on.quality().values().forEach(quality -> rows.add(quality.figures()));
    Set<Figure> shown = on.ofWords() ? OF_WORDS : EnumSet.allOf(Figure.class);
    for (Figure figure : shown) {
      List<Bounded> values = rows.stream().map(row -> row.get(figure)).toList();
      if (values.stream().anyMatch(value -> !Double.isNaN(value.value()))) {
        row(
            figure.title + (FALLING_IS_BETTER.contains(figure) ? " (lower is better)" : ""),
            values.stream().map(Tables::bounded));
      }
    }
  }

  private void categories(String contender, Quality quality) {
    Tally tally = quality.total();
    out.printf("%n%s, by category%n", contender);
    header(
        "category",
        List.of("labels", "precision", "recall", "F1", "exact P", "exact R", "exact F1", "leaked"));
    for (String category : tally.values(Dimension.CATEGORY)) {
      categoryRow(category, tally, new Slice(Dimension.CATEGORY, category));
    }
    categoryRow("**direct identifiers**", tally, Slice.DIRECT);
    categoryRow("**all but organisation**", tally, Slice.ALL);
  }

  private void categoryRow(String title, Tally tally, Slice slice) {
    row(
        title,
        Stream.of(
            Long.toString(tally.get(slice, Count.LABELS)),
            share(tally.precision(slice)),
            share(tally.recall(slice)),
            share(tally.f1(slice)),
            share(tally.exactPrecision(slice)),
            share(tally.exactRecall(slice)),
            share(tally.exactF1(slice)),
            share(tally.leakage(slice))));
  }

  private interface OfSlice {
    double of(Tally tally, Slice slice);
  }

  private void slices(Measurement.OnSet on, Dimension dimension, String title, OfSlice figure) {
    Set<String> values = values(on, dimension);
    if (values.isEmpty()) {
      return;
    }
    header(title, with("labels", contenders(on)));
    for (String value : values) {
      var slice = new Slice(dimension, value);
      row(
          value,
          Stream.concat(
              Stream.of(labels(on, slice)),
              on.quality().values().stream()
                  .map(quality -> share(figure.of(quality.total(), slice)))));
    }
  }

  private void lookAlikes(Measurement.OnSet on) {
    Set<String> kinds = values(on, Dimension.LOOK_ALIKE);
    if (kinds.isEmpty()) {
      return;
    }
    header("look-alikes marked", with("there are", contenders(on)));
    for (String kind : kinds) {
      marked(kind, on, new Slice(Dimension.LOOK_ALIKE, kind));
    }
    marked("**together**", on, Slice.LOOK_ALIKES);
  }

  private void marked(String title, Measurement.OnSet on, Slice slice) {
    row(
        title,
        Stream.concat(
            Stream.of(labels(on, slice)),
            on.quality().values().stream()
                .map(quality -> Long.toString(quality.total().get(slice, Count.FOUND)))));
  }

  private void edgeCases() {
    if (measured.edgeCases().isEmpty()) {
      return;
    }
    out.printf("%n## the letter of anonimizer%n");
    header("what", List.copyOf(measured.edgeCases().keySet()));
    row(
        "found of what must be found",
        measured.edgeCases().values().stream().map(of -> of.found() + " of " + of.wanted()));
    row(
        "marked of what must not be",
        measured.edgeCases().values().stream().map(of -> of.marked() + " of " + of.unwanted()));
  }

  private void speed() {
    measured.speed().forEach(this::speed);
  }

  private void speed(String texts, Map<String, Speed.Result> results) {
    out.printf(
        "%n## speed on %s: one thread, after warming up, median of %d rounds, taking turns%n",
        texts, Speed.ROUNDS);
    header(
        "contender",
        List.of(
            "MB/s",
            "Sluis ÷ it",
            "MB per processor second",
            "Sluis ÷ it",
            "4 KB p50, ms",
            "p99, ms",
            "its p99 ÷ Sluis'",
            "prompts"));
    Speed.Result ours = results.values().iterator().next();
    results.forEach(
        (contender, of) ->
            row(
                contender,
                Stream.of(
                    number(of.megabytesPerSecond()),
                    number(ours.megabytesPerSecond() / of.megabytesPerSecond()),
                    number(of.perProcessorSecond()),
                    number(ours.perProcessorSecond() / of.perProcessorSecond()),
                    number(of.median()),
                    number(of.slow()),
                    number(of.slow() / ours.slow()),
                    Integer.toString(of.prompts()))));
  }

  private void restoring() {
    measured
        .restoring()
        .ifPresent(
            of -> {
              out.printf("%n## Sluis, lowering a prompt of 4 KB and restoring its answer%n");
              header("what", List.of("figure"));
              row(
                  "detect and replace before sending, ms",
                  Stream.of("p50 " + number(of.lowerMedian()) + ", p99 " + number(of.lowerSlow())));
              row(
                  "restoring, first chunk to first word shown, ms",
                  Stream.of("p50 " + number(of.firstMedian()) + ", p99 " + number(of.firstSlow())));
              row(
                  "chunks of 4 characters waited for; 1 is no waiting",
                  Stream.of("p50 " + number(of.heldMedian()) + ", most " + number(of.heldMost())));
              row("restoring the whole answer, ms", Stream.of("p50 " + number(of.whole())));
            });
  }

  private static List<String> contenders(Measurement.OnSet on) {
    return List.copyOf(on.quality().keySet());
  }

  private static Set<String> values(Measurement.OnSet on, Dimension dimension) {
    var values = new TreeSet<String>();
    on.quality().values().forEach(quality -> values.addAll(quality.total().values(dimension)));
    return values;
  }

  private static String labels(Measurement.OnSet on, Slice slice) {
    return Long.toString(on.quality().values().iterator().next().total().get(slice, Count.LABELS));
  }

  private static List<String> with(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private void header(String first, List<String> columns) {
    out.println();
    row(first, columns.stream());
    row("---", columns.stream().map(_ -> "---:"));
  }

  private void row(String first, Stream<String> cells) {
    out.println("| " + first + " | " + String.join(" | ", cells.toList()) + " |");
  }

  private static String bounded(Bounded of) {
    return Double.isNaN(of.value())
        ? "–"
        : share(of.value()) + " (" + share(of.low()) + "–" + share(of.high()) + ")";
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "–"
        : String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3f", value);
  }
}
