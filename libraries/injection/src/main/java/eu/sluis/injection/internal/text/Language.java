package eu.sluis.injection.internal.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells English from Dutch by the small words that hardly a sentence lacks. */
public final class Language {

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "to", "for", "that", "with", "you", "your", "this", "are", "it", "be", "on",
          "my", "not", "have", "will", "from", "i");

  private static final Set<String> DUTCH =
      Set.of(
          "de", "het", "een", "van", "en", "te", "voor", "dat", "met", "u", "je", "die", "niet",
          "op", "aan", "ik", "zijn", "er", "uit", "naar", "wordt", "deze", "dit", "bij");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private Language() {}

  /** Whether most of those words are English; without any it is not. */
  public static boolean english(String text) {
    int english = 0;
    int dutch = 0;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      english += ENGLISH.contains(word) ? 1 : 0;
      dutch += DUTCH.contains(word) ? 1 : 0;
    }
    return english > dutch;
  }
}
