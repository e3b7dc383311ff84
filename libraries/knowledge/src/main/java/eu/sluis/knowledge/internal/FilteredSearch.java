package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks the passages that an asker may read as if no others existed.
 *
 * <p><b>Why not Lucene's own scoring.</b> BM25 weighs a word by the number of documents that hold
 * it and a passage by the average length. Lucene takes both from the whole index, also when a
 * filter hides most of it (and counts deleted documents until a merge). Someone who may read a
 * single passage could then watch its score and learn which words stand in the others. Lucene also
 * breaks ties by document number, which merges change. So Lucene keeps the postings, and the
 * arithmetic is here: all statistics come from the allowed passages only, sums are made in the
 * order of the question, and ties are broken by what the passages are. The tests add a thousand
 * forbidden passages and expect the same scores to the last bit. What is not hidden is time: more
 * forbidden passages make a search a little slower.
 *
 * <p><b>The score.</b> BM25F (Robertson and Zaragoza, <i>The Probabilistic Relevance Framework</i>,
 * 2009) over three fields: text, headings and title, where only the text is corrected for its
 * length. A newer version gets up to {@link #NEWEST_BONUS} on top, so that it wins from an older
 * one with nearly the same words. Compounds count as weak evidence, see {@link Compounds}.
 *
 * <p><b>The coverage.</b> The share of the question's content stems that the passage holds, in
 * text, headings or title; every stem weighs its idf among the allowed passages, a stem that stands
 * nowhere weighs the most, and a compound counts for {@link #COMPOUND_COVERAGE}.
 *
 * <p><b>Cost.</b> Every posting of the question's words is read, allowed or not; there is no early
 * stop as in Lucene's WAND. That is linear in the number of passages with a question's words, and
 * exact.
 *
 * <p>Rejected: an index per group (a passage has many groups, an asker has many groups); public
 * statistics only (wrong weights for exactly the words of closed documents); a second scoring pass
 * over the best candidates (which candidates are best would still depend on the forbidden ones).
 */
final class FilteredSearch {

  static final double K1 = 1.2;
  static final double B = 0.75;
  static final double HEADINGS_WEIGHT = 1.0;
  static final double TITLE_WEIGHT = 0.6;
  static final double NEWEST_BONUS = 0.03;
  static final double COMPOUND_COVERAGE = 0.5;

  /** A question with more different content words is cut there. */
  static final int STEMS_MAX = 64;

  /** A found passage by document number, before it is read. */
  record Found(int leaf, int doc, double score, double coverage) {}

  private final Snapshot snapshot;
  private final View view;
  private final ReadingRights rights;

  FilteredSearch(Snapshot snapshot, ReadingRights rights) throws IOException {
    this.snapshot = snapshot;
    this.view = snapshot.view(rights);
    this.rights = rights;
  }

  List<Found> best(String question, int limit) throws IOException {
    var concepts = new ArrayList<Concept>();
    for (Dutch.Word word : distinct(question)) {
      String written = question.substring(word.start(), word.end());
      concepts.add(new Concept(word.stem(), parts(word, written)));
    }
    if (view.count() == 0 || concepts.isEmpty()) {
      return List.of();
    }
    var evidence = concepts.stream().map(_ -> new Evidence()).toList();
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReaderContext context = snapshot.leaves().get(i);
      var leaf =
          new Evidence.Leaf(
              context, view.allowed().get(i), snapshot.facts().get(i), view.averageLength());
      for (int c = 0; c < concepts.size(); c++) {
        gather(evidence.get(c), leaf, context.reader(), concepts.get(c));
      }
    }
    return top(evidence, limit);
  }

  /** One content word of the question, with its parts when it is a compound. */
  private record Concept(String stem, List<String> parts) {
    boolean mayStandInside() {
      return !Character.isDigit(stem.charAt(0)) && stem.length() >= Compounds.PART_CHARS_MIN;
    }
  }

  private static List<Dutch.Word> distinct(String question) {
    var seen = new HashSet<String>();
    return Dutch.words(question).stream()
        .filter(Dutch.Word::content)
        .filter(word -> seen.add(word.stem()))
        .limit(STEMS_MAX)
        .toList();
  }

  /** The parts of a compound, when both stand in allowed passages. */
  private List<String> parts(Dutch.Word word, String written) throws IOException {
    if (word.number() || word.stem().length() < Compounds.COMPOUND_CHARS_MIN) {
      return List.of();
    }
    for (List<String> cut : Compounds.cuts(Dutch.fold(written))) {
      if (stands(cut.getLast()) && stands(cut.getFirst())) {
        return cut;
      }
    }
    return List.of();
  }

  private boolean stands(String stem) throws IOException {
    if (stem.length() < 3) {
      return false;
    }
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReader leaf = snapshot.leaves().get(i).reader();
      FixedBitSet allowed = view.allowed().get(i);
      PostingsEnum postings = leaf.postings(new Term(PassageFields.TEXT, stem), PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (allowed.get(doc)) {
          return true;
        }
      }
    }
    return false;
  }

  private void gather(Evidence evidence, Evidence.Leaf leaf, LeafReader reader, Concept concept)
      throws IOException {
    leaf.add(new BytesRef(concept.stem()), 1, true);
    if (concept.mayStandInside()) {
      for (BytesRef compound : Compounds.endingWith(reader, concept.stem())) {
        leaf.add(compound, Compounds.WEIGHT, false);
      }
      for (BytesRef compound : Compounds.beginningWith(reader, concept.stem())) {
        leaf.add(compound, Compounds.WEIGHT, false);
      }
    }
    for (String part : concept.parts()) {
      leaf.add(new BytesRef(part), Compounds.WEIGHT, false);
    }
    leaf.moveInto(evidence);
  }

  private List<Found> top(List<Evidence> evidence, int limit) {
    var scores = new double[snapshot.reader().maxDoc()];
    var covered = new double[scores.length];
    double all = 0;
    for (Evidence one : evidence) {
      double idf = one.idf(view.count());
      all += idf;
      for (int i = 0; i < one.size(); i++) {
        double tf = one.frequency(i);
        scores[one.doc(i)] += idf * tf * (K1 + 1) / (tf + K1);
        covered[one.doc(i)] += idf * (one.exact(i) ? 1 : COMPOUND_COVERAGE);
      }
    }
    var best = new PriorityQueue<Found>(limit + 1, worstFirst());
    for (int leaf = 0; leaf < snapshot.leaves().size(); leaf++) {
      int base = snapshot.leaves().get(leaf).docBase;
      int size = snapshot.leaves().get(leaf).reader().maxDoc();
      for (int doc = 0; doc < size; doc++) {
        if (scores[base + doc] > 0) {
          double score = scores[base + doc] * (1 + NEWEST_BONUS * newness(leaf, doc));
          best.add(new Found(leaf, doc, score, Math.min(1, covered[base + doc] / all)));
          if (best.size() > limit) {
            best.poll();
          }
        }
      }
    }
    var found = new ArrayList<>(best);
    found.sort(worstFirst().reversed());
    return found;
  }

  /** 1 for a version that holds from today, half for one of a year ago, 0 when it does not say. */
  private double newness(int leaf, int doc) {
    int from = snapshot.facts().get(leaf).validFrom(doc);
    return from == PassageFields.ALWAYS_FROM
        ? 0
        : 1 / (1 + Math.max(0, rights.day().toEpochDay() - from) / 365.25);
  }

  private Comparator<Found> worstFirst() {
    return Comparator.comparingDouble(Found::score)
        .thenComparing(Comparator.comparingLong(this::documentOf).reversed())
        .thenComparing(Comparator.comparingInt(this::ordinalOf).reversed());
  }

  private long documentOf(Found found) {
    return snapshot.facts().get(found.leaf()).document(found.doc());
  }

  private int ordinalOf(Found found) {
    return snapshot.facts().get(found.leaf()).ordinal(found.doc());
  }
}
