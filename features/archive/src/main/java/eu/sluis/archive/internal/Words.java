package eu.sluis.archive.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words that a text must all hold, whatever their case and accents. */
record Words(List<String> folded) {

  static final int CHARACTERS_MAX = 200;
  static final int WORDS_MAX = 10;

  /** As typed; whoever calls it looks at {@link #usable} first. */
  static Words of(String typed) {
    return new Words(
        Arrays.stream(fold(typed).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  static boolean usable(String typed) {
    int count = typed.length() > CHARACTERS_MAX ? 0 : of(typed).folded().size();
    return count > 0 && count <= WORDS_MAX;
  }

  boolean in(String text) {
    String plain = fold(text);
    return folded.stream().allMatch(plain::contains);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
