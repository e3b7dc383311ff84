package eu.sluis.bench.knowledge;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Synonyms;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the search. Exit status: 0 when it was measured, also when a public set is not there; 2
 * for wrong use or a set that cannot be read.
 */
@Command(
    name = "./sluis bench knowledge",
    description =
        "Meet of de zoekmachine de juiste passage vindt, en hoe snel, naast kale Lucene. /"
            + " Measures whether the search finds the right passage, and how fast, beside Lucene.",
    mixinStandardHelpOptions = true)
final class KnowledgeBenchmark implements Callable<Integer> {

  static final int MEASURED = 0;
  static final int WRONG_USE = 2;

  private static final String LAWS = "laws";
  private static final String FORMATS = "formats";
  private static final int PASSAGES_AT_ONCE = 512;

  @Option(
      names = "--development",
      description = "Alleen de delen om mee te werken. / Only the parts to work with.")
  private boolean development;

  @Option(names = "--no-speed", description = "Zonder snelheid. / Without speed.")
  private boolean withoutSpeed;

  @Option(
      names = "--misses",
      description =
          "Toont elke vraag die niet als eerste gevonden is. / Shows each question not found first.")
  private boolean misses;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "De openbare sets (knowledge/laws, knowledge/policyqa). / The public sets. Default:"
              + " ../shared/data")
  private Path data = Path.of("../shared/data");

  @Option(
      names = "--embeddings",
      paramLabel = "URL",
      description =
          "Meet ook met vectoren van deze server (OpenAI, eindigt op /v1). / Measures with vectors"
              + " of this server, too.")
  private Optional<URI> embeddings = Optional.empty();

  @Option(
      names = "--models",
      paramLabel = "PASSAGE,QUESTION",
      split = ",",
      description =
          "Modellen voor passages en vragen. / Models for passages and questions. Default:"
              + " e5-passage,e5-query")
  private List<String> models = List.of("e5-passage", "e5-query");

  @Option(
      names = "--vectors",
      paramLabel = "PASSAGES",
      description =
          "Meet alleen hoe snel zoveel passages op betekenis gevonden worden. / Measures only how"
              + " fast so many passages are found by meaning.")
  private int vectors;

  @Option(
      names = "--passages",
      paramLabel = "PASSAGES",
      description =
          "Meet alleen hoe snel zoveel passages op woorden gevonden worden. / Measures only how"
              + " fast so many passages are found by words.")
  private int passages;

  @Option(
      names = "--laws",
      paramLabel = "NUMBER",
      description = "Alleen de kortste wetten. / Only the shortest laws. Default: all")
  private int shortest = Integer.MAX_VALUE;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description =
          "Alleen sets met deze naam, of de soorten bestanden. / Only sets of this name, or the"
              + " formats: laws, policyqa, formats.")
  private String only = "";

  @Option(names = "--root", hidden = true)
  private Path root = Path.of(".");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String... arguments) {
    System.exit(new CommandLine(new KnowledgeBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (vectors > 0) {
      out.println("| engine | passages | p50 | p99 | of the true ten |\n|---|---|---|---|---|");
      new VectorSpeed(vectors, folder()).measure().forEach(out::println);
      return MEASURED;
    }
    try {
      if (only.equals(FORMATS)) {
        formats();
        return MEASURED;
      }
      var sets = sets();
      if (passages > 0) {
        Collection first = sets.getFirst().getFirst();
        if (first.name().startsWith(LAWS)) {
          speed(first, passages);
        }
        return MEASURED;
      }
      out.println("| set | engine | questions | nDCG@10 | recall@1 | recall@5 | recall@10 |");
      out.println("|---|---|---|---|---|---|---|");
      for (List<Collection> of : sets) {
        if (of.getFirst().name().startsWith(only)) {
          measure(of);
        }
      }
      out.printf("%n%s%n", Citations.HEADER);
      var marks = marks();
      for (List<Collection> of : sets) {
        if (of.getFirst().name().startsWith(only)) {
          of.forEach(set -> out.println(Citations.of(set, marks).row(set.name())));
        }
      }
      Collection laws = sets.getFirst().getFirst();
      if (!withoutSpeed && laws.name().startsWith(LAWS)) {
        out.println();
        speed(laws, SearchSpeed.PASSAGES);
        out.println();
        formats();
      }
      return MEASURED;
    } catch (BadSet bad) {
      System.err.println(bad.getMessage());
      return WRONG_USE;
    }
  }

  private void speed(Collection laws, int size) throws IOException {
    out.printf("| engine %s%n|---|---|---|---|---|%n", SearchSpeed.HEADER);
    new SearchSpeed(laws, laws.questions(), size, folder()).measure().forEach(out::println);
  }

  private Path folder() {
    return root.resolve("target/bench-knowledge");
  }

  private void formats() throws IOException, BadSet {
    Path laws = root.resolve(data).resolve("knowledge/laws");
    if (present(laws)) {
      new FormatSpeed(out).measure(laws);
    }
  }

  /** Sets that share their texts stand together. */
  private List<List<Collection>> sets() throws IOException, BadSet {
    var sets = new ArrayList<List<Collection>>();
    Path laws = root.resolve(data).resolve("knowledge/laws");
    if (present(laws)) {
      Collection texts = Laws.read(laws);
      var parts = new ArrayList<Collection>();
      for (String part :
          development ? List.of("development") : List.of("development", "held-back", "judge")) {
        Path file = root.resolve("bench/knowledge").resolve(part).resolve("laws.jsonl");
        parts.add(
            Laws.shortest(texts.named(LAWS + ", " + part, Laws.questions(file, texts)), shortest));
      }
      sets.add(parts);
    }
    Path policy = root.resolve(data).resolve("knowledge/policyqa/policyqa-train-noleak.json");
    if (present(policy)) {
      Collection all = PolicyQa.read(policy);
      Collection even = all.named("policyqa, even", PolicyQa.half(all, 0));
      sets.add(
          development
              ? List.of(even)
              : List.of(even, all.named("policyqa, odd", PolicyQa.half(all, 1)), all));
    }
    sets.add(List.of(Demonstration.read(root.resolve("demonstration"))));
    return sets;
  }

  /** By question the words that answer it, where a set has them marked. */
  private Map<String, Set<String>> marks() throws IOException {
    var marks = new HashMap<>(Demonstration.answers(root.resolve("demonstration")));
    Path policy = root.resolve(data).resolve("knowledge/policyqa/policyqa-train-noleak.json");
    if (Files.exists(policy)) {
      marks.putAll(PolicyQa.answers(policy));
    }
    return marks;
  }

  private boolean present(Path set) {
    if (!Files.exists(set)) {
      out.println("not measured: `" + set + "` is not there; name its folder with --data");
      return false;
    }
    return true;
  }

  private void measure(List<Collection> sets) throws IOException {
    Collection texts = sets.getFirst();
    try (Engine lucene = new PlainLucene(texts);
        Engine sluis = Engine.sluis(texts)) {
      for (Collection set : sets) {
        out.println(Quality.of(lucene, set.questions()).row(set.name(), "plain Lucene"));
        out.println(Quality.of(sluis, set.questions()).row(set.name(), "Sluis"));
      }
      if (misses && development) {
        show(sluis, texts);
      }
    }
    if (embeddings.isPresent()) {
      withVectors(sets, embeddings.get());
    }
  }

  /** With all vectors made before the first question. */
  private void withVectors(List<Collection> sets, URI server) throws IOException {
    if (models.size() != 2) {
      throw new IllegalArgumentException("--models takes two names: for passages, for questions");
    }
    Path kept = root.resolve("target/bench-knowledge/vectors.tsv");
    var model = new EmbeddingsEndpoint(server, models.getFirst(), models.getLast(), kept);
    try (var index = LuceneIndex.inMemory(Synonyms.ofGovernment(), _ -> List.of(model));
        Engine hybrid = Engine.sluis(sets.getFirst(), index)) {
      while (index.embed(Desk.ORGANISATION, PASSAGES_AT_ONCE) > 0) {
        // until every passage has its vector
      }
      for (Collection set : sets) {
        out.println(Quality.of(hybrid, set.questions()).row(set.name(), "Sluis, hybrid"));
      }
    } catch (Embeddings.Unavailable away) {
      throw new IOException(away.getMessage(), away);
    }
  }

  private void show(Engine engine, Collection set) throws IOException {
    for (Collection.Question question : set.questions()) {
      List<String> ranked = engine.rank(question);
      int place = Quality.place(ranked, question);
      if (place != 1) {
        out.printf(
            "  %d %s %s %s%n",
            place, question.text(), question.answers(), ranked.stream().limit(3).toList());
      }
    }
  }
}
