package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short ways to write a name that is known: `KvM`, `OVr` and `J.d.B.`, and what a text itself
 * gives as one: `Karlijn van Meerveld (KM)`, `'km' = Karlijn van Meerveld`.
 */
final class NameCodes {

  private static final int NAME_WORDS_MAX = 8;
  private static final int DEFINED_CHARS_MAX = 24;

  /** A code, where it may stand. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@.-])(?:\\p{L}{2,6}|(?:\\p{Lu}\\p{Ll}?\\.[ -]?){2,5}|\\p{Lu}(?:-\\p{Lu}){1,2})(?![\\p{L}\\p{N}@])");

  private static final String QUOTE = "[‘’'\"“”„`*_]?";

  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s{0,2}[(\\[]\\s?(?:hierna:?\\s|afgekort:?\\s)?"
              + QUOTE
              + "(\\p{L}{2,6}|\\p{L}-\\p{L}{1,2} \\p{L}{1,3})"
              + QUOTE
              + "\\s?[)\\]]");

  private static final Pattern BEFORE =
      Pattern.compile("(?<!\\p{L})(\\p{L}{2,6})" + QUOTE + "\\s?(?:=|:|is|staat voor|→|->)\\s?$");

  private final List<List<String>> names = new ArrayList<>();
  private final Set<String> defined = new HashSet<>();

  /** A name, and where it stands: beside it a code may be given. */
  void add(String text, int start, int end) {
    var words = new ArrayList<String>();
    for (int[] word : NamePieces.words(text.substring(start, end))) {
      words.add(Folding.unspaced(text.substring(start + word[0], start + word[1])));
    }
    if (words.size() < 2 || words.size() > NAME_WORDS_MAX) {
      return;
    }
    names.add(words);
    Matcher behind =
        BEHIND.matcher(text).region(end, Math.min(text.length(), end + DEFINED_CHARS_MAX));
    if (behind.lookingAt() && abbreviates(Folding.lettersAndDigits(behind.group(1)), words)) {
      defined.add(behind.group(1));
    }
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - DEFINED_CHARS_MAX), start));
    if (before.find() && abbreviates(Folding.unspaced(before.group(1)), words)) {
      defined.add(before.group(1));
    }
  }

  /** The codes in a text, by start and end. */
  List<int[]> in(String text) {
    var found = new ArrayList<int[]>();
    if (names.isEmpty()) {
      return found;
    }
    for (String code : defined) {
      for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + code.length())) {
        if (apart(text, at, at + code.length())) {
          found.add(new int[] {at, at + code.length()});
        }
      }
    }
    Matcher codes = CODE.matcher(text);
    while (codes.find()) {
      String code = codes.group().stripTrailing();
      if (!defined.contains(code) && says(code) && ofSomebody(code)) {
        found.add(new int[] {codes.start(), codes.start() + code.length()});
      }
    }
    return found;
  }

  private static boolean apart(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Only capitals with small letters or signs between them say something by themselves. */
  private static boolean says(String code) {
    if (code.indexOf('.') >= 0 || code.indexOf('-') >= 0) {
      return true;
    }
    int capitals = 0;
    for (int i = 0; i < code.length(); i++) {
      capitals += Character.isUpperCase(code.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2 && capitals < code.length() && Character.isUpperCase(code.charAt(0));
  }

  private boolean ofSomebody(String code) {
    String letters = Folding.lettersAndDigits(code);
    return names.stream().anyMatch(words -> begins(letters, words));
  }

  /** Whether words that follow each other begin with these letters, from any first word on. */
  private static boolean begins(String letters, List<String> words) {
    for (int first = 0; first + 1 < words.size(); first++) {
      if (consumed(letters, 0, words, first, first)) {
        return true;
      }
    }
    return false;
  }

  private static boolean abbreviates(String letters, List<String> words) {
    return consumed(letters, 0, words, 0, 0);
  }

  /** Whether each next word gives one or more of its first letters, and two words or more do. */
  private static boolean consumed(
      String letters, int from, List<String> words, int first, int word) {
    if (from == letters.length()) {
      return word - first >= 2;
    }
    if (word == words.size()) {
      return false;
    }
    String next = words.get(word);
    for (int taken = 1; taken <= next.length() && from + taken <= letters.length(); taken++) {
      if (next.charAt(taken - 1) != letters.charAt(from + taken - 1)) {
        return false;
      }
      if (consumed(letters, from + taken, words, first, word + 1)) {
        return true;
      }
    }
    return false;
  }
}
