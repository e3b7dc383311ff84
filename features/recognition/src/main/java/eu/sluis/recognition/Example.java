package eu.sluis.recognition;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A text of the test set, with everything in it that must be found.
 *
 * @param by the name of who kept it
 * @param text from 1 to {@value #TEXT_CHARS_MAX} UTF-16 code units
 * @param labels ordered by place; of replaceable categories none overlap
 */
public record Example(UUID id, Instant kept, String by, String text, List<Label> labels) {

  public static final int TEXT_CHARS_MAX = 20_000;

  private static final Comparator<Label> BY_PLACE =
      Comparator.comparingInt((Label label) -> label.span().start())
          .thenComparingInt(label -> label.span().end())
          .thenComparing(Label::category);

  /** One thing that must be found. */
  public record Label(Span span, DataCategory category) {}

  /**
   * @throws IllegalArgumentException when the text is empty or too long, or labels lie outside it
   *     or overlap; the message holds nothing of the text
   */
  public Example {
    if (text.isEmpty() || text.length() > TEXT_CHARS_MAX) {
      throw new IllegalArgumentException(
          "an example has from 1 to `"
              + TEXT_CHARS_MAX
              + "` characters, had `"
              + text.length()
              + "`");
    }
    labels = labels.stream().distinct().sorted(BY_PLACE).toList();
    int free = 0;
    for (Label label : labels) {
      if (label.span().end() > text.length()) {
        throw new IllegalArgumentException("a label ends after the text");
      }
      if (label.category().replaceable()) {
        if (label.span().start() < free) {
          throw new IllegalArgumentException("two labels overlap");
        }
        free = label.span().end();
      }
    }
  }
}
