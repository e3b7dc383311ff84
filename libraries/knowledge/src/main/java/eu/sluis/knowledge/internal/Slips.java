package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of an index that are spelled nearly like a word that is not in it. */
final class Slips {

  /** What such a word counts for, beside 1 for the word itself. */
  static final float WEIGHT = 0.5f;

  /** A shorter word is not guessed at: `hond` is not a slip for `bond`. */
  private static final int CHARS_MIN = 5;

  /** Two would cost milliseconds and find other words. */
  private static final int EDITS = 1;

  /** These first letters must be right. */
  private static final int PREFIX = 2;

  private Slips() {}

  /** Stems of this segment at one edit; a swap of neighbours is one. */
  static List<BytesRef> of(LeafReader leaf, Asked.Concept concept) throws IOException {
    Terms terms = leaf.terms(PassageFields.TEXT);
    int length = concept.stem().codePointCount(0, concept.stem().length());
    if (terms == null || concept.number() || length < CHARS_MIN) {
      return List.of();
    }
    var found = new ArrayList<BytesRef>();
    TermsEnum alike =
        new FuzzyTermsEnum(
            terms, new Term(PassageFields.TEXT, concept.stem()), EDITS, PREFIX, true);
    for (BytesRef term = alike.next(); term != null; term = alike.next()) {
      found.add(BytesRef.deepCopyOf(term));
    }
    return found;
  }
}
