package eu.sluis.adapters.documents.internal;

/** Something with a place on a page, in points from its left and top: a word, or a table. */
sealed interface Box permits Word, RuledTable {
  float left();

  float right();

  float top();

  float bottom();
}
