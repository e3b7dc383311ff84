package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * How near the allowed passages lie to a question, as the cosine, by document number.
 *
 * <p>While an asker may read at most {@link #EXACT_MAX} passages each of them is compared, so that
 * passages that are not allowed cannot matter. Above that Lucene's graph (HNSW; Malkov and
 * Yashunin, 2018) is walked with the allowed passages as its filter: a passage that is not allowed
 * is never returned and changes no cosine, but the walk passes it, so which of the allowed ones are
 * found may depend on it in rare cases.
 */
final class Nearness {

  static final int EXACT_MAX = 20_000;

  private final Snapshot snapshot;
  private final View view;
  private final String field;
  private final float[] question;

  Nearness(Snapshot snapshot, View view, String field, float[] question) {
    this.snapshot = snapshot;
    this.view = view;
    this.field = field;
    this.question = question;
  }

  /** The nearest allowed passages of each segment, at most `limit` of each. */
  Map<Integer, Double> nearest(int limit) throws IOException {
    var near = new HashMap<Integer, Double>();
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReaderContext context = snapshot.leaves().get(i);
      FloatVectorValues values = context.reader().getFloatVectorValues(field);
      if (values == null || values.dimension() != question.length) {
        continue;
      }
      FixedBitSet allowed = view.allowed().get(i);
      if (view.count() <= EXACT_MAX) {
        each(values, allowed, context.docBase, near);
      } else {
        walk(context, allowed, limit, near);
      }
    }
    return near;
  }

  private void each(
      FloatVectorValues values, FixedBitSet allowed, int base, Map<Integer, Double> near)
      throws IOException {
    DocIndexIterator at = values.iterator();
    for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
      if (allowed.get(doc)) {
        near.put(base + doc, cosine(values.vectorValue(at.index())));
      }
    }
  }

  private void walk(
      LeafReaderContext context, FixedBitSet allowed, int limit, Map<Integer, Double> near)
      throws IOException {
    var collector = new TopKnnCollector(limit, Integer.MAX_VALUE);
    int cost = allowed.cardinality();
    context
        .reader()
        .searchNearestVectors(
            field,
            question,
            collector,
            AcceptDocs.fromIteratorSupplier(
                () -> new BitSetIterator(allowed, cost), allowed, context.reader().maxDoc()));
    var docs = new HashMap<Integer, Double>();
    for (ScoreDoc found : collector.topDocs().scoreDocs) {
      docs.put(found.doc, 0.0);
    }
    near.putAll(of(context, docs.keySet().stream().sorted().toList()));
  }

  /** The cosines of these document numbers of one segment, those without a vector left out. */
  private Map<Integer, Double> of(LeafReaderContext context, List<Integer> docs)
      throws IOException {
    var near = new HashMap<Integer, Double>();
    FloatVectorValues values = context.reader().getFloatVectorValues(field);
    if (values == null || values.dimension() != question.length) {
      return near;
    }
    DocIndexIterator at = values.iterator();
    for (int doc : docs) {
      if (at.advance(doc) == doc) {
        near.put(context.docBase + doc, cosine(values.vectorValue(at.index())));
      }
    }
    return near;
  }

  /** The cosine of one passage, or what is given when it has no vector. */
  double of(int leaf, int doc, double otherwise) throws IOException {
    LeafReaderContext context = snapshot.leaves().get(leaf);
    return of(context, List.of(doc)).getOrDefault(context.docBase + doc, otherwise);
  }

  private double cosine(float[] vector) {
    return VectorUtil.dotProduct(question, vector);
  }
}
