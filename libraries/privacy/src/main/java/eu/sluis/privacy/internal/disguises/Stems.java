package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Words that somebody makes of a strange name that was found: `Halderinks`, `een halderinkje`. */
final class Stems {

  private Stems() {}

  static void in(Ground ground, List<Finding> known, Consumer<Hit> found) {
    String text = ground.text();
    var stems = new HashSet<String>();
    for (String part : NameParts.of(text, known)) {
      if (DutchWords.unknown(part)) {
        stems.add(part.toLowerCase(Locale.ROOT));
      }
    }
    var firsts = new BitSet();
    stems.forEach(stem -> firsts.set(stem.charAt(0)));
    for (int word = 0; !stems.isEmpty() && word < ground.words(); word++) {
      int start = ground.begin(word);
      int end = ground.end(word);
      int length = end - start;
      if (length >= NameParts.CHARS_MIN
          && length <= NameParts.CHARS_MAX
          && firsts.get(Character.toLowerCase(text.charAt(start)))
          && begins(text.substring(start, end), stems)) {
        found.accept(Hit.of(DataCategory.NAME, start, end));
      }
    }
  }

  private static boolean begins(String word, Set<String> stems) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int end = NameParts.CHARS_MIN; end <= small.length(); end++) {
      if (stems.contains(small.substring(0, end))) {
        return DutchWords.unknown(word);
      }
    }
    return false;
  }
}
