package eu.sluis.privacy.training.measure;

import java.util.List;

/**
 * A text with its labels.
 *
 * @param id unique in its set
 * @param genre the file it came from
 * @param text without markup
 * @param labels in order, not overlapping
 */
public record Item(String id, String genre, String text, List<Label> labels) {

  /**
   * A piece of the text that must be found, or, for a look-alike, must not.
   *
   * @param kind the code of a category, or the kind of a look-alike
   * @param origin of a name, or empty
   */
  public record Label(boolean lookAlike, String kind, String origin, int start, int end) {}

  public Item {
    labels = List.copyOf(labels);
  }
}
