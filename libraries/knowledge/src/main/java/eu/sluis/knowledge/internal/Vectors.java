package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;

/**
 * The vectors of one model in an index. Every passage carries the hash of what the model is given
 * of it, so that a passage that comes back unchanged keeps its vector.
 *
 * @param model the name of the model
 * @param field where its vectors lie; every model has a field of its own
 */
public record Vectors(String model, String field) {

  private static final String KEY = "vectorKey";
  private static final String PREFIX = "vector.";

  public static Vectors of(String model) {
    return new Vectors(model, PREFIX + sha256(model).substring(0, 16));
  }

  /** What the vector of a passage is remembered by. */
  public static String key(Passage passage) {
    return sha256(Embeddings.text(passage));
  }

  /** A vector as the index wants it: of length 1. */
  public static float[] unit(float[] vector) throws Embeddings.Unavailable {
    if (vector.length < 1 || vector.length > Embeddings.DIMENSIONS_MAX) {
      throw new Embeddings.Unavailable(
          "a vector has %d numbers, must have 1 to %d; choose another model"
              .formatted(vector.length, Embeddings.DIMENSIONS_MAX));
    }
    float[] own = vector.clone();
    double square = 0;
    for (float one : own) {
      square += (double) one * one;
    }
    if (!(square > 0) || !Double.isFinite(square)) {
      throw new Embeddings.Unavailable("a vector has no direction; the model is out of order");
    }
    return VectorUtil.l2normalize(own);
  }

  /** Adds the hash, and the vectors that are known. */
  static void write(Document document, Passage passage, Known known) {
    String key = key(passage);
    document.add(new StringField(KEY, key, Field.Store.NO));
    known
        .of(key)
        .forEach(
            (field, vector) ->
                document.add(
                    new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT)));
  }

  /** Vectors of every model, by the key of what they were made of. */
  public static final class Known {

    private Known() {}

    private final Map<String, Map<String, float[]>> byKey = new HashMap<>();

    void add(String key, String field, float[] vector) {
      byKey.computeIfAbsent(key, _ -> new HashMap<>()).put(field, vector);
    }

    void keepOnly(String field) {
      byKey.values().forEach(vectors -> vectors.keySet().retainAll(Set.of(field)));
    }

    private Map<String, float[]> of(String key) {
      return byKey.getOrDefault(key, Map.of());
    }
  }

  /** All vectors that the index has of these passages, whatever model made them. */
  static Known known(IndexReader reader, List<Passage> passages) throws IOException {
    var known = new Known();
    Set<String> keys = passages.stream().map(Vectors::key).collect(Collectors.toSet());
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      for (String field : fields(leaf)) {
        for (String key : keys) {
          find(leaf, field, key, known);
        }
      }
    }
    return known;
  }

  private static List<String> fields(LeafReader leaf) {
    var fields = new ArrayList<String>();
    for (FieldInfo info : leaf.getFieldInfos()) {
      if (info.name.startsWith(PREFIX)) {
        fields.add(info.name);
      }
    }
    return fields;
  }

  private static void find(LeafReader leaf, String field, String key, Known known)
      throws IOException {
    FloatVectorValues values = leaf.getFloatVectorValues(field);
    PostingsEnum holding = leaf.postings(new Term(KEY, key), PostingsEnum.NONE);
    if (values == null || holding == null) {
      return;
    }
    // One iterator for all: another over the same values would go on where this one stands.
    DocIndexIterator at = values.iterator();
    for (int doc = holding.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = holding.nextDoc()) {
      if ((at.docID() < doc ? at.advance(doc) : at.docID()) == doc) {
        known.add(key, field, values.vectorValue(at.index()).clone());
        return;
      }
    }
  }

  /** The documents with a vector of another model. */
  Set<String> withOthers(IndexReader reader) throws IOException {
    var documents = new LinkedHashSet<String>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      for (String other : fields(leaf)) {
        FloatVectorValues values = leaf.getFloatVectorValues(other);
        if (other.equals(field) || values == null) {
          continue;
        }
        Bits live = leaf.getLiveDocs();
        DocIndexIterator at = values.iterator();
        for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
          if (live == null || live.get(doc)) {
            documents.add(leaf.storedFields().document(doc).get(PassageFields.DOCUMENT));
          }
        }
      }
    }
    return documents;
  }

  /** How many passages have a vector. */
  int count(IndexReader reader) throws IOException {
    int count = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      FloatVectorValues values = leaf.getFloatVectorValues(field);
      Bits live = leaf.getLiveDocs();
      if (values != null && live == null) {
        count += values.size();
      } else if (values != null) {
        DocIndexIterator at = values.iterator();
        for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
          count += live.get(doc) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** The first passages without a vector, at most `limit`. */
  List<Passage> missing(IndexReader reader, Set<String> skipped, int limit) throws IOException {
    var found = new ArrayList<Passage>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      FloatVectorValues values = leaf.getFloatVectorValues(field);
      DocIdSetIterator having = values == null ? DocIdSetIterator.empty() : values.iterator();
      int next = having.nextDoc();
      for (int doc = 0; doc < leaf.maxDoc() && found.size() < limit; doc++) {
        if (doc == next) {
          next = having.nextDoc();
        } else if (live == null || live.get(doc)) {
          Passage passage = PassageFields.read(leaf.storedFields().document(doc));
          if (!skipped.contains(key(passage))) {
            found.add(passage);
          }
        }
      }
    }
    return found;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
