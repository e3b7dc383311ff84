package eu.sluis.adapters.documents;

import eu.sluis.adapters.documents.PolicyQa.Case;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Measures reading, indexing and quoting on the shared data; `./sluis bench knowledge` measures
 * finding. Run by hand from the root:
 *
 * <pre>
 * mvn -q -pl adapters/documents -am test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
 * M=libraries; java -cp adapters/documents/target/test-classes:adapters/documents/target/classes:\
 * $M/knowledge/target/classes:$M/vocabulary/target/classes:$(cat adapters/documents/target/cp.txt) \
 * eu.sluis.adapters.documents.KnowledgeMeasurement
 * </pre>
 *
 * Questions at even places tune, those at odd places test.
 */
public final class KnowledgeMeasurement {

  private static final OrganisationId HERE = OrganisationId.random();
  private static final SourceId SOURCE = SourceId.random();
  private static final ReadingRights ALL =
      new ReadingRights(HERE, Set.of(), Confidentiality.INTERN, LocalDate.of(2026, 11, 22));

  private KnowledgeMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    var cases =
        PolicyQa.read(
            SharedData.find("data/knowledge/policyqa/policyqa-train-noleak.json").orElseThrow());
    laws(SharedData.find("data/knowledge/laws").orElseThrow());
    abstention(cases);
    quoting(cases);
  }

  private static Passage passage(
      DocumentId document, int ordinal, String title, Place place, String text) {
    return new Passage(
        PassageId.random(),
        HERE,
        SOURCE,
        document,
        title,
        ordinal,
        place,
        text,
        Set.of(ReadingRights.EVERYONE),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS,
        "");
  }

  private static void laws(Path folder) throws Exception {
    for (int round = 0; round < 3; round++) {
      Path place = Files.createTempDirectory("laws");
      long parse = 0;
      long segment = 0;
      long index = 0;
      int passages = 0;
      long words = 0;
      int longest = 0;
      try (var files = Files.list(folder);
          var lucene = LuceneIndex.open(place)) {
        for (Path file : files.sorted().toList()) {
          long start = System.nanoTime();
          ParsedDocument document;
          try (var content = Files.newInputStream(file)) {
            document = new TikaDocumentParser().parse(file.getFileName().toString(), content);
          }
          long parsed = System.nanoTime();
          var segments = new Segmenter().segment(document);
          long segmented = System.nanoTime();
          var id = DocumentId.random();
          var list = new ArrayList<Passage>();
          for (var one : segments) {
            list.add(
                passage(
                    id,
                    list.size(),
                    document.title().orElse(file.toString()),
                    one.place(),
                    one.text()));
            int count = one.text().split("\\s+").length;
            words += count;
            longest = Math.max(longest, count);
          }
          lucene.replace(HERE, id, list);
          long indexed = System.nanoTime();
          parse += parsed - start;
          segment += segmented - parsed;
          index += indexed - segmented;
          passages += list.size();
        }
        System.out.printf(
            Locale.ROOT,
            "laws: %d passages, mean %d words, longest %d; parse %d ms, segment %d ms, index %d ms%n",
            passages,
            words / passages,
            longest,
            parse / 1_000_000,
            segment / 1_000_000,
            index / 1_000_000);
        List<String> questions =
            List.of(
                "Binnen welke termijn moet een bestuursorgaan op een bezwaar beslissen?",
                "Wanneer is een besluit openbaar?",
                "Wie benoemt de burgemeester?",
                "bijzondere bijstand inkomen vermogen");
        var times = new ArrayList<Long>();
        for (int i = 0; i < 2_000; i++) {
          long start = System.nanoTime();
          lucene.search(questions.get(i % questions.size()), ALL, 10);
          times.add(System.nanoTime() - start);
        }
        times.sort(null);
        System.out.printf(
            Locale.ROOT,
            "laws: search p50 %.2f ms, p99 %.2f ms%n",
            times.get(1_000) / 1e6,
            times.get(1_980) / 1e6);
        if (round == 2) {
          for (String question : questions) {
            System.out.println(question);
            for (Hit hit : lucene.search(question, ALL, 3)) {
              System.out.printf(
                  Locale.ROOT,
                  "  %.2f %.2f %s %s%n",
                  hit.score(),
                  hit.coverage(),
                  hit.passage()
                      .documentTitle()
                      .substring(0, Math.min(60, hit.passage().documentTitle().length())),
                  hit.passage().place().article().orElse(""));
            }
          }
        }
      }
    }
  }

  /** Each question once with its text in the index and once without. */
  private static void abstention(List<Case> cases) {
    var with = new double[2][cases.size()];
    var without = new double[2][cases.size()];
    var extract = new int[2][2];
    var contexts = cases.stream().map(Case::context).distinct().toList();
    try (var index = LuceneIndex.inMemory()) {
      var ids = new ArrayList<DocumentId>();
      for (String context : contexts) {
        var id = DocumentId.random();
        ids.add(id);
        index.replace(HERE, id, segments(id, context));
      }
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(i);
        DocumentId own = ids.get(contexts.indexOf(one.context()));
        var hits = index.search(one.question(), ALL, 20);
        with[i % 2][i] = top(hits);
        extract[0][i % 2] += answered(one, hits);
        var others = hits.stream().filter(hit -> !hit.passage().document().equals(own)).toList();
        without[i % 2][i] = top(others);
        extract[1][i % 2] += answered(one, others);
      }
    }
    int half = cases.size() / 2;
    System.out.printf(
        Locale.ROOT,
        "extract answers: own text there %.3f / %.3f, own text gone %.3f / %.3f (tune / test)%n",
        extract[0][0] / (double) half,
        extract[0][1] / (double) half,
        extract[1][0] / (double) half,
        extract[1][1] / (double) half);
    for (double threshold = 0.3; threshold < 0.95; threshold += 0.05) {
      System.out.printf(
          Locale.ROOT,
          "coverage %.2f: kept %.3f / %.3f, wrongly kept %.3f / %.3f (tune / test)%n",
          threshold,
          over(with[0], threshold) / half,
          over(with[1], threshold) / half,
          over(without[0], threshold) / half,
          over(without[1], threshold) / half);
    }
  }

  private static int answered(Case one, List<Hit> hits) {
    return new Extract()
            .compose(
                one.question(), hits.stream().limit(5).map(hit -> hit.passage().text()).toList(), 3)
            .isEmpty()
        ? 0
        : 1;
  }

  private static List<Passage> segments(DocumentId id, String context) {
    var block = new ParsedDocument.Block.Paragraph(context, OptionalInt.empty());
    var list = new ArrayList<Passage>();
    for (var segment :
        new Segmenter().segment(new ParsedDocument(Optional.empty(), List.of(block)))) {
      list.add(passage(id, list.size(), "", segment.place(), segment.text()));
    }
    return list;
  }

  private static double top(List<Hit> hits) {
    return hits.stream().limit(3).mapToDouble(Hit::coverage).max().orElse(0);
  }

  private static double over(double[] values, double threshold) {
    return Arrays.stream(values).filter(value -> value >= threshold).count();
  }

  private static void quoting(List<Case> cases) {
    try (var index = LuceneIndex.inMemory()) {
      for (String context : cases.stream().map(Case::context).distinct().toList()) {
        var id = DocumentId.random();
        index.replace(HERE, id, segments(id, context));
      }
      for (int sentences : List.of(1, 2, 3)) {
        double[] held = new double[2];
        double[] f1 = new double[2];
        double[] oracle = new double[2];
        for (int i = 0; i < cases.size(); i++) {
          Case one = cases.get(i);
          var texts =
              index.search(one.question(), ALL, 5).stream()
                  .map(hit -> hit.passage().text())
                  .toList();
          String answer = quote(one, texts, sentences);
          held[i % 2] += answer.contains(one.answer().strip()) ? 1 : 0;
          f1[i % 2] += f1(answer, one.answer());
          oracle[i % 2] +=
              quote(one, List.of(one.context()), sentences).contains(one.answer().strip()) ? 1 : 0;
        }
        int half = cases.size() / 2;
        System.out.printf(
            Locale.ROOT,
            "extract %d: holds the answer %.3f / %.3f, token F1 %.3f / %.3f, given the right text %.3f / %.3f (tune / test)%n",
            sentences,
            held[0] / half,
            held[1] / half,
            f1[0] / half,
            f1[1] / half,
            oracle[0] / half,
            oracle[1] / half);
      }
    }
  }

  private static String quote(Case one, List<String> texts, int sentences) {
    var answer = new StringBuilder();
    new Extract()
        .compose(one.question(), texts, sentences)
        .forEach(quoted -> answer.append(quoted.sentence()).append(' '));
    return answer.toString();
  }

  private static double f1(String given, String expected) {
    var one = List.of(given.toLowerCase(Locale.ROOT).split("\\W+"));
    var other = new HashSet<>(List.of(expected.toLowerCase(Locale.ROOT).split("\\W+")));
    long shared = other.stream().filter(one::contains).count();
    return shared == 0 ? 0 : 2.0 * shared / (one.size() + other.size());
  }
}
