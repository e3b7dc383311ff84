package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One text as the letters and digits in it: what stands between them decides no score. */
final class Letters {

  /** Not part of a name, but of what many detectors call one. */
  private static final Set<String> TITLES =
      Set.of(
          "mevrouw",
          "mevr",
          "mw",
          "meneer",
          "mijnheer",
          "de heer",
          "heer",
          "dhr",
          "hr",
          "familie",
          "fam",
          "dr",
          "drs",
          "mr",
          "ing",
          "ir",
          "prof",
          "juf",
          "meester");

  private static final int TITLE_CHARS_MAX = 12;

  private final String text;

  Letters(String text) {
    this.text = text;
  }

  boolean at(int place) {
    // The halves of a pair (mathematical letters, emoji) count as the letters they may be.
    return Character.isLetterOrDigit(text.charAt(place))
        || Character.isSurrogate(text.charAt(place));
  }

  int count(Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += at(i) ? 1 : 0;
    }
    return count;
  }

  /** How many letters and digits of the span are in the set. */
  int count(Span span, BitSet of) {
    int count = 0;
    for (int i = of.nextSetBit(span.start()); i >= 0 && i < span.end(); i = of.nextSetBit(i + 1)) {
      count += at(i) ? 1 : 0;
    }
    return count;
  }

  boolean touches(Span one, Span other) {
    for (int i = Math.max(one.start(), other.start()); i < Math.min(one.end(), other.end()); i++) {
      if (at(i)) {
        return true;
      }
    }
    return false;
  }

  /** Without what is no letter or digit at its edges; empty when nothing is left. */
  Optional<Span> tight(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !at(start)) {
      start++;
    }
    while (start < end && !at(end - 1)) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Tight, and without titles before it. */
  Optional<Span> name(Span span) {
    Optional<Span> tight = tight(span);
    while (tight.isPresent()) {
      int after = titleEnd(tight.get());
      if (after < 0) {
        return tight;
      }
      tight = tight(new Span(after, tight.get().end()));
    }
    return tight;
  }

  private int titleEnd(Span name) {
    int longest = -1;
    int limit = Math.min(name.end() - 1, name.start() + TITLE_CHARS_MAX);
    for (int i = name.start() + 1; i <= limit; i++) {
      boolean ends = text.charAt(i) == '.' || Character.isWhitespace(text.charAt(i));
      if (ends && TITLES.contains(text.substring(name.start(), i).toLowerCase(Locale.ROOT))) {
        longest = i;
      }
    }
    return longest;
  }

  /**
   * Whether a span holds nothing but these pieces and what stands between the parts of an address.
   */
  boolean isMadeOf(Span span, List<Span> pieces) {
    var rest = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      int place = i;
      if (pieces.stream().noneMatch(piece -> piece.start() <= place && place < piece.end())) {
        rest.append(at(place) ? text.charAt(place) : ' ');
      }
    }
    return rest.toString().toLowerCase(Locale.ROOT).replaceAll("\\b(te|in)\\b", " ").isBlank();
  }
}
