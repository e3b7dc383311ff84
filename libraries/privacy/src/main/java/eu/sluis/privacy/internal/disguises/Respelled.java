package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A name that is known, written as another language writes its sounds: `Shevchuk` and `Sjevtsjoek`.
 * What sounds alike is a name when Dutch has no such word.
 */
final class Respelled {

  /** With fewer consonants too many names sound alike. */
  private static final int SOUNDS_MIN = 4;

  /** How one sound is written, longest first, and a sign for it. */
  private static final List<String> SOUNDS =
      List.of(
          "shch=5",
          "schtsch=5",
          "tsch=1",
          "tsj=1",
          "tch=1",
          "tj=1",
          "ch=1",
          "cz=1",
          "ć=1",
          "č=1",
          "sch=2",
          "sh=2",
          "sj=2",
          "sz=2",
          "š=2",
          "ş=2",
          "zh=3",
          "zj=3",
          "ž=3",
          "kh=4",
          "gh=g",
          "ck=k",
          "c=k",
          "q=k",
          "ph=f",
          "dj=j",
          "w=v",
          "ts=s",
          "z=s",
          "th=t");

  private Respelled() {}

  static void in(Ground ground, List<Finding> known, Consumer<Hit> found) {
    String text = ground.text();
    var sounds = new HashSet<String>();
    for (String part : NameParts.of(text, known)) {
      String sound = sound(part);
      if (sound.length() >= SOUNDS_MIN) {
        sounds.add(sound);
      }
    }
    if (sounds.isEmpty()) {
      return;
    }
    for (int word = 0; word < ground.words(); word++) {
      int start = ground.begin(word);
      int end = ground.end(word);
      if (end - start >= NameParts.CHARS_MIN
          && end - start <= NameParts.CHARS_MAX
          && Character.isUpperCase(text.charAt(start))
          && Character.isLowerCase(text.charAt(start + 1))
          && sounds(text.substring(start, end), sounds)) {
        found.accept(Hit.of(DataCategory.NAME, start, end));
      }
    }
  }

  private static boolean sounds(String word, Set<String> sounds) {
    return !DutchWords.common(word) && sounds.contains(sound(word));
  }

  /** The consonants, each by its sound; the first vowel counts too. */
  private static String sound(String word) {
    String left = word.toLowerCase(Locale.ROOT);
    for (String one : SOUNDS) {
      int is = one.indexOf('=');
      left = left.replace(one.substring(0, is), one.substring(is + 1));
    }
    left = Folding.fold(left);
    var sound = new StringBuilder();
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      boolean vowel = "aeiouyjh".indexOf(c) >= 0;
      boolean again = !sound.isEmpty() && sound.charAt(sound.length() - 1) == c;
      if (!again && (!vowel || (i == 0 && c != 'h'))) {
        sound.append(c);
      }
    }
    return sound.toString();
  }
}
