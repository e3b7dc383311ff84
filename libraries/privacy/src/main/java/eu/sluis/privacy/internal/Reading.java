package eu.sluis.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One text, prepared once for all recognisers. Places are places in the view. */
public final class Reading {

  private final ReadableText readable;
  private final String text;
  private final String lower;
  private final List<Word> words;

  public Reading(String original) {
    this.readable = new ReadableText(original);
    this.text = readable.text();
    this.lower = lowered(text);
    this.words = wordsOf(text);
  }

  public ReadableText readable() {
    return readable;
  }

  public String text() {
    return text;
  }

  public List<Word> words() {
    return words;
  }

  public Word word(int index) {
    return words.get(index);
  }

  /** Lower case, at most `chars` characters that stand before `place`. */
  public String before(int place, int chars) {
    return lower.substring(Math.max(0, place - chars), place);
  }

  /** Lower case, at most `chars` characters that stand from `place` on. */
  public String after(int place, int chars) {
    return lower.substring(place, Math.min(lower.length(), place + chars));
  }

  /** The character there, or a line break outside the text. */
  public char at(int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }

  /** What stands between a word and the next. */
  public String gapAfter(int index) {
    return index + 1 < words.size()
        ? text.substring(words.get(index).end(), words.get(index + 1).start())
        : text.substring(words.get(index).end());
  }

  /** The index of the first word that starts at or after `place`. */
  public int wordFrom(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lower case of the same length, unlike {@link String#toLowerCase()}. */
  private static String lowered(String text) {
    var lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private static List<Word> wordsOf(String text) {
    var words = new ArrayList<Word>();
    int at = 0;
    while (at < text.length()) {
      if (!wordStart(text, at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && inWord(text, end)) {
        end++;
      }
      int textEnd = end;
      if (end - at > 2 && text.charAt(end - 2) == '\'' && "sS".indexOf(text.charAt(end - 1)) >= 0) {
        textEnd = end - 2;
      }
      String word = text.substring(at, textEnd);
      words.add(new Word(at, textEnd, word, Folding.fold(word).toLowerCase(Locale.ROOT)));
      at = end;
    }
    return List.copyOf(words);
  }

  private static boolean wordStart(String text, int at) {
    char c = text.charAt(at);
    if (letter(c)) {
      return true;
    }
    // 't Hof, 's-Gravenhage
    return c == '\''
        && at + 1 < text.length()
        && "tsnTSN".indexOf(text.charAt(at + 1)) >= 0
        && (at == 0 || !letter(text.charAt(at - 1)))
        && (at + 2 == text.length() || !letter(text.charAt(at + 2)));
  }

  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    if (letter(c)) {
      return true;
    }
    return (c == '\'' || c == '-')
        && at + 1 < text.length()
        && letter(text.charAt(at + 1))
        && letter(text.charAt(at - 1));
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
