package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands out from the text around it: a word or two in another script, which in a text of ours
 * is hardly ever anything but a name, and a house number behind a word of that script; a strange
 * word in quotes beside a person, as a nickname is.
 */
final class Strangers {

  private static final String LETTER = "[\\p{L}&&[^\\p{IsLatin}\\p{IsCommon}]]";

  /** Words of another script, and a number behind them. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<words>"
              + LETTER
              + "[[\\p{L}\\p{M}'·・ \u00a0-]&&[^\\p{IsLatin}]]{0,400})(?<number>\\p{Nd}{1,4}(?!\\p{Nd}))?");

  /** In these a word of two or three signs is a whole name. */
  private static final Set<UnicodeScript> SYLLABLES =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  private static final Pattern FIGURES = Pattern.compile("[零〇一二三四五六七八九]{4,12}");

  private static final int BEFORE_CHARS = 24;

  /** Where a word is spoken of as a word. */
  private static final Pattern OF_LANGUAGE =
      Pattern.compile("(?iu)(?:woord|letter|teken|lettergreep|uitdrukking|term|symbool)\\p{L}*\\s");

  /** All letters before it are Latin. */
  private static final char FOREIGN_FIRST = '\u0370';

  private static final int WORDS_MAX = 4;
  private static final int SYLLABLES_MAX = 6;
  private static final int LETTERS_MIN = 2;

  /** What a person is called, or a relative of somebody. */
  private static final Form QUOTED =
      Form.of(
          "'\"",
          (text, at) -> "‘'\"“„".indexOf(text.charAt(at)) >= 0,
          "[‘'\"“„](?:(?<=(?:als|mail|bijnaam|roepnaam|alias|noemt|genoemd|genaamd|heet|heten|tekent|zeg maar) .)"
              + "(?<called>\\p{Lu}\\p{Ll}{2,14})"
              + "|(?<kin>(?:tante|oom|opa|oma|zus|broer) \\p{Lu}\\p{Ll}{2,14}))[’'\"”](?!\\p{L})");

  private Strangers() {}

  /**
   * @param persons whether somebody is named in the text
   */
  static void in(Ground ground, boolean persons, Consumer<Hit> found) {
    String text = ground.text();
    int first = firstForeign(text);
    Matcher foreign = FOREIGN.matcher(text).region(first, text.length());
    while (first < text.length() && foreign.find()) {
      String before = text.substring(Math.max(0, foreign.start() - BEFORE_CHARS), foreign.start());
      if (!OF_LANGUAGE.matcher(before).find()) {
        foreign(foreign, found);
      }
    }
    Sought quotes = QUOTED.in(ground);
    Matcher quoted = quotes.found();
    while (persons && quotes.find()) {
      String group = quoted.group("kin") == null ? "called" : "kin";
      String name = quoted.group(group);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      if (DutchWords.unknown(last) || DutchWords.person(last)) {
        found.accept(Hit.of(DataCategory.NAME, quoted.start(group), quoted.end(group)));
      }
    }
  }

  /** Where the first letter stands that may be of another script; the end of the text for none. */
  private static int firstForeign(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FOREIGN_FIRST && Character.isLetter(text.codePointAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  /** Of a form in signs for syllables: each short piece may be a name, figures a number. */
  private static void apart(String words, int start, Consumer<Hit> found) {
    int from = 0;
    for (String piece : words.split(" ", -1)) {
      int points = piece.codePointCount(0, piece.length());
      if (FIGURES.matcher(piece).matches()) {
        found.accept(Hit.of(DataCategory.PHONE, start + from, start + from + piece.length()));
      } else if (points >= LETTERS_MIN && points <= SYLLABLES_MAX) {
        found.accept(Hit.of(DataCategory.NAME, start + from, start + from + piece.length()));
      }
      from += piece.length() + 1;
    }
  }

  private static void foreign(Matcher foreign, Consumer<Hit> found) {
    String words = foreign.group("words").stripTrailing();
    int start = foreign.start("words");
    if (SYLLABLES.contains(UnicodeScript.of(words.codePointAt(0))) && words.indexOf(' ') > 0) {
      apart(words, start, found);
      return;
    }
    boolean syllables = SYLLABLES.contains(UnicodeScript.of(words.codePointAt(0)));
    boolean few =
        syllables
            ? words.codePointCount(0, words.length()) <= SYLLABLES_MAX
            : words.split("[ \u00a0]+", -1).length <= WORDS_MAX;
    if (few && words.length() >= LETTERS_MIN) {
      found.accept(Hit.of(DataCategory.NAME, start, start + words.length()));
    } else if (foreign.group("number") != null) {
      int street = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\u00a0')) + 1;
      found.accept(Hit.of(DataCategory.ADDRESS, start + street, foreign.end("number")));
    }
  }
}
