package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: BM25 with k1 1.2 and b .75 over whole units, analysed as Dutch. */
final class PlainLucene implements Engine {

  private static final float K1 = 1.2f;
  private static final float B = .75f;
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final Analyzer analyzer = new DutchAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, Unit> units = new HashMap<>();

  PlainLucene(Collection collection) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Unit unit : collection.units()) {
        var document = new Document();
        document.add(new TextField(TEXT, unit.text(), Field.Store.NO));
        document.add(new StringField(ID, unit.id(), Field.Store.YES));
        writer.addDocument(document);
        units.put(unit.id(), unit);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(K1, B));
  }

  @Override
  public List<String> rank(Question question) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question.text());
    var found = new ArrayList<String>();
    // It knows no rights: what may not be read is left out afterwards.
    for (ScoreDoc hit :
        searcher.search(query == null ? new MatchNoDocsQuery() : query, DEPTH * 10).scoreDocs) {
      String id = searcher.storedFields().document(hit.doc).get(ID);
      Unit unit = units.get(id);
      if (unit != null && unit.readableWith(question.rights()) && found.size() < DEPTH) {
        found.add(id);
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
