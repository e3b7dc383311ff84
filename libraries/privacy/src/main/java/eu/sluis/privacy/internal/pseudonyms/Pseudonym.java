package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.vocabulary.DataCategory;

/**
 * One word or value with what stands in its place.
 *
 * @param category what kind it is
 * @param key the value in the form in which two spellings of it are equal, see {@link Replaceable}
 * @param real as it was first written; what an answer gets back
 * @param standIn what a model sees
 */
public record Pseudonym(DataCategory category, String key, String real, String standIn) {

  public Pseudonym writtenAs(String otherReal) {
    return new Pseudonym(category, key, otherReal, standIn);
  }

  /** Never the value. */
  @Override
  public String toString() {
    return "Pseudonym[" + category.code() + "]";
  }
}
