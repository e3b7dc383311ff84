package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.pseudonyms.NamePieces.Style;
import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import eu.sluis.vocabulary.DataCategory;

/**
 * A place in a text where a stand-in or, when it is removed for good, a marker comes.
 *
 * @param look of the stand-in of a name
 * @param style of the stand-in of a name
 */
public record Cut(
    int start, int end, DataCategory category, boolean removed, Look look, Style style) {

  static Cut removed(int start, int end, DataCategory category) {
    return new Cut(start, end, category, true, Look.SURNAME, Style.AS_IS);
  }

  static Cut replaced(int start, int end, DataCategory category) {
    return new Cut(start, end, category, false, Look.SURNAME, Style.AS_IS);
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** The same from here to there; what is written another way may have another style. */
  Cut within(int from, int to, String text) {
    Style restyled =
        category == DataCategory.NAME && style != Style.AS_IS
            ? NamePieces.styleOf(text.substring(from, to))
            : style;
    return new Cut(from, to, category, removed, look, restyled);
  }
}
