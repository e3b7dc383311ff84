package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name that are replaced one by one.
 *
 * <p>Word by word and not the name as a whole, so that `Jan Jansen`, `Jansen` and `de heer JANSEN`
 * keep their relation in what the model reads, and every mention comes back as it was written.
 * Dutch particles (`van der`, `de`) stay: they say little, and a model then writes `mevrouw De
 * Vries` and `B. de Vries` right by itself. Initials are one piece.
 */
public final class NamePieces {

  /** How a piece was written. */
  public enum Style {
    AS_IS,
    UPPER,
    LOWER;

    public String apply(String word) {
      return switch (this) {
        case AS_IS -> word;
        case UPPER -> word.toUpperCase(Locale.ROOT);
        case LOWER -> word.toLowerCase(Locale.ROOT);
      };
    }
  }

  /** A piece by its place in the name, `end` excluded. */
  public record Piece(int start, int end, Look look, Style style) {}

  private static final Set<String> PARTICLES =
      Set.of("van", "de", "der", "den", "ter", "ten", "te", "het", "op", "in", "aan", "uit", "bij");

  /** Fewer letters are initials. */
  private static final int SPELLED_LETTERS_MIN = 5;

  private NamePieces() {}

  public static List<Piece> of(String name) {
    List<int[]> words = words(name);
    var pieces = new ArrayList<Piece>();
    if (spelled(name, words)) {
      return List.of(new Piece(0, name.length(), Look.SURNAME, styleOf(name)));
    }
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i)[0];
      int end = words.get(i)[1];
      int initials = initialsEnd(name, words, i);
      boolean last = i == words.size() - 1;
      if (initials > i) {
        int stop = words.get(initials - 1)[1];
        // In `J.Jansen` the full stop stays, to keep the two stand-ins apart.
        boolean glued =
            stop + 1 < name.length() && Character.isLetterOrDigit(name.charAt(stop + 1));
        stop += glued ? 0 : 1;
        pieces.add(new Piece(start, stop, Look.GIVEN_NAME, Style.AS_IS));
        i = initials - 1;
      } else if (last || !particle(name.substring(start, end))) {
        Look look = last ? Look.SURNAME : Look.GIVEN_NAME;
        pieces.add(new Piece(start, end, look, styleOf(name.substring(start, end))));
      }
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(0, name.length(), Look.SURNAME, Style.AS_IS));
    }
    return pieces;
  }

  /** Letter by letter: not one of them says anything alone. */
  private static boolean spelled(String name, List<int[]> words) {
    return words.size() >= SPELLED_LETTERS_MIN
        && words.stream().allMatch(word -> word[1] - word[0] == 1)
        && Character.isLetterOrDigit(name.charAt(0))
        && Character.isLetterOrDigit(name.charAt(name.length() - 1));
  }

  /** Start and end of every word; a hyphen parts words, an apostrophe inside one does not. */
  public static List<int[]> words(String text) {
    var words = new ArrayList<int[]>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && belongs(text, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new int[] {start, i});
        start = -1;
      }
    }
    return words;
  }

  public static Style styleOf(String word) {
    boolean upper = false;
    boolean lower = false;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      upper |= Character.isUpperCase(word.charAt(i));
      lower |= Character.isLowerCase(word.charAt(i));
      letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
    }
    if (letters < 2 || upper == lower) {
      return Style.AS_IS;
    }
    // A letter that becomes two in capitals (`ŉ`) would not come back as it was.
    Style style = upper ? Style.UPPER : Style.LOWER;
    return style.apply(word).equals(word) ? style : Style.AS_IS;
  }

  private static boolean belongs(String text, int i, boolean inWord) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT) {
      return inWord;
    }
    return inWord
        && (c == '\'' || c == '’')
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1))
        && !genitive(text, i);
  }

  private static boolean genitive(String text, int apostrophe) {
    char next = text.charAt(apostrophe + 1);
    return (next == 's' || next == 'S')
        && (apostrophe + 2 >= text.length()
            || !Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
  }

  /** The index after the last initial, when one starts here: capitals that a full stop follows. */
  private static int initialsEnd(String name, List<int[]> words, int from) {
    int i = from;
    while (i < words.size()) {
      int start = words.get(i)[0];
      int end = words.get(i)[1];
      boolean initial =
          end - start <= 2
              && Character.isUpperCase(name.charAt(start))
              && end < name.length()
              && name.charAt(end) == '.';
      boolean joined = i == from || start - words.get(i - 1)[1] <= 2;
      if (!initial || !joined) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean particle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() == 1 && Character.isLowerCase(word.charAt(0)));
  }
}
