package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Where one word of a question stands among the allowed passages, and how firmly. */
final class Evidence {

  private int size;
  private int exactSize;
  private int[] docs = new int[16];
  private double[] frequencies = new double[16];
  private boolean[] exacts = new boolean[16];

  int size() {
    return size;
  }

  int doc(int at) {
    return docs[at];
  }

  /** The weighted frequency, corrected for length. */
  double frequency(int at) {
    return frequencies[at];
  }

  /** Whether the word itself stands there, not only a compound. */
  boolean exact(int at) {
    return exacts[at];
  }

  /** How much the word tells, among `count` passages: rare words more. */
  double idf(int count) {
    int holding = exactSize > 0 ? exactSize : size;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  }

  private void add(int doc, double frequency, boolean exact) {
    if (size == docs.length) {
      docs = ArrayUtil.grow(docs);
      frequencies = Arrays.copyOf(frequencies, docs.length);
      exacts = Arrays.copyOf(exacts, docs.length);
    }
    docs[size] = doc;
    frequencies[size] = frequency;
    exacts[size] = exact;
    size++;
    exactSize += exact ? 1 : 0;
  }

  /** Adds up what one segment has, over fields and compounds, one passage after the other. */
  static final class Leaf {
    private final LeafReaderContext context;
    private final FixedBitSet allowed;
    private final LeafFacts facts;
    private final double averageLength;
    private final double[] sums;
    private final FixedBitSet exact;
    private final FixedBitSet touched;

    Leaf(LeafReaderContext context, FixedBitSet allowed, LeafFacts facts, double averageLength) {
      this.context = context;
      this.allowed = allowed;
      this.facts = facts;
      this.averageLength = averageLength;
      int maxDoc = Math.max(1, context.reader().maxDoc());
      this.sums = new double[maxDoc];
      this.exact = new FixedBitSet(maxDoc);
      this.touched = new FixedBitSet(maxDoc);
    }

    void add(BytesRef stem, double weight, boolean itself) throws IOException {
      add(PassageFields.TEXT, stem, weight, itself);
      add(PassageFields.HEADINGS, stem, weight * FilteredSearch.HEADINGS_WEIGHT, itself);
      add(PassageFields.TITLE, stem, weight * FilteredSearch.TITLE_WEIGHT, itself);
    }

    private void add(String field, BytesRef stem, double weight, boolean itself)
        throws IOException {
      PostingsEnum postings = context.reader().postings(new Term(field, stem), PostingsEnum.FREQS);
      if (postings == null) {
        return;
      }
      boolean text = field.equals(PassageFields.TEXT);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (allowed.get(doc)) {
          sums[doc] += weight * (text ? postings.freq() / relativeLength(doc) : 1);
          touched.set(doc);
          if (itself) {
            exact.set(doc);
          }
        }
      }
    }

    private double relativeLength(int doc) {
      return 1 - FilteredSearch.B + FilteredSearch.B * facts.length(doc) / averageLength;
    }

    /** Hands over what was found for one word and begins anew for the next. */
    void moveInto(Evidence evidence) {
      for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
        evidence.add(context.docBase + doc, sums[doc], exact.get(doc));
        sums[doc] = 0;
      }
      exact.clear();
      touched.clear();
    }

    private int next(int from) {
      return from >= touched.length() ? DocIdSetIterator.NO_MORE_DOCS : touched.nextSetBit(from);
    }
  }
}
