package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;
import java.util.List;

/**
 * One text with its labels in the order of the text.
 *
 * @param genre the file it came from: `chat`
 * @param words the words that belong to a person, of a set that labels words (CoNLL); empty for
 *     others
 */
record Item(String id, String genre, String text, List<Label> labels, List<Span> words) {

  Item {
    labels = List.copyOf(labels);
    words = List.copyOf(words);
  }

  Item(String id, String genre, String text, List<Label> labels) {
    this(id, genre, text, labels, List.of());
  }
}
