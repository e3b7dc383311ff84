package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Where one word of a question stands among the allowed passages, and how firmly. */
final class Evidence {

  private static final int PLACES = 64;

  private int size;
  private int exactSize;
  private int[] docs = new int[PLACES];
  private double[] frequencies = new double[PLACES];
  private boolean[] exacts = new boolean[PLACES];

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
      docs = Arrays.copyOf(docs, 2 * docs.length);
      frequencies = Arrays.copyOf(frequencies, docs.length);
      exacts = Arrays.copyOf(exacts, docs.length);
    }
    docs[size] = doc;
    frequencies[size] = frequency;
    exacts[size] = exact;
    size++;
    exactSize += exact ? 1 : 0;
  }

  /** The words of one field of a segment; one place in it at a time. */
  private static final class Dictionary {
    private final TermsEnum words;
    private final int flags;
    private @Nullable PostingsEnum reused;

    Dictionary(Terms terms, boolean howOften) throws IOException {
      this.words = terms.iterator();
      this.flags = howOften ? PostingsEnum.FREQS : PostingsEnum.NONE;
    }

    boolean has(BytesRef stem) throws IOException {
      return words.seekExact(stem);
    }

    /** Of the word that was asked for last. */
    PostingsEnum postings() throws IOException {
      PostingsEnum postings = words.postings(reused, flags);
      reused = postings;
      return postings;
    }
  }

  /** Adds up what one segment has, over fields and compounds, one passage after the other. */
  static final class Leaf {
    private static final List<String> FIELDS =
        List.of(PassageFields.TEXT, PassageFields.HEADINGS, PassageFields.TITLE);

    private final int base;
    private final int end;
    private final FixedBitSet allowed;
    private final LeafFacts facts;
    private final double perWord;
    private final double[] sums;
    private final Places exact;
    private final Places touched;
    private final Map<String, Dictionary> dictionaries = new HashMap<>();

    Leaf(
        LeafReaderContext context,
        FixedBitSet allowed,
        LeafFacts facts,
        double averageLength,
        Workspace space)
        throws IOException {
      this.base = context.docBase;
      this.end = base + context.reader().maxDoc();
      this.allowed = allowed;
      this.facts = facts;
      this.perWord = FilteredSearch.B / averageLength;
      this.sums = space.frequencies;
      this.exact = space.exact;
      this.touched = space.holding;
      for (String field : FIELDS) {
        Terms terms = context.reader().terms(field);
        if (terms != null) {
          dictionaries.put(field, new Dictionary(terms, field.equals(PassageFields.TEXT)));
        }
      }
    }

    void add(BytesRef stem, double weight, boolean itself) throws IOException {
      add(PassageFields.TEXT, stem, weight, itself);
      add(PassageFields.HEADINGS, stem, weight * FilteredSearch.HEADINGS_WEIGHT, itself);
      add(PassageFields.TITLE, stem, weight * FilteredSearch.TITLE_WEIGHT, itself);
    }

    /** Adds the passages with a compound of the word. */
    void addCompound(PostingsEnum postings) throws IOException {
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (allowed.get(doc)) {
          sums[base + doc] += Compounds.WEIGHT * postings.freq() / relativeLength(doc);
          touched.set(base + doc);
        }
      }
    }

    private void add(String field, BytesRef stem, double weight, boolean itself)
        throws IOException {
      Dictionary dictionary = dictionaries.get(field);
      if (dictionary == null || !dictionary.has(stem)) {
        return;
      }
      boolean text = field.equals(PassageFields.TEXT);
      PostingsEnum postings = dictionary.postings();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (allowed.get(doc)) {
          sums[base + doc] += weight * (text ? postings.freq() / relativeLength(doc) : 1);
          touched.set(base + doc);
          if (itself) {
            exact.set(base + doc);
          }
        }
      }
    }

    /** Whether an allowed passage has this stem in its text. */
    boolean stands(BytesRef stem) throws IOException {
      Dictionary dictionary = dictionaries.get(PassageFields.TEXT);
      if (dictionary == null || !dictionary.has(stem)) {
        return false;
      }
      PostingsEnum postings = dictionary.postings();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (allowed.get(doc)) {
          return true;
        }
      }
      return false;
    }

    private double relativeLength(int doc) {
      return 1 - FilteredSearch.B + perWord * facts.length(doc);
    }

    /** Hands over what was found for one word and begins anew for the next. */
    void moveInto(Evidence evidence) {
      for (int doc = touched.next(base, end);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = touched.next(doc + 1, end)) {
        evidence.add(doc, sums[doc], exact.get(doc));
        sums[doc] = 0;
      }
      exact.clear();
      touched.clear();
    }
  }
}
