package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Sentences;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts of texts that a reader of few words can read: whole sentences that stand together. Of more
 * parts than may be read, those that share most words with what they are read for.
 */
public final class Excerpts {

  /** In UTF-16 code units; a longer sentence is a part alone. */
  static final int CHARACTERS = 1_000;

  /**
   * A part of a text.
   *
   * @param text which of the texts, from 0
   */
  public record Excerpt(int text, String words) {}

  private Excerpts() {}

  /** At most so many parts, those that share most first when there are more. */
  public static List<Excerpt> of(String about, List<String> texts, int max) {
    var parts = new ArrayList<Excerpt>();
    for (int i = 0; i < texts.size(); i++) {
      cut(i, texts.get(i), parts);
    }
    if (parts.size() <= max) {
      return List.copyOf(parts);
    }
    var wanted = Dutch.contentStems(about);
    return parts.stream()
        .sorted(
            Comparator.comparingLong(
                    (Excerpt part) ->
                        Dutch.contentStems(part.words()).stream().filter(wanted::contains).count())
                .reversed())
        .limit(max)
        .toList();
  }

  private static void cut(int number, String text, List<Excerpt> parts) {
    int start = -1;
    int end = -1;
    for (Span sentence : Sentences.of(text)) {
      if (start >= 0 && sentence.end() - start > CHARACTERS) {
        parts.add(new Excerpt(number, text.substring(start, end)));
        start = -1;
      }
      start = start < 0 ? sentence.start() : start;
      end = sentence.end();
    }
    if (start >= 0) {
      parts.add(new Excerpt(number, text.substring(start, end)));
    }
  }
}
