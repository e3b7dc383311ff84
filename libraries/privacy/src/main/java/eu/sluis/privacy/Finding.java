package eu.sluis.privacy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.List;

/**
 * Personal data that was recognised in a text.
 *
 * @param category what kind it is
 * @param span where it stands in the original text, in UTF-16 code units
 * @param confidence from 0 (a guess) to 1 (certain)
 * @param evidence why; the first says most
 */
public record Finding(
    DataCategory category, Span span, double confidence, List<Evidence> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }
}
