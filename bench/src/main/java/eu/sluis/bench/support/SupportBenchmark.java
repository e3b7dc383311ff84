package eu.sluis.bench.support;

import eu.sluis.adapters.models.OwnReader;
import eu.sluis.bench.knowledge.BadSet;
import eu.sluis.knowledge.PassageReader;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.Support.Verdict.Supported;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints missed errors and doubted truths by kind, and silence against answers. */
@Command(
    name = "bench support",
    mixinStandardHelpOptions = true,
    description = "Measures the support check and silence on labelled sets.")
public final class SupportBenchmark implements Callable<Integer> {

  private static final String RESOURCES =
      "libraries/knowledge/src/main/resources/eu/sluis/knowledge/internal";

  @Option(names = "--root", required = true, description = "the project's folder")
  private Path root = Path.of(".");

  @Option(
      names = "--set",
      description =
          "a folder of bench/support, or another, or `planted`; all folders when left out")
  private List<String> sets =
      List.of(
          "development",
          "development-2",
          "public-development",
          "held-back",
          "judge",
          "second-judge",
          "third-judge",
          "fourth-judge");

  @Option(names = "--data", description = "folder of the public texts; ../shared/data")
  private Path data = Path.of("../shared/data");

  @Option(names = "--learn", description = "grow the trees on the development sets and write them")
  private boolean learn;

  @Option(names = "--statements-only", description = "leave out the questions")
  private boolean statementsOnly;

  @Option(names = "--words", description = "words alone, without the model that reads passages")
  private boolean words;

  @Option(names = "--errors", description = "print each statement and question that went wrong")
  private boolean errors;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String... arguments) {
    System.exit(new CommandLine(new SupportBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, BadSet {
    if (learn) {
      learn();
      return 0;
    }
    try (var reader = new OwnReader(Runtime.getRuntime().availableProcessors())) {
      measure(words ? PassageReader.NONE : reader);
    }
    return 0;
  }

  private void measure(PassageReader reader) throws IOException, BadSet {
    var support = new Support(reader);
    for (String name : sets) {
      if (name.equals(Planting.NAME)) {
        planted(support);
        continue;
      }
      Path own = root.resolve("bench/support").resolve(name);
      Path folder = Files.isDirectory(own) ? own : Path.of(name);
      if (LabelledSet.isPublic(folder) && !Files.isDirectory(root.resolve(data))) {
        out.println("== " + name + " is not measured: the public texts are not there; use --data");
        continue;
      }
      var set = LabelledSet.read(folder, root.resolve(data));
      out.println("== " + set.name());
      if (!set.statements().isEmpty()) {
        statements(set, support);
      }
      if (!statementsOnly) {
        new Silence(set, out, errors, reader).print();
      }
    }
  }

  private void learn() throws IOException, BadSet {
    var learned = new ArrayList<LabelledSet>();
    for (Path folder : LabelledSet.ofDevelopment(root.resolve("bench/support"))) {
      learned.add(LabelledSet.read(folder, root.resolve(data)));
    }
    Path resources = root.resolve(RESOURCES);
    Files.writeString(resources.resolve("support/trees.txt"), new Learner(out).learn(learned));
    Files.writeString(resources.resolve("answer-trees.txt"), new AnswerLearner(out).learn(learned));
  }

  /** Errors that were planted in the public texts, which nobody labelled. */
  private void planted(Support support) throws IOException, BadSet {
    Path folder = root.resolve("bench/support/public-development");
    if (!Files.isDirectory(root.resolve(data))) {
      out.println("== planted is not measured: the public texts are not there; use --data");
      return;
    }
    out.println("== " + Planting.NAME);
    statements(Planting.of(LabelledSet.read(folder, root.resolve(data))), support);
  }

  private static final class Count {
    private int all;
    private int wrong;
  }

  private void statements(LabelledSet set, Support support) {
    var kinds = new TreeMap<String, Count>();
    var truths = new Count();
    var planted = new Count();
    for (LabelledSet.Statement one : set.statements()) {
      var verdict = support.check(one.statement(), List.of(set.passage(one)));
      boolean wrong = (verdict instanceof Supported) != one.holds();
      for (Count count :
          List.of(
              kinds.computeIfAbsent(one.kind(), _ -> new Count()),
              one.holds() ? truths : planted)) {
        count.all++;
        count.wrong += wrong ? 1 : 0;
      }
      if (wrong && errors) {
        out.println(
            (one.holds() ? "DOUBTED  " : "MISSED   ")
                + one.kind()
                + "  "
                + one.passage()
                + "  "
                + one.statement()
                + "  "
                + Explained.of(set, one));
      }
    }
    line("errors shown as supported", planted);
    line("truths doubted", truths);
    kinds.forEach((kind, count) -> line("  " + kind, count));
    curve(set, support);
    out.printf(Locale.ROOT, "%-32s %.2f%n", "AUC of plain word overlap", overlap(set));
  }

  /** What other limits would do. */
  private void curve(LabelledSet set, Support support) {
    double[] errors = doubts(set, support, false);
    double[] truths = doubts(set, support, true);
    if (errors.length == 0 || truths.length == 0) {
      return;
    }
    for (double passed : List.of(0.05, 0.1)) {
      double limit = errors[(int) (passed * errors.length)];
      out.printf(
          Locale.ROOT,
          "were the limit such that %.0f%% of the errors pass: %.1f%% of the truths doubted%n",
          100 * passed,
          100.0 * Arrays.stream(truths).filter(doubt -> doubt >= limit).count() / truths.length);
    }
  }

  private static double[] doubts(LabelledSet set, Support support, boolean holds) {
    return set.statements().stream()
        .filter(one -> one.holds() == holds)
        .mapToDouble(one -> support.doubt(one.statement(), List.of(set.passage(one))))
        .sorted()
        .toArray();
  }

  private void line(String name, Count count) {
    out.printf(
        Locale.ROOT,
        "%-32s %3d of %3d  %5.1f%%%n",
        name,
        count.wrong,
        count.all,
        100.0 * count.wrong / Math.max(1, count.all));
  }

  /** How well the share of words that stand in the passage tells truths from errors. */
  private static double overlap(LabelledSet set) {
    record Scored(double score, boolean holds) {}
    var scored = new ArrayList<Scored>();
    for (LabelledSet.Statement one : set.statements()) {
      var there = new HashSet<>(words(set.passage(one)));
      var words = words(one.statement());
      long held = words.stream().filter(there::contains).count();
      scored.add(new Scored((double) held / words.size(), one.holds()));
    }
    scored.sort(Comparator.comparingDouble(Scored::score));
    double wins = 0;
    long pairs = 0;
    for (Scored truth : scored) {
      for (Scored error : scored) {
        if (truth.holds() && !error.holds()) {
          pairs++;
          int order = Double.compare(truth.score(), error.score());
          wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        }
      }
    }
    return wins / Math.max(1, pairs);
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
  }
}
