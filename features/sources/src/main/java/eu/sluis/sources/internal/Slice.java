package eu.sluis.sources.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that one page shows.
 *
 * @param from the place of its first row in the whole list, from 0
 * @param total rows in the whole list
 */
record Slice<T>(List<T> rows, int from, int total, int size) {

  /**
   * @param asked where to begin, as it stood in an address: anything, or null for the beginning
   */
  static <T> Slice<T> of(List<T> all, @Nullable Integer asked, int size) {
    int wanted = asked == null ? 0 : Math.clamp(asked, 0, Math.max(0, all.size() - 1));
    int from = wanted - wanted % size;
    return new Slice<>(
        all.subList(from, Math.min(all.size(), from + size)), from, all.size(), size);
  }

  boolean whole() {
    return rows.size() == total;
  }

  boolean more() {
    return from + rows.size() < total;
  }

  /** How it is said and where it leads; everything blank when the list fits. */
  Pages.Paging paging(Range range, String address) {
    return whole()
        ? new Pages.Paging("", "", "")
        : new Pages.Paging(
            range.of(from + 1, from + rows.size(), total),
            from > 0 ? address + (from - size) : "",
            more() ? address + (from + size) : "");
  }

  /** `26 tot en met 50 van 90 bronnen`. */
  interface Range {
    String of(int first, int last, int total);
  }
}
