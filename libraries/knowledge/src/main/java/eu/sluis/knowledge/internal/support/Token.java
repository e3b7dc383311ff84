package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Set;

/**
 * One word or fixed phrase of a sentence.
 *
 * @param keys what it may be recognised by: its stem and the groups of words it belongs to
 * @param clause number of the piece between commas and conjunctions, from 0
 * @param start of what was written, in the sentence
 */
public record Token(
    String written,
    String folded,
    String stem,
    Set<String> keys,
    boolean content,
    boolean number,
    int clause,
    int start,
    int end) {

  private static final int PART_CHARS_MIN = 5;

  /** Endings of words for who does something, beside those that are listed. */
  private static final List<String> ACTOR_ENDINGS =
      List.of(
          "houder",
          "houders",
          "nemer",
          "nemers",
          "gever",
          "gevers",
          "aars",
          "elaar",
          "enaar",
          "meester",
          "bestuur",
          "bureau",
          "ambtenaar",
          "commissie",
          "raad",
          "dienst");

  /** `verhuurder` is no kind of `huurder`. */
  private static final List<String> TURNING = List.of("on", "ver", "ont", "wan", "mis", "non");

  public boolean actor() {
    return content && (is("actor") || ACTOR_ENDINGS.stream().anyMatch(folded::endsWith));
  }

  public boolean is(String section) {
    return Lexicon.DUTCH.in(section, folded) || Lexicon.DUTCH.in(section, stem);
  }

  /** The same word, a listed equal, or a compound that ends or begins with it. */
  public boolean matches(Token other) {
    if (stem.equals(other.stem)) {
      return true;
    }
    for (String key : keys) {
      if (other.keys.contains(key)) {
        return true;
      }
    }
    return partOf(stem, other.stem) || partOf(other.stem, stem);
  }

  /** The same word or a listed equal, and no part of another. */
  public boolean same(Token other) {
    return stem.equals(other.stem) || keys.stream().anyMatch(other.keys::contains);
  }

  private static boolean partOf(String part, String whole) {
    return TURNING.stream().noneMatch(prefix -> whole.equals(prefix + part))
        && whole.indexOf('_') < 0
        && part.indexOf('_') < 0
        && part.length() >= PART_CHARS_MIN
        && whole.length() > part.length()
        && (whole.endsWith(part) || whole.startsWith(part));
  }

  /** Whether this says the opposite of the other. */
  boolean opposes(Token other) {
    return Lexicon.DUTCH.opposites(stem).contains(other.stem)
        || folded.equals("on" + other.folded)
        || other.folded.equals("on" + folded);
  }

  public boolean capital() {
    return Character.isUpperCase(written.charAt(0));
  }
}
