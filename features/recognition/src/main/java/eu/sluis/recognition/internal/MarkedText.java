package eu.sluis.recognition.internal;

import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A text in pieces between which nothing begins or ends. What replaces never overlaps; marks on a
 * passage lie over it and over each other, so a piece can have both.
 */
final class MarkedText {

  /**
   * A piece of the text.
   *
   * @param value the kind of the value it is part of, in lower case; blank for none
   * @param passage the kind of the mark over it, in lower case; blank for none
   * @param starts numbers of the labels that begin here, from 1
   * @param ends numbers of the labels that end here
   */
  record Piece(
      String text, String value, String passage, List<Integer> starts, List<Integer> ends) {
    Piece {
      starts = List.copyOf(starts);
      ends = List.copyOf(ends);
    }

    public boolean marked() {
      return !value.isEmpty() || !passage.isEmpty();
    }
  }

  private MarkedText() {}

  /** The labels are ordered by place and lie in the text; their number is their place from 1. */
  static List<Piece> of(String text, List<Label> labels) {
    var borders = new TreeSet<Integer>();
    borders.add(0);
    borders.add(text.length());
    for (Label label : labels) {
      borders.add(label.span().start());
      borders.add(label.span().end());
    }
    var pieces = new ArrayList<Piece>();
    var open = new ArrayList<Integer>();
    int next = 0;
    int start = 0;
    for (int end : borders) {
      if (end > start) {
        var span = new Span(start, end);
        var starts = new ArrayList<Integer>();
        while (next < labels.size() && labels.get(next).span().start() == start) {
          open.add(next);
          starts.add(++next);
        }
        var ends = new ArrayList<Integer>();
        for (int at : open) {
          if (labels.get(at).span().end() == end) {
            ends.add(at + 1);
          }
        }
        pieces.add(
            new Piece(
                span.of(text), kind(labels, open, true), kind(labels, open, false), starts, ends));
        open.removeIf(at -> labels.get(at).span().end() == end);
        start = end;
      }
    }
    return pieces;
  }

  private static String kind(List<Label> labels, List<Integer> open, boolean replaceable) {
    Optional<Label> first =
        open.stream()
            .map(labels::get)
            .filter(label -> label.category().replaceable() == replaceable)
            .findFirst();
    return first
        .map(label -> label.category().kind().name().toLowerCase(java.util.Locale.ROOT))
        .orElse("");
  }
}
