package eu.sluis.bench.knowledge;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Synonyms;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/**
 * How fast passages are found by meaning by someone who may read half of them, beside Lucene's own
 * search in its graph with the same filter. Vectors are drawn around {@link #SUBJECTS} subjects,
 * the same ones for the same seed; words hardly find anything, so that the vectors are measured. A
 * graph may miss some of the nearest: how many of the true ten are among the ten is counted, too.
 */
final class VectorSpeed {

  static final int SUBJECTS = 200;

  private static final int DIMENSIONS = 384;
  private static final int QUESTIONS = 200;
  private static final int ROUNDS = 3;
  private static final int DOCUMENT_PASSAGES = 100;
  private static final int NEAR = 100;
  private static final long SEED = 7;
  private static final GroupId READERS = new GroupId("lezers");
  private static final String VECTOR = "vector";

  private final Random random = new Random(SEED);
  private final float[][] subjects = new float[SUBJECTS][];
  private final float[][] passages;
  private final Path folder;
  private final float[][] questions = new float[QUESTIONS][];

  /**
   * @param folder for the two indexes; what is in it is thrown away
   */
  VectorSpeed(int passages, Path folder) {
    this.folder = folder;
    this.passages = new float[passages][];
    for (int i = 0; i < SUBJECTS; i++) {
      subjects[i] = around(new float[DIMENSIONS], 1);
    }
    for (int i = 0; i < passages; i++) {
      this.passages[i] = around(subjects[i % SUBJECTS], 0.05f);
    }
    for (int i = 0; i < QUESTIONS; i++) {
      questions[i] = around(subjects[random.nextInt(SUBJECTS)], 0.05f);
    }
  }

  private float[] around(float[] centre, float spread) {
    float[] vector = centre.clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] += spread * (float) random.nextGaussian();
    }
    return VectorUtil.l2normalize(vector);
  }

  /** The rows of a table. */
  List<String> measure() throws IOException {
    SearchSpeed.empty(folder);
    try (var index =
            LuceneIndex.open(
                folder.resolve(SearchSpeed.SLUIS), Synonyms.none(), _ -> List.of(new Drawn()));
        Directory directory = FSDirectory.open(folder.resolve(SearchSpeed.LUCENE))) {
      fill(index);
      write(directory);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var lucene = new ArrayList<Long>();
        var sluis = new ArrayList<Long>();
        int both = 0;
        int plain = 0;
        for (int round = 0; round < ROUNDS; round++) {
          for (int question = 0; question < QUESTIONS; question++) {
            long start = System.nanoTime();
            List<Integer> ofLucene = search(searcher, questions[question]);
            long middle = System.nanoTime();
            List<Integer> ofSluis = search(index, question);
            long end = System.nanoTime();
            if (round == ROUNDS - 1) {
              lucene.add(middle - start);
              sluis.add(end - middle);
              List<Integer> truth = truth(questions[question]);
              plain += (int) ofLucene.stream().filter(truth::contains).count();
              both += (int) ofSluis.stream().filter(truth::contains).count();
            }
          }
        }
        return List.of(row("plain Lucene, graph", lucene, plain), row("Sluis", sluis, both));
      }
    }
  }

  private void fill(LuceneIndex index) throws IOException {
    try {
      for (int from = 0; from < passages.length; from += DOCUMENT_PASSAGES) {
        var document = new DocumentId(Desk.named("vectors " + from));
        var whole = new ArrayList<Passage>();
        for (int i = from; i < Math.min(passages.length, from + DOCUMENT_PASSAGES); i++) {
          whole.add(passage(document, i));
        }
        index.replace(Desk.ORGANISATION, document, whole);
      }
      while (index.embed(Desk.ORGANISATION, 100 * DOCUMENT_PASSAGES) > 0) {
        // until every passage has its vector
      }
    } catch (Embeddings.Unavailable impossible) {
      throw new IOException(impossible);
    }
  }

  private static Passage passage(DocumentId document, int number) {
    return new Passage(
        new PassageId(Desk.named("passage " + number)),
        Desk.ORGANISATION,
        new SourceId(Desk.named("source")),
        document,
        "Stuk",
        number % DOCUMENT_PASSAGES,
        new Place(List.of(), Optional.empty(), OptionalInt.empty()),
        "nummer " + number,
        Set.of(number % 2 == 0 ? READERS : new GroupId("anderen")),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS,
        "");
  }

  private void write(Directory directory) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < passages.length; i++) {
        var document = new Document();
        document.add(
            new KnnFloatVectorField(VECTOR, passages[i], VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StringField("reader", Integer.toString(i % 2), Field.Store.NO));
        document.add(new StoredField("number", i));
        writer.addDocument(document);
      }
    }
  }

  private static List<Integer> search(IndexSearcher searcher, float[] question) throws IOException {
    var query =
        new KnnFloatVectorQuery(VECTOR, question, NEAR, new TermQuery(new Term("reader", "0")));
    var found = new ArrayList<Integer>();
    for (ScoreDoc hit : searcher.search(query, Engine.DEPTH).scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc).getField("number");
      found.add(stored.numericValue().intValue());
    }
    return found;
  }

  private static List<Integer> search(LuceneIndex index, int question) {
    var rights =
        new ReadingRights(Desk.ORGANISATION, Set.of(READERS), Confidentiality.INTERN, Desk.DAY);
    return index.search("vraag " + question, rights, Engine.DEPTH).stream()
        .map(hit -> Integer.valueOf(hit.passage().text().substring("nummer ".length())))
        .toList();
  }

  private List<Integer> truth(float[] question) {
    var near = new ArrayList<Integer>();
    var cosines = new float[passages.length];
    for (int i = 0; i < passages.length; i += 2) {
      cosines[i] = VectorUtil.dotProduct(question, passages[i]);
      near.add(i);
    }
    near.sort((one, other) -> Float.compare(cosines[other], cosines[one]));
    return List.copyOf(near.subList(0, Engine.DEPTH));
  }

  private String row(String engine, List<Long> nanos, int right) {
    var sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f ms | %.2f ms | %.3f |",
        engine,
        passages.length,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get((int) (sorted.size() * 0.99)) / 1e6,
        (double) right / (QUESTIONS * Engine.DEPTH));
  }

  /** A model that knows the vectors that were drawn. */
  private final class Drawn implements Embeddings {

    @Override
    public String model() {
      return "drawn";
    }

    @Override
    public List<Optional<float[]>> ofPassages(List<Passage> given) {
      return given.stream()
          .map(
              passage ->
                  Optional.of(
                      passages[Integer.parseInt(passage.text().substring("nummer ".length()))]))
          .toList();
    }

    @Override
    public float[] ofQuestion(String question) {
      return questions[Integer.parseInt(question.substring("vraag ".length()))];
    }
  }
}
