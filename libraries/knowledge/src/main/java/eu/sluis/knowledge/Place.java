package eu.sluis.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a passage stands in its document.
 *
 * @param headings the headings above it, outermost first; may be empty
 * @param article for example `4.3`, when the document has articles
 * @param page from 1, when the format has pages
 */
public record Place(List<String> headings, Optional<String> article, OptionalInt page) {

  public Place {
    headings = List.copyOf(headings);
  }
}
