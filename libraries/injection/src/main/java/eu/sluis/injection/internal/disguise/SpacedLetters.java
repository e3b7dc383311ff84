package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Letters;
import java.util.List;

/** Letters one by one: `n e g e e r`, `n.e.g.e.e.r`, `n-e-g-e-e-r`. */
final class SpacedLetters {

  private static final int FEWEST = 8;
  private static final int LONGEST_WORD = 18;

  private SpacedLetters() {}

  static void find(String text, Concepts concepts, List<Uncovered> pieces) {
    int length = text.length();
    int at = 0;
    while (at < length && pieces.size() < Disguises.PIECES_MAX) {
      if (!alone(text, at)) {
        at++;
        continue;
      }
      int from = at;
      int end = at;
      int letters = 0;
      var said = new StringBuilder();
      while (at < length && alone(text, at)) {
        said.append(Letters.folded(text.charAt(at)));
        letters++;
        end = ++at;
        int gap = at;
        while (at < length && at - gap < 6 && separator(text.charAt(at))) {
          at++;
        }
        if (at - gap > 1) {
          said.append(' ');
        }
        if (at == gap) {
          break;
        }
      }
      if (letters >= FEWEST) {
        String words = said.indexOf(" ") > 0 ? said.toString() : cut(said.toString(), concepts);
        pieces.add(new Uncovered(from, end, words, Evidence.SPACED));
      }
      at = Math.max(at, from + 1);
    }
  }

  /** A letter with no other beside it. */
  private static boolean alone(String text, int at) {
    return Letters.folded(text.charAt(at)) > '9'
        && (at == 0 || Letters.folded(text.charAt(at - 1)) == Letters.NONE)
        && (at + 1 == text.length() || Letters.folded(text.charAt(at + 1)) == Letters.NONE);
  }

  private static boolean separator(char c) {
    return c == ' '
        || c == '.'
        || c == '-'
        || c == '_'
        || c == '*'
        || c == '·'
        || c == '|'
        || c == '\u00a0'
        || c == ','
        || c == '/';
  }

  /** Where no space says where words end: the longest known word each time. */
  static String cut(String letters, Concepts concepts) {
    var words = new StringBuilder();
    int at = 0;
    while (at < letters.length()) {
      int end = Math.min(letters.length(), at + LONGEST_WORD);
      while (end > at + 1 && !known(letters.substring(at, end), concepts)) {
        end--;
      }
      boolean word = end > at + 1;
      if (word && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      words.append(letters, at, end);
      if (word) {
        words.append(' ');
      }
      at = end;
    }
    return words.toString();
  }

  private static boolean known(String word, Concepts concepts) {
    return concepts.knows(word);
  }
}
