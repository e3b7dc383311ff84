package eu.sluis.redaction.internal;

import eu.sluis.redaction.Removal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The values to take out, and where they stand in a text.
 *
 * <p>Letters and digits count; what stands between them, accents and case do not. Two guards keep
 * ordinary words: a value with one capital (`de Jong`) is not found in small letters (`de jong`),
 * and a value is a whole word, also with a genitive s. The check afterwards uses the same rule, so
 * that it neither misses what was taken out nor stumbles over what was left.
 */
public final class Wanted {

  /** Where a value stands. */
  public record Hit(int start, int end, int value) {}

  private record Value(String letters, BitSet capitals, boolean anyCase) {}

  private final List<Removal> removals;
  private final List<Value> values;

  public Wanted(List<Removal> removals) {
    this.removals = List.copyOf(removals);
    this.values = removals.stream().map(removal -> value(removal.text())).toList();
  }

  private static Value value(String text) {
    var folded = new Folded(text);
    var capitals = new BitSet();
    for (int letter = 0; letter < folded.length(); letter++) {
      boolean first = letter == 0 || !folded.touch(letter - 1, letter);
      if (first && Character.isUpperCase(folded.original(letter))) {
        capitals.set(letter);
      }
    }
    return new Value(folded.letters(), capitals, capitals.cardinality() != 1);
  }

  /** The form in which two spellings of one value are the same. */
  public static String folded(String text) {
    return new Folded(text).letters();
  }

  public List<Removal> removals() {
    return removals;
  }

  public String ground(Hit hit) {
    return removals.get(hit.value()).ground();
  }

  public boolean isIn(String text) {
    return !hits(text).isEmpty();
  }

  /** All places of all values, those of one value in order; places of two values may overlap. */
  public List<Hit> hits(String text) {
    var folded = new Folded(text);
    String letters = folded.letters();
    var hits = new ArrayList<Hit>();
    for (int number = 0; number < values.size(); number++) {
      Value value = values.get(number);
      int at = letters.indexOf(value.letters());
      while (at >= 0) {
        int end = endOfWord(folded, value, at);
        if (end >= 0 && startsWord(folded, at) && capitalsFit(folded, value, at)) {
          hits.add(new Hit(folded.place(at), folded.end(end), number));
        }
        at = letters.indexOf(value.letters(), at + 1);
      }
    }
    return hits;
  }

  private static boolean capitalsFit(Folded folded, Value value, int at) {
    return value.anyCase()
        || value.capitals().stream()
            .allMatch(letter -> Character.isUpperCase(folded.original(at + letter)));
  }

  private static boolean startsWord(Folded folded, int at) {
    return at == 0 || apart(folded, at - 1, at);
  }

  /** The last letter of the word that the value is, or -1 when the word goes on. */
  private static int endOfWord(Folded folded, Value value, int at) {
    int last = at + value.letters().length() - 1;
    if (ends(folded, last)) {
      return last;
    }
    boolean genitive =
        !value.capitals().isEmpty()
            && folded.letters().charAt(last + 1) == 's'
            && ends(folded, last + 1);
    return genitive ? last + 1 : -1;
  }

  private static boolean ends(Folded folded, int letter) {
    return letter + 1 == folded.length() || apart(folded, letter, letter + 1);
  }

  /** A letter beside a digit, or a small letter before a capital, are apart too. */
  private static boolean apart(Folded folded, int letter, int next) {
    int one = folded.original(letter);
    int other = folded.original(next);
    return !folded.touch(letter, next)
        || Character.isDigit(one) != Character.isDigit(other)
        || (Character.isLowerCase(one) && Character.isUpperCase(other));
  }

  /** The text with every value replaced; the text itself when there is none. */
  public String replaced(String text, java.util.function.IntFunction<String> replacement) {
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      return text;
    }
    var result = new StringBuilder();
    var gone = new BitSet();
    var begins = new java.util.TreeMap<Integer, Integer>();
    for (Hit hit : hits) {
      gone.set(hit.start(), hit.end());
      begins.merge(hit.start(), hit.value(), Math::min);
    }
    for (int at = 0; at < text.length(); at++) {
      if (!gone.get(at)) {
        result.append(text.charAt(at));
      } else if (at == 0 || !gone.get(at - 1)) {
        result.append(replacement.apply(begins.floorEntry(at).getValue()));
      }
    }
    return result.toString();
  }
}
