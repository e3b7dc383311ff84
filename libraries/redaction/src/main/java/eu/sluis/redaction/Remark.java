package eu.sluis.redaction;

import java.util.List;

/**
 * What a person must know about a file.
 *
 * @param count how many
 * @param pages on which pages, from 1, when there are pages
 */
public record Remark(Kind kind, int count, List<Integer> pages) {

  /** What it is about. */
  public enum Kind {
    /** Left out of the result, whatever they hold. */
    COMMENTS_DROPPED,
    TRACKED_CHANGES_ACCEPTED,
    HIDDEN_TEXT_DROPPED,
    ATTACHMENTS_DROPPED,
    EMBEDDED_OBJECTS_DROPPED,
    DRAWINGS_DROPPED,
    METADATA_DROPPED,
    SCRIPTS_DROPPED,
    OTHER_PARTS_DROPPED,
    LINKS_DROPPED,
    FORM_FIELDS_MADE_TEXT,
    /** There is a picture, in which nothing was looked for. */
    PICTURES,
    /** The page has no text that can be read, or not all of it; nothing is promised about it. */
    PAGE_NOT_READ;
  }

  public Remark {
    pages = List.copyOf(pages);
  }
}
