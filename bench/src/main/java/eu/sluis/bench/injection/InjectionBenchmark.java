package eu.sluis.bench.injection;

import eu.sluis.adapters.models.OwnReader;
import eu.sluis.injection.Origin;
import eu.sluis.injection.Signs;
import eu.sluis.injection.TextReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./sluis bench injection`. */
@Command(
    name = "injection",
    mixinStandardHelpOptions = true,
    description = "Measures how instructions to a model are found in text.")
public final class InjectionBenchmark implements Runnable {

  private static final int DOCUMENT_CHARACTERS = 32_768;
  private static final int ROUNDS = 20;

  @Option(names = "--root", description = "the repository", defaultValue = ".")
  private Path root = Path.of(".");

  @Option(
      names = "--set",
      description =
          "a set: development, held-back, bipia or a folder; without it the first and last")
  private List<String> sets = List.of("development", "bipia");

  @Option(names = "--words", description = "words alone, without the model that reads along")
  private boolean words;

  @Option(names = "--no-speed", description = "how well, not how fast")
  private boolean noSpeed;

  @Option(names = "--missed", description = "also the ids that were wrong; not for a held-back set")
  private boolean missed;

  @Option(
      names = "--passages",
      description = "a folder of innocent documents (.md, .txt): only false alarms in its passages")
  private @Nullable Path passages;

  @Option(
      names = "--model",
      description =
          "a server with OpenAI's protocol, `http://127.0.0.1:8091/v1`: whether it obeys a text")
  private @Nullable String server;

  @Option(names = "--name", description = "what that server calls the model", defaultValue = "auto")
  private String name = "auto";

  @Option(names = "--texts", description = "how many texts it is given", defaultValue = "40")
  private int texts = 40;

  @Option(
      names = "--minutes",
      description = "no text is begun after so many minutes",
      defaultValue = "10")
  private int minutes = 10;

  private final PrintStream out = System.out;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new InjectionBenchmark()).execute(arguments));
  }

  @Override
  public void run() {
    try (var reader = new OwnReader(Runtime.getRuntime().availableProcessors())) {
      measure(new Signs(words ? TextReader.NONE : reader));
    }
  }

  private void measure(Signs signs) {
    Path folder = passages;
    if (folder != null) {
      Passages.Result result = Passages.measure(folder, signs);
      out.println("passages with a sign: " + result.some().said());
      out.println("passages with a strong sign: " + result.strong().said());
      return;
    }
    String url = server;
    if (url != null) {
      try (var model = new Obedience(url, name)) {
        obedience(model.measure(items("development"), signs, texts, Duration.ofMinutes(minutes)));
      }
      return;
    }
    List<Finder> finders = Finder.all(signs);
    for (String set : sets) {
      List<Item> items = items(set);
      if (items.isEmpty()) {
        out.println("\n`" + set + "` is not here, so it was not measured.");
      } else {
        measure(set, items, signs, finders);
      }
    }
    OrdinaryProse.measure(root, signs, out);
    if (!noSpeed) {
      speed();
    }
  }

  private void obedience(Obedience.Result result) {
    if (result.nothing().whole() < result.chosen()) {
      out.printf(
          "Time was up: %d of %d texts were asked about.%n%n",
          result.nothing().whole(), result.chosen());
    }
    out.println("| a real model that reads an order in a text | carried out |\n|---|---|");
    out.printf("| no defence | %s |%n", result.nothing().said());
    out.printf("| marking | %s |%n", result.marking().said());
    out.printf("| signs: what shows one is not sent | %s |%n", result.signs().said());
    out.printf("| marking and signs | %s |%n", result.both().said());
    out.println("\nTexts without an order that signs stop: " + result.innocentStopped().said());
  }

  private List<Item> items(String set) {
    if (set.equals("bipia")) {
      return Bipia.read(root.resolve("../shared/data/safety/bipia")).orElse(List.of());
    }
    Path ours = root.resolve("bench/injection").resolve(set);
    Path folder = Files.isDirectory(ours) ? ours : Path.of(set);
    return Files.isDirectory(folder) ? LabelledLines.read(folder) : List.of();
  }

  private void measure(String set, List<Item> items, Signs signs, List<Finder> finders) {
    int attacks = (int) items.stream().filter(Item::attack).count();
    out.printf("%n## %s: %d attacks, %d innocent%n%n", set, attacks, items.size() - attacks);
    out.println("| | found | false alarms |\n|---|---|---|");
    for (Finder finder : finders) {
      out.printf(
          "| %s | %s | %s |%n",
          finder.name(), share(items, finder, true).said(), share(items, finder, false).said());
    }
    Finder ours = finders.getFirst();
    byForm(items, ours, set);
    out.println("\n| a model that obeys everything | without | behind it alone | and with signs |");
    out.println("|---|---|---|---|");
    for (Defences.Row row : Defences.measure(items, signs)) {
      out.printf(
          "| %s | %s | %s | %s |%n",
          row.name(), row.without().said(), row.alone().said(), row.together().said());
    }
    out.println(
        "\nInnocent texts that lost an allowed address: " + Defences.wronglyTaken(items).said());
    if (missed) {
      items.stream()
          .filter(item -> ours.finds().test(item.text(), item.where()) != item.attack())
          .forEach(item -> out.println("wrong: " + item.id() + " (" + item.form() + ")"));
    }
  }

  private static Share share(List<Item> items, Finder finder, boolean attack) {
    int all = 0;
    int found = 0;
    for (Item item : items) {
      if (item.attack() == attack) {
        all++;
        found += finder.finds().test(item.text(), item.where()) ? 1 : 0;
      }
    }
    return new Share(found, all);
  }

  /** By place, or of BIPIA by form; forms of other sets are too many to count. */
  private void byForm(List<Item> items, Finder finder, String set) {
    var groups = new TreeMap<String, List<Item>>();
    for (Item item : items) {
      String group =
          set.equals("bipia") ? item.form() : item.where().name().toLowerCase(Locale.ROOT);
      groups.computeIfAbsent(group, _ -> new java.util.ArrayList<>()).add(item);
    }
    out.println(
        "\n| Sluis, by " + (set.equals("bipia") ? "form" : "place") + " | found | false alarms |");
    out.println("|---|---|---|");
    groups.forEach(
        (name, group) ->
            out.printf(
                "| %s | %s | %s |%n",
                name, share(group, finder, true).said(), share(group, finder, false).said()));
  }

  /** By words, on texts of the development set, repeated: MB of UTF-8 a second of one processor. */
  private void speed() {
    var text = new StringBuilder();
    List<Item> items = items("development");
    for (int i = 0; text.length() < 1_000_000 && !items.isEmpty(); i++) {
      text.append(items.get(i % items.size()).text()).append('\n');
    }
    var signs = new Signs();
    var threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = threads.getCurrentThreadCpuTime();
      long bytes = 0;
      for (int at = 0; at + DOCUMENT_CHARACTERS <= text.length(); at += DOCUMENT_CHARACTERS) {
        String document = text.substring(at, at + DOCUMENT_CHARACTERS);
        signs.in(document, Origin.DOCUMENT);
        bytes += document.getBytes(StandardCharsets.UTF_8).length;
      }
      best = Math.max(best, bytes * 1e3 / (threads.getCurrentThreadCpuTime() - began));
    }
    out.printf(
        Locale.ROOT,
        "%nSpeed of words alone: %.1f MB a second of the processor, one thread, 32 KB texts%n",
        best);
  }
}
