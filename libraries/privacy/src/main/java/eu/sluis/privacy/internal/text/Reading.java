package eu.sluis.privacy.internal.text;

import eu.sluis.privacy.internal.Folding;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text, prepared once for all recognisers. Places are places in the view. */
public final class Reading {

  private final ReadableText readable;
  private final String text;
  private final Words words;
  private final @Nullable Word[] read;

  public Reading(String original) {
    this.readable = new ReadableText(original);
    this.text = readable.text();
    this.words = new Words(text);
    this.read = new @Nullable Word[words.size()];
  }

  public ReadableText readable() {
    return readable;
  }

  public String text() {
    return text;
  }

  /** The words as numbers; {@link #words()} makes objects of them. */
  public Words table() {
    return words;
  }

  public List<Word> words() {
    return new AbstractList<>() {
      @Override
      public Word get(int index) {
        return word(index);
      }

      @Override
      public int size() {
        return words.size();
      }
    };
  }

  public Word word(int index) {
    Word known = read[index];
    if (known != null) {
      return known;
    }
    String word = text.substring(words.start(index), words.end(index));
    var made =
        new Word(
            words.start(index),
            words.end(index),
            word,
            Folding.fold(word).toLowerCase(Locale.ROOT));
    read[index] = made;
    return made;
  }

  /** Lower case, at most `chars` characters that stand before `place`. */
  public String before(int place, int chars) {
    return lowered(Math.max(0, place - chars), place);
  }

  /** Lower case, at most `chars` characters that stand from `place` on. */
  public String after(int place, int chars) {
    return lowered(place, Math.min(text.length(), place + chars));
  }

  /** The character there, or a line break outside the text. */
  public char at(int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }

  /** What stands between a word and the next. */
  public String gapAfter(int index) {
    return index + 1 < words.size()
        ? text.substring(words.end(index), words.start(index + 1))
        : text.substring(words.end(index));
  }

  /** The index of the first word that starts at or after `place`. */
  public int wordFrom(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.start(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lower case of the same length, unlike {@link String#toLowerCase()}. */
  private String lowered(int start, int end) {
    char[] lower = new char[end - start];
    for (int i = start; i < end; i++) {
      lower[i - start] = Character.toLowerCase(text.charAt(i));
    }
    return new String(lower);
  }
}
