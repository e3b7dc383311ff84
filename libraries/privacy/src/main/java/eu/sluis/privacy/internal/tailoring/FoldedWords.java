package eu.sluis.privacy.internal.tailoring;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.text.ReadableText;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: runs of letters and digits of the readable view, folded, with the way back
 * to the original.
 *
 * <p>Space, hyphen, apostrophe, dot and slash join two words into a phrase; every other sign breaks
 * it, so that a list `Jan, Jansen` is not the person.
 */
final class FoldedWords {

  /** Stands before a word that a breaking sign parts from the word before. */
  static final char BREAK = '|';

  private static final String JOINING = " \n-'./";

  private record Word(String folded, boolean broken, int start, int end) {}

  private final ReadableText readable;
  private final List<Word> words = new ArrayList<>();

  FoldedWords(String original) {
    this.readable = new ReadableText(original);
    String view = readable.text();
    boolean broken = false;
    int at = 0;
    while (at < view.length()) {
      int point = view.codePointAt(at);
      if (!inWord(point)) {
        broken |= JOINING.indexOf(point) < 0 && !mark(point);
        at += Character.charCount(point);
        continue;
      }
      int start = at;
      var folded = new StringBuilder();
      while (at < view.length() && (inWord(point) || mark(point))) {
        append(folded, point);
        at += Character.charCount(point);
        point = at < view.length() ? view.codePointAt(at) : -1;
      }
      words.add(new Word(folded.toString(), broken, start, at));
      broken = false;
    }
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index).folded();
  }

  /** The word, marked when the gap before it breaks a phrase. */
  String step(int index) {
    Word word = words.get(index);
    return word.broken() ? BREAK + word.folded() : word.folded();
  }

  /** From the start of one word to the end of another, in the original. */
  Span original(int firstWord, int lastWord) {
    return readable.original(words.get(firstWord).start(), words.get(lastWord).end());
  }

  private static void append(StringBuilder folded, int point) {
    if (point < 0x80) {
      folded.append((char) Character.toLowerCase(point));
    } else {
      // Sign by sign, so that a word folds the same wherever it stands.
      folded.append(Folding.fold(Character.toString(point)));
    }
  }

  private static boolean inWord(int point) {
    return point >= 0 && Character.isLetterOrDigit(point);
  }

  private static boolean mark(int point) {
    return point >= 0x80
        && (Character.getType(point) == Character.NON_SPACING_MARK
            || Character.getType(point) == Character.COMBINING_SPACING_MARK);
  }
}
