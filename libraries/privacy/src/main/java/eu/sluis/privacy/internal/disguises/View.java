package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as it could be read, with the way back to what was written. */
final class View {

  private static final int[] NONE = {};

  private final String original;
  private final String text;

  /** Empty where the text is as it was written. */
  private final int[] starts;

  private final int[] ends;

  private View(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** As it was written. */
  static View plain(String text) {
    return new View(text, text, NONE, NONE);
  }

  String text() {
    return text;
  }

  /** Whether anything is read otherwise than it was written. */
  boolean changed() {
    return !text.equals(original);
  }

  /** Only the lines that are read otherwise, each with the lines beside it. */
  View around() {
    return around(1);
  }

  /**
   * The same.
   *
   * @param chars so many signs at least stand before a line that is read otherwise
   */
  View around(int chars) {
    if (starts.length == 0) {
      return new View(original, "", NONE, NONE);
    }
    var part = new Writer(original);
    int start = 0;
    int lastEnd = 0;
    boolean before = false;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      boolean changes = changes(new Span(start, end));
      if (changes || before) {
        // The line before it too, where that is not there yet.
        int from = changes ? Math.max(lastEnd, lineBefore(start, chars)) : start;
        for (int i = from; i < end; i++) {
          part.put(text.charAt(i), starts[i], ends[i]);
        }
        lastEnd = end;
      }
      before = changes;
      start = end;
    }
    return part.view();
  }

  private int lineBefore(int start, int chars) {
    return start <= chars ? 0 : text.lastIndexOf('\n', start - chars - 1) + 1;
  }

  /** Whether a piece of the view is read otherwise than it was written. */
  boolean changes(Span span) {
    if (starts.length == 0) {
      return false;
    }
    int start = starts[span.start()];
    int end = ends[span.end() - 1];
    return end < start
        || end - start != span.end() - span.start()
        || !original.regionMatches(start, text, span.start(), end - start);
  }

  /**
   * Where a piece of the view stands in the original: in several pieces when words of something
   * else, as the name of a tag, stand between them, and without signs at their borders.
   */
  List<Span> original(Span span) {
    var pieces = new ArrayList<Span>();
    if (starts.length == 0) {
      add(span.start(), span.end(), pieces);
      return pieces;
    }
    if (starts[span.start()] > starts[span.end() - 1]) {
      // Read from last to first.
      add(starts[span.end() - 1], ends[span.start()], pieces);
      return pieces;
    }
    int start = starts[span.start()];
    int end = ends[span.start()];
    for (int i = span.start() + 1; i < span.end(); i++) {
      if (starts[i] > end && words(end, starts[i])) {
        add(start, end, pieces);
        start = starts[i];
      }
      end = Math.max(end, ends[i]);
    }
    add(start, end, pieces);
    return pieces;
  }

  private boolean words(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(original.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(int from, int to, List<Span> pieces) {
    Span bare = bare(original, from, to);
    if (bare != null) {
      pieces.add(bare);
    }
  }

  /** What is left of a piece without the signs at its borders; null for nothing. */
  static @Nullable Span bare(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !told(text.charAt(start))) {
      start++;
    }
    while (end > start && !told(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  /** Letters, digits, and the halves of signs that others write letters with. */
  private static boolean told(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '+';
  }

  /** Writes a view from first to last; as long as nothing changes it only counts. */
  static final class Writer {
    private static final int MORE = 16;

    private final String original;
    private final StringBuilder text = new StringBuilder(0);
    private int[] starts = NONE;
    private int[] ends = NONE;

    /**
     * So many signs stand as they were written, and nothing else was put; -1 when something was.
     */
    private int same;

    Writer(String original) {
      this.original = original;
    }

    /** The sign that stands there, as it is. */
    void keep(int at) {
      put(original.charAt(at), at, at + 1);
    }

    void keep(int from, int to) {
      if (same == from && from <= to) {
        same = to;
        return;
      }
      for (int at = from; at < to; at++) {
        keep(at);
      }
    }

    /** A sign that is read for what stands there; for nothing where `start` is `end`. */
    void put(char c, int start, int end) {
      if (same == start && end == start + 1 && original.charAt(start) == c) {
        same = end;
        return;
      }
      if (same >= 0) {
        write();
      }
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(c);
    }

    /** All that was only counted. */
    private void write() {
      text.append(original, 0, same);
      starts = new int[original.length() + MORE];
      ends = new int[original.length() + MORE];
      for (int at = 0; at < same; at++) {
        starts[at] = at;
        ends[at] = at + 1;
      }
      same = -1;
    }

    /** The sign that was written last; a line break before the first. */
    char last() {
      if (same > 0) {
        return original.charAt(same - 1);
      }
      return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    View view() {
      if (same == original.length()) {
        return plain(original);
      }
      if (same >= 0) {
        write();
      }
      return new View(original, text.toString(), starts, ends);
    }
  }
}
