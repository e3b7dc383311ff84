package eu.sluis.injection.internal.tools;

import eu.sluis.injection.internal.text.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a text came from the material rather than from the person: it has a row of words,
 * or a telling word (an address, a number, a code), that stands there and that the person did not
 * type. Read as a person reads: capitals, accents and invisible signs make no difference.
 */
public final class Taint {

  private static final int ROW = 3;
  private static final int ALONE_LETTERS = 4;
  private static final String ALONE = "=";
  private static final int TELLING_FIGURES = 4;

  private final Set<String> typed = new HashSet<>();
  private final Set<String> material = new HashSet<>();

  public Taint(List<String> typed, List<String> material) {
    typed.forEach(text -> gather(text, this.typed));
    material.forEach(text -> gather(text, this.material));
  }

  /** Whether some of it stands in the material only. */
  public boolean carries(String text) {
    var pieces = new HashSet<String>();
    gather(text, pieces);
    List<String> words = words(text);
    // A short text is judged as a whole: one name is enough for an address.
    if (words.size() >= ROW) {
      pieces.removeIf(piece -> piece.startsWith(ALONE));
    }
    for (String piece : pieces) {
      if (material.contains(piece) && !typed.contains(piece)) {
        return true;
      }
    }
    return false;
  }

  private static void gather(String text, Set<String> pieces) {
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (telling(word)) {
        pieces.add(word);
      } else if (word.length() >= ALONE_LETTERS) {
        pieces.add(ALONE + word);
      }
      if (i + ROW <= words.size()) {
        pieces.add(String.join(" ", words.subList(i, i + ROW)));
      }
    }
  }

  private static boolean telling(String word) {
    int figures = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      figures += c >= '0' && c <= '9' ? 1 : 0;
      if (c == '@' || (c == '.' && i > 0 && i + 1 < word.length())) {
        return true;
      }
    }
    return figures >= TELLING_FIGURES;
  }

  /** With the signs that stand inside addresses. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      char folded = Letters.folded(c);
      boolean inside =
          (c == '@' || c == '.' || c == '-' || c == '_')
              && !word.isEmpty()
              && i + 1 < text.length()
              && Letters.folded(text.charAt(i + 1)) != Letters.NONE;
      if (folded != Letters.NONE) {
        word.append(folded);
      } else if (inside) {
        word.append(c);
      } else if (!Letters.invisible(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
