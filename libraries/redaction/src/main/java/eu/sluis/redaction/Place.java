package eu.sluis.redaction;

/**
 * Where in a document something stands.
 *
 * @param part the kind of place
 * @param number counted from 1 within that kind; the page number for {@link Part#PAGE}
 */
public record Place(Part part, int number) {

  /** A kind of place. */
  public enum Part {
    PAGE,
    PARAGRAPH,
    HEADER_OR_FOOTER,
    NOTE,
    TITLE,
    BOOKMARK,
    ALTERNATIVE_TEXT,
    LINK,
    FIELD,
    OTHER
  }
}
