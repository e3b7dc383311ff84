package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one asker may see of one state of an index: the allowed passages of each segment, how many
 * they are and how long on average.
 */
record View(List<FixedBitSet> allowed, int count, double averageLength) {

  static View of(List<LeafReaderContext> leaves, List<LeafFacts> facts, ReadingRights rights)
      throws IOException {
    var allowed = new ArrayList<FixedBitSet>();
    for (int i = 0; i < leaves.size(); i++) {
      FixedBitSet bits = readableByGroup(leaves.get(i).reader(), rights);
      LeafFacts fact = facts.get(i);
      for (int doc = next(bits, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(bits, doc + 1)) {
        if (!allows(fact, doc, rights)) {
          bits.clear(doc);
        }
      }
      allowed.add(bits);
    }
    return counted(allowed, facts);
  }

  /** The part of it that is in some documents, counted as if there were no others. */
  View within(List<LeafReaderContext> leaves, List<LeafFacts> facts, Set<DocumentId> documents)
      throws IOException {
    var part = new ArrayList<FixedBitSet>();
    for (int i = 0; i < leaves.size(); i++) {
      LeafReader leaf = leaves.get(i).reader();
      var bits = new FixedBitSet(allowed.get(i).length());
      for (DocumentId document : documents) {
        set(bits, leaf, new Term(PassageFields.DOCUMENT, document.toString()));
      }
      bits.and(allowed.get(i));
      part.add(bits);
    }
    return counted(part, facts);
  }

  private static View counted(List<FixedBitSet> allowed, List<LeafFacts> facts) {
    int count = 0;
    long length = 0;
    for (int i = 0; i < allowed.size(); i++) {
      FixedBitSet bits = allowed.get(i);
      for (int doc = next(bits, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(bits, doc + 1)) {
        count++;
        length += facts.get(i).length(doc);
      }
    }
    return new View(
        List.copyOf(allowed), count, count == 0 ? 1 : Math.max(1, (double) length / count));
  }

  private static int next(FixedBitSet bits, int from) {
    return from >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
  }

  private static FixedBitSet readableByGroup(LeafReader leaf, ReadingRights rights)
      throws IOException {
    var bits = new FixedBitSet(Math.max(1, leaf.maxDoc()));
    for (GroupId group : rights.groups()) {
      set(bits, leaf, new Term(PassageFields.READER, group.value()));
    }
    return bits;
  }

  /** Sets the passages that are there and have the term. */
  private static void set(FixedBitSet bits, LeafReader leaf, Term term) throws IOException {
    PostingsEnum having = leaf.postings(term, PostingsEnum.NONE);
    if (having == null) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    for (int doc = having.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = having.nextDoc()) {
      if (live == null || live.get(doc)) {
        bits.set(doc);
      }
    }
  }

  // The same decision as Passage.readableWith, on numbers; the hits are checked with that method
  // once more, and a test holds the two together.
  private static boolean allows(LeafFacts facts, int doc, ReadingRights rights) {
    long day = rights.day().toEpochDay();
    return facts.confidentiality(doc) <= PassageFields.classOf(rights.ceiling())
        && facts.validFrom(doc) <= day
        && facts.validUntil(doc) >= day;
  }
}
