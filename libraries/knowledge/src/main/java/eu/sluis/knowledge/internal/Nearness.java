package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
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

  /** Passages of a segment whose cosines stand for all, where not each is compared. */
  private static final int SAMPLE = 500;

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

  /**
   * What lies near.
   *
   * @param best cosines of the nearest, by document number
   * @param nearest the highest of them; 0 when there are none
   * @param mean of the cosines of all allowed passages, or of a sample
   * @param deviation the standard deviation of the same
   * @param among how many passages may be read
   */
  record Near(Map<Integer, Double> best, double nearest, double mean, double deviation, int among) {

    /**
     * How many standard deviations above the mean, less what the nearest of so many would be by
     * chance: the highest of n normal values lies near the root of 2 ln n.
     */
    double standing(double cosine) {
      double over = deviation > 0 ? (cosine - mean) / deviation : 0;
      return over - Math.sqrt(2 * Math.log(Math.max(1, among)));
    }
  }

  /**
   * The nearest allowed passages, at most `limit`, or of each segment when a graph is walked.
   *
   * @param keyOf tells passages apart that lie equally near, wherever they lie in the index
   */
  Near nearest(int limit, IntToLongFunction keyOf) throws IOException {
    var best =
        new PriorityQueue<Map.Entry<Integer, Double>>(
            Map.Entry.<Integer, Double>comparingByValue()
                .thenComparing(
                    Comparator.comparingLong(
                            (Map.Entry<Integer, Double> one) -> keyOf.applyAsLong(one.getKey()))
                        .reversed()));
    var spread = new Spread();
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReaderContext context = snapshot.leaves().get(i);
      FloatVectorValues values = context.reader().getFloatVectorValues(field);
      if (values == null || values.dimension() != question.length) {
        continue;
      }
      FixedBitSet allowed = view.allowed().get(i);
      if (view.count() <= EXACT_MAX) {
        each(values, allowed, context.docBase, limit, best, spread);
      } else {
        best.addAll(walk(context, allowed, limit).entrySet());
        sample(values, allowed, spread);
      }
    }
    var near = new HashMap<Integer, Double>();
    double nearest = best.isEmpty() ? 0 : -1;
    for (Map.Entry<Integer, Double> one : best) {
      near.put(one.getKey(), one.getValue());
      nearest = Math.max(nearest, one.getValue());
    }
    return new Near(near, nearest, spread.mean(), spread.deviation(), view.count());
  }

  private void each(
      FloatVectorValues values,
      FixedBitSet allowed,
      int base,
      int limit,
      PriorityQueue<Map.Entry<Integer, Double>> best,
      Spread spread)
      throws IOException {
    DocIndexIterator at = values.iterator();
    for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
      if (allowed.get(doc)) {
        double cosine = cosine(values.vectorValue(at.index()));
        spread.add(cosine);
        Map.Entry<Integer, Double> worst = best.peek();
        if (best.size() < limit || worst == null || cosine >= worst.getValue()) {
          best.add(Map.entry(base + doc, cosine));
          if (best.size() > limit) {
            best.poll();
          }
        }
      }
    }
  }

  /** Of allowed passages all over the segment. */
  private void sample(FloatVectorValues values, FixedBitSet allowed, Spread spread)
      throws IOException {
    int step = Math.max(1, allowed.cardinality() / SAMPLE);
    int seen = 0;
    DocIndexIterator at = values.iterator();
    for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
      if (allowed.get(doc) && seen++ % step == 0) {
        spread.add(cosine(values.vectorValue(at.index())));
      }
    }
  }

  /** In whole numbers, so that the order in which passages lie changes nothing. */
  private static final class Spread {
    private static final double SCALE = 1 << 20;
    private long count;
    private long sum;
    private long squares;

    void add(double cosine) {
      long whole = Math.round(cosine * SCALE);
      count++;
      sum += whole;
      squares += whole * whole;
    }

    double mean() {
      return count == 0 ? 0 : (double) sum / count / SCALE;
    }

    double deviation() {
      if (count < 2) {
        return 0;
      }
      double mean = (double) sum / count;
      return Math.sqrt(Math.max(0, (double) squares / count - mean * mean)) / SCALE;
    }
  }

  private Map<Integer, Double> walk(LeafReaderContext context, FixedBitSet allowed, int limit)
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
    return of(
        context,
        Arrays.stream(collector.topDocs().scoreDocs).map(found -> found.doc).sorted().toList());
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
