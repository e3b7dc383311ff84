package eu.sluis.adapters.documents.internal;

/**
 * A word as it stands on a page, in points; the top of the page is 0.
 *
 * @param base the line that it stands on
 * @param size of its letters
 */
record Word(String text, float left, float right, float base, float size, boolean bold)
    implements Box {

  /** Letters stand about three quarters of their size above the line, and a quarter below it. */
  @Override
  public float top() {
    return base - size * 0.75f;
  }

  @Override
  public float bottom() {
    return base + size * 0.25f;
  }

  float middle() {
    return (left + right) / 2;
  }
}
