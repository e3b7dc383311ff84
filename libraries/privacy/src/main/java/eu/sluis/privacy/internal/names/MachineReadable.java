package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/**
 * The name in the zone of a passport or an identity card that machines read (ICAO Doc 9303, parts 4
 * to 6): capitals, `<` for each space, `<<` between surname and given names, filled up with `<`.
 *
 * <p>{@code P<NLDVRIES<DE<<JAN<PIETER<<<<<<<<<<<<<<<<<<<<}
 */
final class MachineReadable {

  private static final double CONFIDENCE = 0.97;
  private static final int CHARS_MIN = 20;
  private static final String DOCUMENTS = "PIACV";

  /** The kind of document in two places, the state in three. */
  private static final int HEAD_CHARS = 5;

  private final String view;
  private final List<Candidate> found;

  MachineReadable(String view, List<Candidate> found) {
    this.view = view;
    this.found = found;
  }

  void read() {
    int at = view.indexOf("<<");
    while (at >= 0) {
      int start = at;
      while (start > 0 && sign(view.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < view.length() && sign(view.charAt(end))) {
        end++;
      }
      if (end - start >= CHARS_MIN && view.charAt(end - 1) == '<') {
        line(start, end);
      }
      at = view.indexOf("<<", end);
    }
  }

  private void line(int start, int end) {
    boolean head = DOCUMENTS.indexOf(view.charAt(start)) >= 0 && view.charAt(start + 1) == '<';
    int surname = head ? start + HEAD_CHARS : start;
    int given = view.indexOf("<<", surname);
    if (given <= surname || given >= end) {
      return;
    }
    int from = given + 2;
    int to = view.indexOf("<<", from);
    to = to < 0 || to > end ? end : to;
    while (to > from && view.charAt(to - 1) == '<') {
      to--;
    }
    // `7408122F1204159UTO<<<<<<<<<<<` is the line of dates.
    if (to == from && !head) {
      return;
    }
    add(surname, given);
    add(from, to);
  }

  private void add(int from, int to) {
    if (to > from) {
      found.add(new Candidate(DataCategory.NAME, from, to, CONFIDENCE, Evidence.FORM));
    }
  }

  private static boolean sign(char c) {
    return c == '<' || (c >= 'A' && c <= 'Z');
  }
}
