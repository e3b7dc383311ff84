package eu.sluis.recognition.internal;

import java.util.List;

/**
 * The part of a long list that one page shows.
 *
 * @param rows at most {@link #ROWS_MAX}
 * @param total how many there are in all
 * @param paging which ones these are, in words; empty when they are all
 * @param nextHref where the next ones are; empty when there are none
 */
record Stretch<T>(List<T> rows, int total, String paging, String nextHref) {

  /** How many words or examples stand on one page. */
  static final int ROWS_MAX = 50;

  /** From a number that a visitor may have made up. */
  static <T> Stretch<T> of(List<T> all, int from, String address, RecognitionMessages texts) {
    int first = Math.clamp(from, 0, Math.max(0, all.size() - 1));
    int last = Math.min(all.size(), first + ROWS_MAX);
    boolean more = last < all.size();
    return new Stretch<>(
        all.subList(first, last),
        all.size(),
        first > 0 || more ? texts.range(first + 1, last, all.size()) : "",
        more ? address + "?vanaf=" + last : "");
  }
}
