package eu.sluis.knowledge.internal;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** What a segment says of each passage, by document number: read once, never changed. */
final class LeafFacts {

  private final int[] length;
  private final byte[] confidentiality;
  private final int[] validFrom;
  private final int[] validUntil;
  private final long[] document;
  private final int[] ordinal;
  private final long[] section;

  LeafFacts(LeafReader leaf) throws IOException {
    length = ints(leaf, PassageFields.LENGTH);
    validFrom = ints(leaf, PassageFields.VALID_FROM);
    validUntil = ints(leaf, PassageFields.VALID_UNTIL);
    document = longs(leaf, PassageFields.DOCUMENT_KEY);
    ordinal = ints(leaf, PassageFields.ORDINAL);
    section = longs(leaf, PassageFields.SECTION);
    int[] classes = ints(leaf, PassageFields.CONFIDENTIALITY);
    confidentiality = new byte[classes.length];
    for (int i = 0; i < classes.length; i++) {
      confidentiality[i] = (byte) classes[i];
    }
  }

  /** Content words in the text. */
  int length(int doc) {
    return length[doc];
  }

  int confidentiality(int doc) {
    return confidentiality[doc];
  }

  int validFrom(int doc) {
    return validFrom[doc];
  }

  int validUntil(int doc) {
    return validUntil[doc];
  }

  long document(int doc) {
    return document[doc];
  }

  int ordinal(int doc) {
    return ordinal[doc];
  }

  long section(int doc) {
    return section[doc];
  }

  private static int[] ints(LeafReader leaf, String field) throws IOException {
    long[] wide = longs(leaf, field);
    var values = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      values[i] = (int) wide[i];
    }
    return values;
  }

  private static long[] longs(LeafReader leaf, String field) throws IOException {
    var values = new long[leaf.maxDoc()];
    NumericDocValues stored = DocValues.getNumeric(leaf, field);
    for (int doc = stored.nextDoc(); doc < values.length; doc = stored.nextDoc()) {
      values[doc] = stored.longValue();
    }
    return values;
  }
}
