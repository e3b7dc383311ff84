package eu.sluis.workplace.internal;

import eu.sluis.knowledge.Sentences;
import eu.sluis.vocabulary.Span;
import eu.sluis.workplace.internal.Views.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Marks in a passage what the sentences of an answer rest on. */
final class Highlight {

  /** Shared words that make a sentence of the passage the likely ground, as a share. */
  private static final double SHARED_MIN = 0.3;

  /** A shown quotation is cut around its marks to about this length, in UTF-16 code units. */
  private static final int QUOTE_CHARACTERS_MAX = 700;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Highlight() {}

  /** The passage in pieces, the ones that `claims` rest on marked with `title`. */
  static List<Piece> of(String passage, List<String> claims, String title) {
    var spans = new TreeMap<Integer, Integer>();
    List<Span> sentences = Sentences.of(passage);
    for (String claim : claims) {
      int exact = passage.indexOf(claim);
      if (exact >= 0) {
        spans.merge(exact, exact + claim.length(), Math::max);
      } else {
        best(passage, sentences, claim)
            .ifPresent(span -> spans.merge(span.start(), span.end(), Math::max));
      }
    }
    return pieces(passage, spans, title);
  }

  private static java.util.Optional<Span> best(String passage, List<Span> sentences, String claim) {
    Set<String> wanted = words(claim);
    Span best = null;
    double most = SHARED_MIN;
    for (Span span : sentences) {
      Set<String> words = words(span.of(passage));
      words.retainAll(wanted);
      double share = wanted.isEmpty() ? 0 : (double) words.size() / wanted.size();
      if (share > most) {
        most = share;
        best = span;
      }
    }
    return java.util.Optional.ofNullable(best);
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 3 || word.chars().anyMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<Piece> pieces(
      String passage, NavigableMap<Integer, Integer> spans, String title) {
    var pieces = new ArrayList<Piece>();
    int from = windowStart(passage, spans);
    int until = windowEnd(passage, spans, from);
    int at = from;
    if (from > 0) {
      pieces.add(new Piece("… ", ""));
    }
    for (var span : spans.entrySet()) {
      int start = Math.max(at, span.getKey());
      int end = Math.min(until, span.getValue());
      if (start < end) {
        if (at < start) {
          pieces.add(new Piece(passage.substring(at, start), ""));
        }
        pieces.add(new Piece(passage.substring(start, end), title));
        at = end;
      }
    }
    if (at < until) {
      pieces.add(new Piece(passage.substring(at, until), ""));
    }
    if (until < passage.length()) {
      pieces.add(new Piece(" …", ""));
    }
    return pieces;
  }

  private static int windowStart(String passage, NavigableMap<Integer, Integer> spans) {
    if (passage.length() <= QUOTE_CHARACTERS_MAX || spans.isEmpty()) {
      return 0;
    }
    int wanted = Math.max(0, spans.firstKey() - QUOTE_CHARACTERS_MAX / 4);
    int space = passage.lastIndexOf(' ', wanted);
    return space < 0 ? 0 : space + 1;
  }

  private static int windowEnd(String passage, NavigableMap<Integer, Integer> spans, int from) {
    int marked = spans.isEmpty() ? 0 : spans.lastEntry().getValue();
    int wanted = Math.max(from + QUOTE_CHARACTERS_MAX, marked);
    if (wanted >= passage.length()) {
      return passage.length();
    }
    int space = passage.indexOf(' ', wanted);
    return space < 0 ? passage.length() : space;
  }
}
