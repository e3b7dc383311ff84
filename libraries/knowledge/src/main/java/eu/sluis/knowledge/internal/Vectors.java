package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
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

  public static Vectors of(String model) {
    return new Vectors(model, "vector." + sha256(model).substring(0, 16));
  }

  /** What the vector of a passage is remembered by. */
  static String key(Passage passage) {
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

  /** Adds the hash, and the vector when it is known. */
  void write(Document document, Passage passage, Map<String, float[]> known) {
    String key = key(passage);
    document.add(new StringField(KEY, key, Field.Store.NO));
    float[] vector = known.get(key);
    if (vector != null) {
      document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
  }

  /** The vectors that the index has of these passages, by their key. */
  Map<String, float[]> known(IndexReader reader, List<Passage> passages) throws IOException {
    var known = new HashMap<String, float[]>();
    for (Passage passage : passages) {
      String key = key(passage);
      for (LeafReaderContext context : reader.leaves()) {
        if (!known.containsKey(key)) {
          find(context.reader(), key, known);
        }
      }
    }
    return known;
  }

  private void find(LeafReader leaf, String key, Map<String, float[]> known) throws IOException {
    FloatVectorValues values = leaf.getFloatVectorValues(field);
    PostingsEnum holding = leaf.postings(new Term(KEY, key), PostingsEnum.NONE);
    if (values == null || holding == null) {
      return;
    }
    for (int doc = holding.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = holding.nextDoc()) {
      DocIndexIterator at = values.iterator();
      if (at.advance(doc) == doc) {
        known.put(key, values.vectorValue(at.index()).clone());
        return;
      }
    }
  }

  /** The first passages without a vector, by document number, at most `limit`. */
  int[] missing(IndexReader reader, int limit) throws IOException {
    int[] found = new int[limit];
    int count = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      FloatVectorValues values = leaf.getFloatVectorValues(field);
      DocIdSetIterator having = values == null ? DocIdSetIterator.empty() : values.iterator();
      int next = having.nextDoc();
      for (int doc = 0; doc < leaf.maxDoc() && count < limit; doc++) {
        if (doc == next) {
          next = having.nextDoc();
        } else if (live == null || live.get(doc)) {
          found[count++] = context.docBase + doc;
        }
      }
    }
    return Arrays.copyOf(found, count);
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
