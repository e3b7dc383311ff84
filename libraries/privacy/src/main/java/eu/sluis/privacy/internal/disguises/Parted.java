package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in which the names of code, files and paths are words, each with a capital as a name has:
 * `dossierFennoWiersma`, `/klant/fenno-wiersma`; and so are words in the wrong case: `wIERSMA`.
 */
final class Parted {

  private static final int PART_CHARS_MIN = 3;
  private static final int BEFORE_CHARS = 12;

  /** Words that are glued with signs or capitals. */
  private static final Form GLUED =
      Form.ofWord(
          Sought.SMALL + Sought.CAPITALS,
          Parted::begins,
          "\\p{L}(?:[\\p{L}\\p{M}\\p{N}_./\\\\-]{0,400}[\\p{L}\\p{M}\\p{N}])?");

  private static final Pattern WRONG = Pattern.compile("\\p{Ll}+\\p{Lu}{3,}|\\p{Ll}\\p{Lu}{2,}");

  private static final Pattern PARTICLE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:van|vd|der|den|ter|ten)\\s+\\p{L}{3,}");

  private static final Pattern OF =
      Pattern.compile("(?iu)(?<!\\p{L})(?:van|voor|aan|met|bij|namens)\\s$");

  private static final Set<String> BEFORE_NAMES =
      Set.of("van", "vd", "der", "den", "ter", "ten", "voor", "aan", "met", "bij", "namens");

  private final Ground ground;
  private final String text;
  private final View.Writer view;

  /** Whether any part may be of a name; without one nothing is read again. */
  private boolean worth;

  private Parted(Ground ground) {
    this.ground = ground;
    this.text = ground.text();
    this.view = new View.Writer(text);
  }

  static View of(Ground text) {
    return new Parted(text).read();
  }

  private View read() {
    Sought words = GLUED.in(ground);
    Matcher glued = words.found();
    int at = 0;
    while (words.find()) {
      view.keep(at, glued.start());
      at = glued.end();
      if (WRONG.matcher(glued.group()).matches()) {
        worth = true;
        capitalised(glued.start(), glued.end());
      } else if (code(text, glued.start(), glued.end())) {
        part(glued.start(), glued.end());
      } else {
        view.keep(glued.start(), glued.end());
      }
    }
    view.keep(at, text.length());
    return worth ? view.view() : View.plain(text);
  }

  /** Whether a word begins here that is no plain one. */
  private static boolean begins(Ground ground, int start, int wordEnd) {
    String text = ground.text();
    int end = start + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      if (Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(text.charAt(end - 1))) {
        return true;
      }
      end++;
    }
    char sign = Ground.at(text, end);
    return sign > ' '
        && ",:;!?()\"'".indexOf(sign) < 0
        && ("./-".indexOf(sign) < 0 || Ground.at(text, end + 1) > ' ');
  }

  /**
   * Whether a name has two words or more, of which one is known as a name of persons or of which a
   * word between or before them says that they are.
   */
  static boolean named(View view, Span name) {
    String words = name.of(view.text());
    int from = Math.max(0, name.start() - BEFORE_CHARS);
    return words.strip().indexOf(' ') > 0
        && (PARTICLE.matcher(words).find()
            || OF.matcher(view.text().substring(from, name.start())).find()
            || Stream.of(words.split("[^\\p{L}\\p{M}]+", -1))
                .anyMatch(word -> word.length() >= PART_CHARS_MIN && DutchWords.person(word)));
  }

  /** Whether it is no plain word: an underscore, a sign between small words, a capital inside. */
  private static boolean code(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
      boolean sign = c == '_' || c == '/' || c == '\\';
      boolean small =
          (c == '-' || c == '.') && i + 1 < end && Character.isLowerCase(text.charAt(i + 1));
      if (hump || sign || small) {
        return true;
      }
    }
    return false;
  }

  private void part(int start, int end) {
    int from = start;
    for (int at = start; at <= end; at++) {
      boolean sign = at < end && !Character.isLetterOrDigit(text.charAt(at));
      if (at == end || sign || hump(at, from)) {
        word(from, at);
        from = at;
        if (sign) {
          view.put(' ', at, at + 1);
          from = at + 1;
        } else if (at < end) {
          view.put(' ', at, at);
        }
      }
    }
  }

  private boolean hump(int at, int from) {
    if (at <= from) {
      return false;
    }
    char before = text.charAt(at - 1);
    char c = text.charAt(at);
    return (Character.isUpperCase(c) && Character.isLowerCase(before) && at - from > 1)
        || Character.isDigit(c) != Character.isDigit(before);
  }

  /** With a capital where it may be a name: a word that Dutch has is written small. */
  private void word(int from, int to) {
    String word = text.substring(from, to);
    boolean name = word.length() >= PART_CHARS_MIN && !DutchWords.common(word);
    worth |= BEFORE_NAMES.contains(word) || (name && DutchWords.person(word));
    if (name) {
      capitalised(from, to);
    } else {
      for (int at = from; at < to; at++) {
        view.put(Character.toLowerCase(text.charAt(at)), at, at + 1);
      }
    }
  }

  private void capitalised(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      view.put(at == from ? Character.toUpperCase(c) : Character.toLowerCase(c), at, at + 1);
    }
  }
}
