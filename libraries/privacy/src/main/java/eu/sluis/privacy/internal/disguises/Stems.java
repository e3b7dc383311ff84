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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that somebody makes of a strange name that was found: `Halderinks`, `een halderinkje`. */
final class Stems {

  private static final int CHARS_MIN = 6;

  private static final int WORD_CHARS_MAX = 30;

  private static final Pattern PART = Pattern.compile("\\p{L}{6,30}");

  private Stems() {}

  static void in(Ground ground, List<Finding> known, Consumer<Hit> found) {
    String text = ground.text();
    var stems = new HashSet<String>();
    for (Finding finding : known) {
      if (finding.category() == DataCategory.NAME) {
        add(finding.span().of(text), stems);
      }
    }
    var firsts = new BitSet();
    stems.forEach(stem -> firsts.set(stem.charAt(0)));
    for (int word = 0; !stems.isEmpty() && word < ground.words(); word++) {
      int start = ground.begin(word);
      int end = ground.end(word);
      int length = end - start;
      if (length >= CHARS_MIN
          && length <= WORD_CHARS_MAX
          && firsts.get(Character.toLowerCase(text.charAt(start)))
          && begins(text.substring(start, end), stems)) {
        found.accept(Hit.of(DataCategory.NAME, start, end));
      }
    }
  }

  private static void add(String name, Set<String> stems) {
    Matcher part = PART.matcher(name);
    while (part.find()) {
      if (DutchWords.unknown(part.group())) {
        stems.add(part.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean begins(String word, Set<String> stems) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int end = CHARS_MIN; end <= small.length(); end++) {
      if (stems.contains(small.substring(0, end))) {
        return DutchWords.unknown(word);
      }
    }
    return false;
  }
}
