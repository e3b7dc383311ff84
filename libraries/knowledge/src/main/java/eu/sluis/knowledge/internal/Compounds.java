package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Dutch writes compounds as one word, so `vergunning` must find `parkeervergunning` and the other
 * way round. No dictionary: the words of the index itself are the dictionary, and a compound only
 * counts as weak evidence ({@link #WEIGHT}).
 *
 * <p>The words of documents that the asker may not read can be proposed here too, but they find
 * nothing: every proposal is looked up among the allowed passages only, and none is left out
 * because there are many.
 */
final class Compounds {

  /** A word of fewer letters is not looked for inside others: `huis` would find `huisarts`. */
  static final int PART_CHARS_MIN = 5;

  static final int COMPOUND_CHARS_MIN = 8;

  /** What a compound or a part counts for, beside 1 for the word itself. */
  static final float WEIGHT = 0.2f;

  private Compounds() {}

  /** Takes each posting of a compound. */
  interface Taker {
    void take(PostingsEnum postings) throws IOException;
  }

  /**
   * Hands over the passages of this segment with a stem that ends with this one, in the text, the
   * headings or the title; how often is not known.
   */
  static void endingWith(LeafReader leaf, String stem, Taker taker) throws IOException {
    var reversed = new StringBuilder(stem).reverse().toString();
    startingWith(leaf.terms(PassageFields.TAIL), reversed, stem.length(), taker);
  }

  /** The same for stems of the text that begin with this one and go on for a word. */
  static void beginningWith(LeafReader leaf, String stem, Taker taker) throws IOException {
    startingWith(leaf.terms(PassageFields.TEXT), stem, stem.length() + 3, taker);
  }

  // One walk through the dictionary, without looking each word up again: a stem such as `recht`
  // begins hundreds of compounds.
  private static void startingWith(
      @Nullable Terms terms, String prefix, int longerThan, Taker taker) throws IOException {
    if (terms == null) {
      return;
    }
    var start = new BytesRef(prefix);
    TermsEnum all = terms.iterator();
    if (all.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum reused = null;
    for (BytesRef term = all.term(); term != null; term = all.next()) {
      if (!StringHelper.startsWith(term, start)) {
        break;
      }
      if (term.length > longerThan) {
        reused = all.postings(reused, PostingsEnum.FREQS);
        taker.take(reused);
      }
    }
  }

  /** The ways to cut a word in two, as pairs of stems; the longest last part first. */
  static List<List<String>> cuts(String word) {
    var cuts = new ArrayList<List<String>>();
    for (int at = 4; at <= word.length() - 4; at++) {
      cuts.add(List.of(Dutch.stem(word.substring(0, at)), Dutch.stem(word.substring(at))));
    }
    return cuts;
  }
}
