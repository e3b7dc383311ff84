package eu.sluis.vocabulary;

/** A piece of a text: `start` included, `end` excluded, in UTF-16 code units. Never empty. */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must begin at 0 or later and not be empty, was `" + start + "` to `" + end + "`");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
