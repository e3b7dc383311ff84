package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeSet;
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
 * one with nearly the same words. Compounds count as weak evidence, see {@link Compounds}; so do
 * words spelled nearly alike when no allowed passage has the word itself, see {@link Slips}.
 * Synonyms and sections are in {@link Scores}. The weights were chosen on the development questions
 * of `./sluis bench knowledge` and judged on those held back.
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
  static final double B = 0.6;
  static final double HEADINGS_WEIGHT = 1.0;
  static final double TITLE_WEIGHT = 0.3;
  static final double NEWEST_BONUS = 0.03;
  static final double COMPOUND_COVERAGE = 0.5;

  /** More than any words can bring, so that an article that is asked for by number comes first. */
  static final double NAMED_BONUS = 1_000;

  /** A found passage by document number, before it is read. */
  record Found(int leaf, int doc, double score, double coverage, OptionalDouble meaning) {}

  private final Snapshot snapshot;
  private final View view;
  private final ReadingRights rights;
  private final Twins twins;

  FilteredSearch(Snapshot snapshot, ReadingRights rights, Scope scope, Twins twins)
      throws IOException {
    this.snapshot = snapshot;
    this.view = snapshot.view(rights, scope);
    this.rights = rights;
    this.twins = twins;
  }

  List<Found> best(String question, Optional<Shelf.Meant> meant, int limit) throws IOException {
    Asked asked = Asked.of(question, twins);
    if (view.count() == 0) {
      return List.of();
    }
    Workspace space = snapshot.borrow();
    Scores scores = scores(asked, space);
    List<Found> best = meant.isEmpty() ? top(scores, limit) : fused(scores, meant.get(), limit);
    // Not when the search failed halfway: then nobody knows what is left in it.
    space.clear();
    snapshot.giveBack(space);
    return best;
  }

  private Scores scores(Asked asked, Workspace space) throws IOException {
    var scores = new Scores(space, view.count());
    if (asked.concepts().isEmpty()) {
      return scores;
    }
    var evidence = evidence(asked, space);
    evidence.words().forEach(scores::add);
    for (int i = 0; i < asked.others().size(); i++) {
      var own = asked.others().get(i).of().stream().map(evidence.words()::get).toList();
      scores.addOthers(own, evidence.others().get(i));
    }
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReaderContext context = snapshot.leaves().get(i);
      scores.lift(snapshot.facts().get(i), context.docBase, context.reader().maxDoc());
    }
    for (Reference reference : asked.references()) {
      name(reference, scores);
      Optional<Reference> within = reference.withinBook();
      if (within.isPresent()) {
        name(within.get(), scores);
      }
    }
    return scores;
  }

  /** The best by words and the nearest by meaning, each judged by both. */
  private List<Found> fused(Scores scores, Shelf.Meant meant, int limit) throws IOException {
    int depth = Math.max(limit, Fusion.DEPTH);
    List<Found> worded = top(scores, depth);
    var nearness = new Nearness(snapshot, view, meant.vectors().field(), meant.question());
    Nearness.Near lying = nearness.nearest(depth, this::keyOf);
    Map<Integer, Double> near = lying.best();
    double most =
        worded.stream().mapToDouble(Found::score).filter(s -> s < NAMED_BONUS).max().orElse(0);
    var fusion = new Fusion(most, lying.nearest(), lying.deviation());
    var candidates = new LinkedHashMap<Integer, Found>();
    worded.forEach(found -> candidates.put(number(found.leaf(), found.doc()), found));
    near.forEach((number, _) -> candidates.computeIfAbsent(number, _ -> unworded(number, scores)));
    var fused = new ArrayList<Found>();
    for (Found found : candidates.values()) {
      boolean named = found.score() >= NAMED_BONUS;
      double listed = near.getOrDefault(number(found.leaf(), found.doc()), Double.NaN);
      double cosine =
          Double.isNaN(listed) ? nearness.of(found.leaf(), found.doc(), Double.NaN) : listed;
      OptionalDouble lies =
          Double.isNaN(cosine) ? OptionalDouble.empty() : OptionalDouble.of(cosine);
      double score = fusion.score(named ? most : found.score(), lies);
      fused.add(
          new Found(
              found.leaf(),
              found.doc(),
              score + (named ? found.score() : 0),
              found.coverage(),
              lies.isEmpty() ? lies : OptionalDouble.of(lying.standing(cosine))));
    }
    fused.sort(worstFirst().reversed());
    return fused.subList(0, Math.min(limit, fused.size()));
  }

  private int number(int leaf, int doc) {
    return snapshot.leaves().get(leaf).docBase + doc;
  }

  private Found unworded(int number, Scores scores) {
    int leaf = leafOf(number);
    int doc = number - snapshot.leaves().get(leaf).docBase;
    return new Found(
        leaf, doc, scores.points(number), scores.coverage(number), OptionalDouble.empty());
  }

  private int leafOf(int number) {
    int leaf = snapshot.leaves().size() - 1;
    while (snapshot.leaves().get(leaf).docBase > number) {
      leaf--;
    }
    return leaf;
  }

  /** The same for a passage wherever it lies in the index. */
  private long keyOf(int number) {
    int leaf = leafOf(number);
    LeafFacts facts = snapshot.facts().get(leaf);
    int doc = number - snapshot.leaves().get(leaf).docBase;
    return facts.document(doc) + facts.ordinal(doc);
  }

  /** For each word of the question, and for each group of other words. */
  private record Gathered(List<Evidence> words, List<List<Evidence>> others) {}

  private Gathered evidence(Asked asked, Workspace space) throws IOException {
    var words = asked.concepts().stream().map(_ -> new Evidence()).toList();
    var others =
        asked.others().stream()
            .map(other -> other.stems().stream().map(_ -> new Evidence()).toList())
            .toList();
    List<Evidence.Leaf> leaves = leaves(space);
    var parts = new ArrayList<List<String>>();
    for (Asked.Concept concept : asked.concepts()) {
      parts.add(parts(concept, leaves));
    }
    for (int i = 0; i < leaves.size(); i++) {
      Evidence.Leaf leaf = leaves.get(i);
      LeafReaderContext context = snapshot.leaves().get(i);
      for (int c = 0; c < words.size(); c++) {
        gather(words.get(c), leaf, context.reader(), asked.concepts().get(c), parts.get(c));
      }
      for (int o = 0; o < others.size(); o++) {
        List<String> stems = asked.others().get(o).stems();
        for (int s = 0; s < stems.size(); s++) {
          leaf.add(new BytesRef(stems.get(s)), 1, true);
          leaf.moveInto(others.get(o).get(s));
        }
      }
    }
    for (int c = 0; c < words.size(); c++) {
      if (words.get(c).size() == 0 && !explained(c, asked, others)) {
        guess(words.get(c), leaves, asked.concepts().get(c));
      }
    }
    return new Gathered(words, others);
  }

  private List<Evidence.Leaf> leaves(Workspace space) throws IOException {
    var leaves = new ArrayList<Evidence.Leaf>();
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      leaves.add(
          new Evidence.Leaf(
              snapshot.leaves().get(i),
              view.allowed().get(i),
              snapshot.facts().get(i),
              view.averageLength(),
              space));
    }
    return leaves;
  }

  /** Whether other words for it were found. */
  private static boolean explained(int concept, Asked asked, List<List<Evidence>> others) {
    for (int o = 0; o < others.size(); o++) {
      if (asked.others().get(o).of().contains(concept)
          && others.get(o).stream().anyMatch(evidence -> evidence.size() > 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A word that no allowed passage holds may be a slip: takes in the words spelled nearly alike
   * that stand in the text of one. A word that only stands in a forbidden text would find the
   * headings and titles that have it, and so tell that it stands there.
   */
  private void guess(Evidence evidence, List<Evidence.Leaf> leaves, Asked.Concept concept)
      throws IOException {
    var meant = new TreeSet<BytesRef>();
    for (int i = 0; i < leaves.size(); i++) {
      for (BytesRef alike : Slips.of(snapshot.leaves().get(i).reader(), concept)) {
        if (leaves.get(i).stands(alike)) {
          meant.add(alike);
        }
      }
    }
    for (Evidence.Leaf leaf : leaves) {
      for (BytesRef alike : meant) {
        leaf.add(alike, Slips.WEIGHT, false);
      }
      leaf.moveInto(evidence);
    }
  }

  /** Puts the passages of an article that the question names before all others. */
  private void name(Reference reference, Scores scores) throws IOException {
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      LeafReaderContext context = snapshot.leaves().get(i);
      var named = new FixedBitSet(Math.max(1, context.reader().maxDoc()));
      named.or(view.allowed().get(i));
      keep(named, context.reader(), new Term(PassageFields.ARTICLE, reference.article()));
      for (String stem : reference.law()) {
        keep(named, context.reader(), new Term(PassageFields.TITLE, stem));
      }
      for (int doc = next(named, 0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        scores.add(context.docBase + doc, NAMED_BONUS);
        doc = next(named, doc + 1);
      }
    }
  }

  private static int next(FixedBitSet bits, int from) {
    return from >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
  }

  private static void keep(FixedBitSet docs, LeafReader leaf, Term term) throws IOException {
    PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
    var holding = new FixedBitSet(docs.length());
    if (postings != null) {
      holding.or(postings);
    }
    docs.and(holding);
  }

  /** The parts of a compound, when both stand in allowed passages. */
  private static List<String> parts(Asked.Concept concept, List<Evidence.Leaf> leaves)
      throws IOException {
    if (concept.number() || concept.stem().length() < Compounds.COMPOUND_CHARS_MIN) {
      return List.of();
    }
    for (List<String> cut : Compounds.cuts(concept.written())) {
      if (stands(cut.getLast(), leaves) && stands(cut.getFirst(), leaves)) {
        return cut;
      }
    }
    return List.of();
  }

  private static boolean stands(String stem, List<Evidence.Leaf> leaves) throws IOException {
    var bytes = new BytesRef(stem);
    for (Evidence.Leaf leaf : leaves) {
      if (stem.length() >= 3 && leaf.stands(bytes)) {
        return true;
      }
    }
    return false;
  }

  private static void gather(
      Evidence evidence,
      Evidence.Leaf leaf,
      LeafReader reader,
      Asked.Concept concept,
      List<String> parts)
      throws IOException {
    leaf.add(new BytesRef(concept.stem()), 1, true);
    if (concept.mayStandInside()) {
      Compounds.endingWith(reader, concept.stem(), leaf::addCompound);
      Compounds.beginningWith(reader, concept.stem(), leaf::addCompound);
    }
    for (String part : parts) {
      leaf.add(new BytesRef(part), Compounds.WEIGHT, false);
    }
    leaf.moveInto(evidence);
  }

  private List<Found> top(Scores scores, int limit) {
    var best = new PriorityQueue<Found>(limit + 1, worstFirst());
    for (int leaf = 0; leaf < snapshot.leaves().size(); leaf++) {
      int base = snapshot.leaves().get(leaf).docBase;
      int size = snapshot.leaves().get(leaf).reader().maxDoc();
      for (int at = scores.next(base, base + size);
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = scores.next(at + 1, base + size)) {
        double points = scores.points(at);
        if (best.size() < limit || points * (1 + NEWEST_BONUS) >= worst(best)) {
          double score = points * (1 + NEWEST_BONUS * newness(leaf, at - base));
          best.add(new Found(leaf, at - base, score, scores.coverage(at), OptionalDouble.empty()));
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

  private static double worst(PriorityQueue<Found> best) {
    Found worst = best.peek();
    return worst == null ? 0 : worst.score();
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
