package eu.sluis.injection.training;

import java.util.Locale;
import java.util.SplittableRandom;

/** Writes some texts carelessly: without capitals or signs, in capitals, with slips. */
final class Distortion {

  private Distortion() {}

  static String of(String text, SplittableRandom random) {
    int chance = random.nextInt(100);
    if (chance < 6) {
      return text.toLowerCase(Locale.ROOT);
    }
    if (chance < 9) {
      return text.toUpperCase(Locale.ROOT);
    }
    if (chance < 12) {
      return text.replaceAll("[,;.]", "");
    }
    return chance < 20 ? slips(text, random) : text;
  }

  private static String slips(String text, SplittableRandom random) {
    var out = new StringBuilder(text);
    int slips = 1 + text.length() / 80;
    for (int i = 0; i < slips && out.length() > 4; i++) {
      int at = 1 + random.nextInt(out.length() - 2);
      if (!Character.isLetter(out.charAt(at)) || !Character.isLetter(out.charAt(at + 1))) {
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, out.charAt(at));
        default -> {
          char first = out.charAt(at);
          out.setCharAt(at, out.charAt(at + 1));
          out.setCharAt(at + 1, first);
        }
      }
    }
    return out.toString();
  }
}
