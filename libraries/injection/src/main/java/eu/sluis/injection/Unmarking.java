package eu.sluis.injection;

/**
 * Takes the delimiters of a {@link DataMarking} out of a streamed answer, over every border of
 * pieces. Holds back only what can still become one.
 */
public final class Unmarking {

  private final String begin;
  private final String end;
  private final StringBuilder held = new StringBuilder();

  Unmarking(String begin, String end) {
    this.begin = begin;
    this.end = end;
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
      if (whole(begin) || whole(end)) {
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
    return begin.startsWith(held.toString()) || end.startsWith(held.toString());
  }

  private boolean whole(String mark) {
    return held.length() == mark.length() && mark.contentEquals(held);
  }
}
