package eu.sluis.redaction;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.List;

/**
 * Finds personal data in a text. Implemented by whoever puts this library to work, so that a
 * library does not know another.
 */
@FunctionalInterface
public interface PersonalDataFinder {

  /** What was found, in any order; places may overlap. Throws when it cannot do its work. */
  List<Found> find(String text);

  /**
   * Personal data in a text.
   *
   * @param span where it stands, in UTF-16 code units
   * @param evidence why, in words that a person understands; never the value itself
   */
  record Found(DataCategory category, Span span, String evidence) {}
}
