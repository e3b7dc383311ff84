package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.names.DutchWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a word is a form of a word of a name that is known: in small letters, inflected, with
 * another word behind it, inside a name of code, misspelled.
 *
 * <p>A word that Dutch has is never a form: where `Bakker` is somebody, a `bakkerij` still bakes.
 */
final class NameForms {

  private static final int SMALL_CHARS_MIN = 4;
  private static final int STEM_CHARS_MIN = 4;
  private static final int COMPOUND_CHARS_MIN = 5;
  private static final int GLUED_CHARS_MAX = 3;

  /** A word is compared with longer and shorter ones, up to so many letters. */
  private static final int SLIPS_MAX = 2;

  private static final int ONE_SLIP_CHARS_MIN = 6;
  private static final int TWO_SLIPS_CHARS_MIN = 9;

  private static final List<String> ENDINGS =
      List.of(
          "s", "en", "n", "e", "se", "er", "ers", "je", "jes", "tje", "tjes", "atje", "atjes",
          "otje", "aatje", "aatjes", "ootje", "pje", "kje", "etje", "ke", "ken", "iaans", "iaanse");

  private final Set<String> keys = new HashSet<>();

  /** The same words by their first letter. */
  private final Map<Character, List<String>> byLetter = new HashMap<>();

  /** What was said of a word before; a text has the same words many times. */
  private final Map<String, Boolean> told = new HashMap<>();

  void add(String key) {
    if (key.length() >= STEM_CHARS_MIN && keys.add(key)) {
      byLetter.computeIfAbsent(key.charAt(0), _ -> new ArrayList<>()).add(key);
      told.clear();
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether the word, as it is written, is a form of one that is known. */
  boolean has(String word) {
    return told.computeIfAbsent(word, this::judged);
  }

  /** Whether the word is one that is known, in any case. */
  boolean is(String word) {
    return keys.contains(Folding.unspaced(word));
  }

  private boolean judged(String word) {
    String key = Folding.unspaced(word);
    if (key.length() < SMALL_CHARS_MIN) {
      return false;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (keys.contains(key)) {
      return capital || !DutchWords.common(key);
    }
    if (inCode(word)) {
      return true;
    }
    if (DutchWords.common(key)) {
      return false;
    }
    return inflected(key) || compound(key, capital) || user(key) || (capital && misspelled(key));
  }

  private boolean inflected(String key) {
    for (String ending : ENDINGS) {
      if (key.endsWith(ending) && keys.contains(key.substring(0, key.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  /** `Dijkstrabrief`, `Jansensiaans`; in small letters the other word must be one. */
  private boolean compound(String key, boolean capital) {
    for (int end = COMPOUND_CHARS_MIN; end < key.length(); end++) {
      if (keys.contains(key.substring(0, end))) {
        String rest = key.substring(end);
        if (capital || DutchWords.noun(rest, false) || DutchWords.noun(unlinked(rest), false)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String unlinked(String rest) {
    return rest.startsWith("s") ? rest.substring(1) : rest;
  }

  /** `fwiersma`, `wiersmaf`. */
  private boolean user(String key) {
    for (int more = 1; more <= GLUED_CHARS_MAX; more++) {
      int length = key.length() - more;
      if (length >= COMPOUND_CHARS_MIN
          && (keys.contains(key.substring(more)) || keys.contains(key.substring(0, length)))) {
        return true;
      }
    }
    return false;
  }

  /** `belFennoWiersma`, `dossier2wiersma`: parts that begin with a capital or behind digits. */
  private boolean inCode(String word) {
    int start = 0;
    for (int at = 1; at <= word.length(); at++) {
      boolean ends = at == word.length() || parts(word, at);
      if (ends && (start > 0 || at < word.length())) {
        String part = Folding.unspaced(word.substring(start, at));
        if (part.length() >= STEM_CHARS_MIN && keys.contains(part)) {
          return true;
        }
      }
      start = ends ? at : start;
    }
    return false;
  }

  private static boolean parts(String word, int at) {
    char before = word.charAt(at - 1);
    char c = word.charAt(at);
    return (Character.isUpperCase(c) && !Character.isUpperCase(before))
        || Character.isDigit(c) != Character.isDigit(before);
  }

  /** With the same first letter: a slip in the first letter is seldom made. */
  private boolean misspelled(String key) {
    if (key.length() < ONE_SLIP_CHARS_MIN - 1) {
      return false;
    }
    for (String known : byLetter.getOrDefault(key.charAt(0), List.of())) {
      int shorter = Math.min(known.length(), key.length());
      int most = shorter >= TWO_SLIPS_CHARS_MIN ? SLIPS_MAX : 1;
      if (shorter >= ONE_SLIP_CHARS_MIN - 1
          && Math.max(known.length(), key.length()) >= ONE_SLIP_CHARS_MIN
          && Math.abs(known.length() - key.length()) <= most
          && Slips.between(known, key, most) <= most) {
        return true;
      }
    }
    return false;
  }
}
