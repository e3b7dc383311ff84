package eu.sluis.bench.privacy;

/** A part of the labels that is counted by itself: the category `bsn`, the origin `tr`. */
record Slice(Dimension dimension, String value) {

  enum Dimension {
    CATEGORY,
    /** Names of one origin. */
    ORIGIN,
    /** Everything but organisations in one genre. */
    GENRE,
    /** Names in one genre. */
    GENRE_NAMES,
    /** Look-alikes of one kind; `FOUND` are those that were marked. */
    LOOK_ALIKE,
    /** Several categories together. */
    TOTAL,
    /** Words of persons in a set that labels words; `FOUND` are those under any finding. */
    WORDS
  }

  static final Slice NAMES = new Slice(Dimension.CATEGORY, "name");

  /** Everything but organisations. */
  static final Slice ALL = new Slice(Dimension.TOTAL, "all");

  static final Slice DIRECT = new Slice(Dimension.TOTAL, "direct");
  static final Slice WORDS_OF_PERSONS = new Slice(Dimension.WORDS, "persons");
  static final Slice LOOK_ALIKES = new Slice(Dimension.TOTAL, "look-alikes");
}
