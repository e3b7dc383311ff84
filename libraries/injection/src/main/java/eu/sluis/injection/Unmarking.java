package eu.sluis.injection;

import java.util.List;

/**
 * Takes the delimiters of a {@link DataMarking} out of a streamed answer, over every border of
 * pieces. Holds back only what can still become one.
 */
public final class Unmarking {

  private final List<String> marks;
  private final StringBuilder held = new StringBuilder();

  Unmarking(List<String> marks) {
    this.marks = List.copyOf(marks);
  }

  /** What may be shown after this piece; may be empty. */
  public String next(String piece) {
    var out = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      held.append(piece.charAt(i));
      while (!held.isEmpty() && !mayBecomeOne()) {
        out.append(held.charAt(0));
        held.deleteCharAt(0);
      }
      if (marks.stream().anyMatch(mark -> mark.contentEquals(held))) {
        held.setLength(0);
      }
    }
    return out.toString();
  }

  /** The rest, when the answer is complete. */
  public String end() {
    String rest = held.toString();
    held.setLength(0);
    return rest;
  }

  private boolean mayBecomeOne() {
    String begun = held.toString();
    return marks.stream().anyMatch(mark -> mark.startsWith(begun));
  }
}
