package eu.sluis.knowledge;

import java.util.OptionalInt;

/**
 * How well a document could be read.
 *
 * @param recognisedPages pages whose letters were recognised from a picture, from 0
 * @param confidence how certain that recognition was of its words on average, in percent; empty
 *     when nothing was recognised
 * @param missedParts pages and attachments that could not be read, from 0
 */
public record Legibility(int recognisedPages, OptionalInt confidence, int missedParts) {

  /** Every letter stood in the document itself. */
  public static final Legibility WHOLE = new Legibility(0, OptionalInt.empty(), 0);

  public Legibility {
    if (recognisedPages < 0 || missedParts < 0) {
      throw new IllegalArgumentException("pages and parts are counted from 0");
    }
    if ((recognisedPages > 0) != confidence.isPresent()) {
      throw new IllegalArgumentException("recognised pages have a confidence, others have none");
    }
    if (confidence.isPresent() && (confidence.getAsInt() < 0 || confidence.getAsInt() > 100)) {
      throw new IllegalArgumentException(
          "confidence must be from 0 to 100, was `" + confidence.getAsInt() + "`");
    }
  }

  /** That of a document that has both as parts. */
  public Legibility and(Legibility other) {
    int pages = recognisedPages + other.recognisedPages;
    int sure =
        confidence.orElse(0) * recognisedPages + other.confidence.orElse(0) * other.recognisedPages;
    return new Legibility(
        pages,
        pages == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round((float) sure / pages)),
        missedParts + other.missedParts);
  }

  /** The same with one more part that could not be read. */
  public Legibility missing() {
    return new Legibility(recognisedPages, confidence, missedParts + 1);
  }

  /** Whether all of it was read from its own letters. */
  public boolean whole() {
    return recognisedPages == 0 && missedParts == 0;
  }
}
