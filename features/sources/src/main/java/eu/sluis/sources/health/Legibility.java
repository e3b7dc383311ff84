package eu.sluis.sources.health;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of a text a machine can read: the share of words that look like words. A scan that was
 * read badly, or a font without its letters, gives strings that no language has.
 */
public final class Legibility {

  private static final int WORD_LETTERS_MAX = 45;

  /** An abbreviation or a code may do without a vowel. */
  private static final int WITHOUT_VOWEL_MAX = 5;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’./&][\\p{L}\\p{M}\\d]+)*");
  private static final Pattern VOWEL =
      Pattern.compile("[aeiouyàáâäèéêëìíîïòóôöùúûüij]", Pattern.CASE_INSENSITIVE);

  /** `vergunninghouder(s)`. */
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{M}\\d\\uFFFD]+|[^\\p{L}\\p{M}\\d\\uFFFD]+$");
  private static final Pattern ADDRESS = Pattern.compile("\\S+[@/]\\S+|www\\.\\S+");

  private Legibility() {}

  /** From 0 to 1; 1 for texts without a word. */
  public static double of(List<String> texts) {
    long words = 0;
    long legible = 0;
    for (String text : texts) {
      for (String piece : text.split("\\s+", -1)) {
        String word = EDGES.matcher(BRACKETS.matcher(piece).replaceAll("")).replaceAll("");
        if (word.chars().anyMatch(c -> Character.isLetter(c) || c == '\uFFFD')) {
          words++;
          if (reads(word)) {
            legible++;
          }
        }
      }
    }
    return words == 0 ? 1 : (double) legible / words;
  }

  private static boolean reads(String word) {
    if (word.indexOf('\uFFFD') >= 0) {
      return false;
    }
    boolean code = word.chars().anyMatch(Character::isDigit) || ADDRESS.matcher(word).matches();
    if (code) {
      // `artikel4`, `1e`, `A12`, `2026-0417b`: a figure beside letters is how people write.
      return word.length() <= WORD_LETTERS_MAX * 2;
    }
    return word.length() <= WORD_LETTERS_MAX
        && WORD.matcher(word).matches()
        && (word.length() <= WITHOUT_VOWEL_MAX || VOWEL.matcher(word).find());
  }
}
