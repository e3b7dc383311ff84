package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;

/**
 * How fast passages are indexed and searched by someone who may read half of them, beside Lucene
 * with the same filter and with the text of its ten hits. Both on disk, the same questions, by
 * turns; with the memory that each holds while it is open.
 */
final class SearchSpeed {

  static final int PASSAGES = 20_000;

  static final String HEADER = "| p50 | p99 | indexing | memory held |";

  static final String SLUIS = "sluis";
  static final String LUCENE = "lucene";

  private static final int GROUPS = 50;
  private static final int ROUNDS = 8;
  private static final String TEXT = "text";
  private static final String READER = "reader";

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> questions;
  private final ReadingRights rights;
  private final Path folder;

  /**
   * With the passages of a collection, as often as it takes to have enough.
   *
   * @param folder for the two indexes; what is in it is thrown away
   */
  SearchSpeed(Collection laws, List<Question> questions, int size, Path folder) {
    this.folder = folder;
    this.questions = questions.stream().map(Question::text).toList();
    for (int copy = 0; passages.size() < size; copy++) {
      for (Unit unit : laws.units()) {
        for (Passage passage : unit.passages()) {
          if (passages.size() < size) {
            passages.add(copy(passage, copy));
          }
        }
      }
    }
    var groups = new HashSet<GroupId>();
    for (int group = 0; group < GROUPS; group += 2) {
      groups.add(group(group));
    }
    this.rights = new ReadingRights(Desk.ORGANISATION, groups, Confidentiality.INTERN, Desk.DAY);
  }

  private static GroupId group(int number) {
    return new GroupId("groep-" + number);
  }

  /** Each passage for one group, by its place. */
  private Passage copy(Passage one, int copy) {
    return new Passage(
        new PassageId(Desk.named(copy + " " + one.id())),
        one.organisation(),
        one.source(),
        new DocumentId(Desk.named(copy + " " + one.document())),
        one.documentTitle(),
        one.ordinal(),
        one.place(),
        one.text(),
        Set.of(group(passages.size() % GROUPS)),
        one.confidentiality(),
        one.validity(),
        one.hash());
  }

  /** The rows of a table. */
  List<String> measure() throws IOException {
    var rows = new ArrayList<String>();
    double megabytes = 0;
    Map<DocumentId, List<Passage>> documents =
        new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    for (Passage passage : passages) {
      megabytes += passage.text().getBytes(StandardCharsets.UTF_8).length / 1e6;
      documents.computeIfAbsent(passage.document(), _ -> new ArrayList<>()).add(passage);
    }
    empty(folder);
    long before = held();
    try (var index = LuceneIndex.open(folder.resolve(SLUIS));
        Directory directory = FSDirectory.open(folder.resolve(LUCENE));
        Analyzer analyzer = new DutchAnalyzer()) {
      long began = System.nanoTime();
      for (Map.Entry<DocumentId, List<Passage>> document : documents.entrySet()) {
        index.replace(Desk.ORGANISATION, document.getKey(), document.getValue());
      }
      double ours = (System.nanoTime() - began) / 1e9;
      questions.forEach(question -> index.search(question, rights, Engine.DEPTH));
      long held = held() - before;
      began = System.nanoTime();
      write(directory, analyzer);
      double plain = (System.nanoTime() - began) / 1e9;
      long heldByIt = held();
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var builder = new QueryBuilder(analyzer);
        for (String question : questions) {
          search(searcher, builder, question);
        }
        heldByIt = held() - heldByIt;
        var lucene = new ArrayList<Long>();
        var sluis = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
          for (String question : questions) {
            long start = System.nanoTime();
            search(searcher, builder, question);
            long middle = System.nanoTime();
            index.search(question, rights, Engine.DEPTH);
            long end = System.nanoTime();
            // The first rounds are for the compiler.
            if (round >= ROUNDS / 2) {
              lucene.add(middle - start);
              sluis.add(end - middle);
            }
          }
        }
        rows.add(row("plain Lucene", lucene, megabytes / plain, heldByIt));
        rows.add(row("Sluis", sluis, megabytes / ours, held));
      }
    }
    empty(folder);
    return rows;
  }

  static void empty(Path folder) throws IOException {
    for (String name : List.of(SLUIS, LUCENE)) {
      if (Files.exists(folder.resolve(name))) {
        IOUtils.rm(folder.resolve(name));
      }
    }
  }

  /** Bytes of the heap that are held after everything else was thrown away. */
  private static long held() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }

  private void write(Directory directory, Analyzer analyzer) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Passage passage : passages) {
        var document = new Document();
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        document.add(new StoredField("stored", passage.text()));
        for (GroupId group : passage.readers()) {
          document.add(new StringField(READER, group.value(), Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
  }

  private int search(IndexSearcher searcher, QueryBuilder builder, String question)
      throws IOException {
    var readable = new BooleanQuery.Builder();
    for (GroupId group : rights.groups()) {
      readable.add(new TermQuery(new Term(READER, group.value())), BooleanClause.Occur.SHOULD);
    }
    var query = new BooleanQuery.Builder().add(readable.build(), BooleanClause.Occur.FILTER);
    Query words = builder.createBooleanQuery(TEXT, question);
    if (words != null) {
      query.add(words, BooleanClause.Occur.MUST);
    }
    int chars = 0;
    for (ScoreDoc hit : searcher.search(query.build(), Engine.DEPTH).scoreDocs) {
      chars += searcher.storedFields().document(hit.doc).get("stored").length();
    }
    return chars;
  }

  private String row(String engine, List<Long> nanos, double megabytesPerSecond, long bytes) {
    var sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s, %,d passages | %.2f ms | %.2f ms | %.1f MB/s | %.0f MB |",
        engine,
        passages.size(),
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get((int) (sorted.size() * 0.99)) / 1e6,
        megabytesPerSecond,
        bytes / 1e6);
  }
}
