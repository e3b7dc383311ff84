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

  private Excerpts() {}

  /** At most so many parts, those that share most first when there are more. */
  public static List<String> of(String about, List<String> texts, int max) {
    var parts = new ArrayList<String>();
    texts.forEach(text -> cut(text, parts));
    if (parts.size() <= max) {
      return List.copyOf(parts);
    }
    var wanted = Dutch.contentStems(about);
    return parts.stream()
        .sorted(
            Comparator.comparingLong(
                    (String part) ->
                        Dutch.contentStems(part).stream().filter(wanted::contains).count())
                .reversed())
        .limit(max)
        .toList();
  }

  private static void cut(String text, List<String> parts) {
    int start = -1;
    int end = -1;
    for (Span sentence : Sentences.of(text)) {
      if (start >= 0 && sentence.end() - start > CHARACTERS) {
        parts.add(text.substring(start, end));
        start = -1;
      }
      start = start < 0 ? sentence.start() : start;
      end = sentence.end();
    }
    if (start >= 0) {
      parts.add(text.substring(start, end));
    }
  }
}
